package org.yunyan.web.studio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.yunyan.web.blocks.Block;
import org.yunyan.web.blocks.BlockKind;
import org.yunyan.web.blocks.Blocks;

/**
 * Everything in a draft that is typed, by a name that holds over visits: so that what a browser kept finds its field again.
 * Blocks are named by their place and looked for by what they held.
 */
final class Slots {

    private static final String BLOCK = "/block/";
    private static final int LONGEST_RUN = 20;

    /** A text of the draft that can be read and replaced. */
    record Slot(Supplier<String> get, Consumer<String> set) {

        String value() {
            String value = get.get();
            return value == null ? "" : value;
        }
    }

    private Slots() {}

    /** Name of a field of a unit. */
    static String of(UnitDraft unit, String field) {
        return "unit/" + unit.id + "/" + field;
    }

    static String of(UnitDraft unit, QuestionDraft question, String field) {
        return of(unit, "question/" + question.id + "/" + field);
    }

    static String block(UnitDraft unit, int number) {
        return "unit/" + unit.id + BLOCK + number;
    }

    /** Those that are typed into at this place. */
    static Map<String, Slot> at(Draft draft, Place place) {
        return switch (place) {
            case Place.About about -> about(draft);
            case Place.OfUnit(var id) -> draft.unit(id).map(Slots::unit).orElse(Map.of());
            case Place.Checklist checklist -> Map.of();
            case Place.Preview preview -> Map.of();
            case Place.Versions versions -> Map.of();
            case Place.Cohorts cohorts -> Map.of();
            case Place.Remarks remarks -> Map.of();
            case Place.Team team -> Map.of();
            case Place.Bringing bringing -> Map.of();
        };
    }

    /** The slot of that name, unless the draft has no such field any more. */
    static Optional<Slot> find(Draft draft, Typed typed) {
        Map<String, Slot> all = new LinkedHashMap<>(about(draft));
        draft.units.stream()
                .filter(unit -> typed.field().startsWith("unit/" + unit.id + "/"))
                .forEach(unit -> all.putAll(unit(unit)));
        Slot named = all.get(typed.field());
        int cut = typed.field().indexOf(BLOCK);
        if (cut < 0 || named != null && named.value().hashCode() == typed.base()) {
            return Optional.ofNullable(named);
        }
        return draft.units.stream()
                .filter(unit -> typed.field().startsWith("unit/" + unit.id + "/"))
                .findFirst()
                .flatMap(unit -> run(unit, typed.base()))
                .or(() -> Optional.ofNullable(named));
    }

    /** What was one block while it was typed is cut into several later: those blocks together are its slot then. */
    private static Optional<Slot> run(UnitDraft unit, int base) {
        List<Block> blocks = unit.blocks();
        for (int from = 0; from < blocks.size(); from++) {
            for (int to = from + 1; to <= Math.min(blocks.size(), from + LONGEST_RUN); to++) {
                List<Block> some = blocks.subList(from, to);
                String words = some.size() == 1 ? some.getFirst().words() : Blocks.markdown(some);
                if (words.hashCode() == base) {
                    int first = from;
                    int end = to;
                    return Optional.of(new Slot(() -> words, value -> replace(unit, first, end, value)));
                }
            }
        }
        return Optional.empty();
    }

    private static void replace(UnitDraft unit, int from, int to, String words) {
        List<Block> blocks = new ArrayList<>(unit.blocks());
        Block written = to - from == 1 ? blocks.get(from).saying(words) : new Block(BlockKind.TEXT, words);
        blocks.subList(from, to).clear();
        blocks.add(from, written);
        unit.write(blocks);
    }

    private static Map<String, Slot> about(Draft draft) {
        Map<String, Slot> slots = new LinkedHashMap<>();
        slots.put("title", new Slot(() -> draft.title, value -> draft.title = value));
        slots.put("titleEn", new Slot(() -> draft.titleEn, value -> draft.titleEn = value));
        slots.put("summary", new Slot(() -> draft.summary, value -> draft.summary = value));
        slots.put(
                "outcomes",
                new Slot(() -> String.join("\n", draft.outcomes), value -> draft.outcomes = parts(value, "\\R")));
        slots.put("tags", new Slot(() -> String.join("、", draft.tags), value -> draft.tags = tags(value)));
        return slots;
    }

    private static Map<String, Slot> unit(UnitDraft unit) {
        Map<String, Slot> slots = new LinkedHashMap<>();
        slots.put(of(unit, "title"), new Slot(() -> unit.title, value -> unit.title = value));
        int blocks = Math.max(1, unit.blocks().size());
        for (int i = 0; i < blocks; i++) {
            int number = i;
            slots.put(block(unit, i), new Slot(() -> blockOf(unit, number), value -> write(unit, number, value)));
        }
        for (QuestionDraft question : unit.questions) {
            slots.put(of(unit, question, "prompt"), new Slot(() -> question.prompt, value -> question.prompt = value));
            slots.put(
                    of(unit, question, "explanation"),
                    new Slot(() -> question.explanation, value -> question.explanation = value));
            for (int i = 0; i < question.options.size(); i++) {
                OptionDraft option = question.options.get(i);
                slots.put(of(unit, question, "option/" + i), new Slot(() -> option.text, value -> option.text = value));
            }
        }
        return slots;
    }

    private static String blockOf(UnitDraft unit, int number) {
        List<Block> blocks = unit.blocks();
        return number < blocks.size() ? blocks.get(number).words() : "";
    }

    private static void write(UnitDraft unit, int number, String words) {
        List<Block> blocks = new ArrayList<>(unit.blocks());
        if (number < blocks.size()) {
            blocks.set(number, blocks.get(number).saying(words));
        } else {
            blocks.add(new Block(BlockKind.TEXT, words));
        }
        unit.write(blocks);
    }

    /** Tags as they are typed one after the other. */
    static List<String> tags(String text) {
        return parts(text, "[、，,;；]");
    }

    /** What is written between these signs, without blank parts. */
    static List<String> parts(String text, String between) {
        return Arrays.stream(text.split(between))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
