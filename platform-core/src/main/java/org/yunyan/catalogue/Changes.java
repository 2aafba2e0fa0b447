package org.yunyan.catalogue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yunyan.identity.Actor;
import org.yunyan.shared.Id;

/** Who changed what: what one author writes without a longer pause is one line, and the oldest lines are forgotten. */
final class Changes {

    private static final Duration IN_ONE_GO = Duration.ofMinutes(15);
    private static final int MOST = 60;
    private static final Map<String, Function<Content, Object>> FIELDS = fields();

    private Changes() {}

    static List<Change> with(List<Change> before, Actor actor, Instant at, Content old, Content written) {
        List<String> fields = FIELDS.entrySet().stream()
                .filter(field -> !Objects.equals(
                        field.getValue().apply(old), field.getValue().apply(written)))
                .map(Map.Entry::getKey)
                .toList();
        List<String> units = units(old, written);
        if (fields.isEmpty() && units.isEmpty()) {
            return before;
        }
        List<Change> after = new ArrayList<>(before);
        Change change = new Change(actor.person(), actor.name(), at, fields, units);
        Change last = before.isEmpty() ? null : before.getLast();
        boolean same = last != null
                && last.by().equals(actor.person())
                && last.at().plus(IN_ONE_GO).isAfter(at);
        if (same) {
            after.removeLast();
            change = new Change(
                    actor.person(), actor.name(), at, together(last.fields(), fields), together(last.units(), units));
        }
        after.add(change);
        return after.subList(Math.max(0, after.size() - MOST), after.size());
    }

    private static List<String> units(Content old, Content written) {
        Map<Id<Unit>, Unit> before = byId(old);
        Map<Id<Unit>, Unit> after = byId(written);
        List<String> titles = new ArrayList<>();
        after.forEach((id, unit) -> {
            if (!unit.equals(before.get(id))) {
                titles.add(title(unit));
            }
        });
        before.forEach((id, unit) -> {
            if (!after.containsKey(id)) {
                titles.add(title(unit));
            }
        });
        return titles;
    }

    private static Map<Id<Unit>, Unit> byId(Content content) {
        return content.units().stream()
                .collect(Collectors.toMap(Unit::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    private static String title(Unit unit) {
        return unit.title() == null ? "" : unit.title();
    }

    private static List<String> together(List<String> some, List<String> more) {
        Set<String> all = new LinkedHashSet<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }

    private static Map<String, Function<Content, Object>> fields() {
        Map<String, Function<Content, Object>> fields = new LinkedHashMap<>();
        fields.put("title", Content::title);
        fields.put("titleEn", Content::titleEn);
        fields.put("summary", Content::summary);
        fields.put("outcomes", Content::outcomes);
        fields.put("subject", Content::subject);
        fields.put("stages", Content::stages);
        fields.put("grades", Content::grades);
        fields.put("level", Content::level);
        fields.put("mode", Content::mode);
        fields.put("skills", Content::skills);
        fields.put("hours", Content::hours);
        fields.put("tags", Content::tags);
        fields.put("completion", Content::completion);
        return fields;
    }
}
