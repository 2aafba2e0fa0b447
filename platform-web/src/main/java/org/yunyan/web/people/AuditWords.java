package org.yunyan.web.people;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.yunyan.identity.Audit;
import org.yunyan.web.language.Languages;
import org.yunyan.web.language.Words;

/** Rows of the log in words: to whom or what something was done by name, with the id where a pointer rests on it. */
final class AuditWords {

    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";
    private static final String YEAR = "20\\d{2}";

    /** Actions whose detail is made of ids. */
    private static final String RAISED = ".raise";

    private static final String HOLDS = "hold.";

    private final Map<String, Titled> titled;
    private final Map<String, Door> doors;

    AuditWords(Map<String, Titled> titled, Map<String, Door> doors) {
        this.titled = Map.copyOf(titled);
        this.doors = Map.copyOf(doors);
    }

    /** Something with a title that is about people. */
    record Titled(List<String> persons, String title) {}

    /** A name, and where it leads; null when nowhere. */
    record Door(String name, String address) {

        Component component() {
            return address == null ? new Span(name) : new Anchor(address, name);
        }
    }

    String action(Audit audit, Languages languages) {
        String key = "system.action." + audit.action();
        return languages.knows(key) ? Words.say(key) : audit.action();
    }

    /** What it was done to; as it is written where nothing is known about it. */
    Component object(Audit audit) {
        String on = said(audit.on());
        Titled found = titled.get(on);
        List<Component> known = found == null
                ? named(on)
                : Stream.concat(found.persons().stream().flatMap(this::door), Stream.of(new Span(found.title())))
                        .toList();
        return line(known, on);
    }

    /** What else is said of it; ids that the object says already are left out. */
    Component detail(Audit audit) {
        String detail = said(audit.detail());
        boolean ids = audit.action().endsWith(RAISED) || audit.action().startsWith(HOLDS);
        return ids ? line(named(detail), detail) : new Span(remark(titled.get(said(audit.on())), detail));
    }

    /** What was said, without the person and the entry before it. */
    private static String remark(Titled object, String detail) {
        boolean repeats = object != null && object.persons().contains(detail.split(" ", 2)[0]);
        return repeats ? detail.replaceFirst("^\\S+ \\S+(: |$)", "") : detail;
    }

    private static String said(String text) {
        return text == null ? "" : text;
    }

    /** The parts that people understand, or none when there is nobody and nothing with a name among them. */
    private List<Component> named(String text) {
        if (AuditObjects.parts(text).noneMatch(doors::containsKey)) {
            return List.of();
        }
        return AuditObjects.parts(text).distinct().flatMap(this::part).toList();
    }

    private Stream<Component> part(String part) {
        if (part.matches(DAY)) {
            return Stream.of(new Span(Words.day(LocalDate.parse(part))));
        }
        return part.matches(YEAR) ? Stream.of(new Span(part)) : door(part);
    }

    private Stream<Component> door(String part) {
        return Optional.ofNullable(doors.get(part)).map(Door::component).stream();
    }

    private static Component line(List<Component> parts, String written) {
        if (parts.isEmpty()) {
            return new Span(written);
        }
        Div line = new Div();
        line.addClassName("yy-chips");
        line.add(parts);
        line.getElement().setAttribute("title", written);
        return line;
    }
}
