package org.yunyan.seeds;

import java.util.List;

/** Invented names, put together from common parts; likeness to anybody is chance. */
final class Names {

    private static final double SINGLE_PERCENT = 13;

    private final List<Part> families = parts("family");
    private final List<Part> firsts = parts("first");
    private final List<Part> seconds = parts("second");
    private final List<Part> singles = parts("single");

    private record Part(String text, int weight) {}

    String draw(Chance chance) {
        String family = draw(chance, families);
        if (chance.percent(SINGLE_PERCENT)) {
            return family + draw(chance, singles);
        }
        String first = draw(chance, firsts);
        String second = draw(chance, seconds);
        return family + first + (second.equals(first) ? "" : second);
    }

    private static String draw(Chance chance, List<Part> parts) {
        return chance.weighted(parts, Part::weight).text;
    }

    private static List<Part> parts(String kind) {
        return SeedFile.table("names.tsv").stream()
                .filter(row -> row.text("part").equals(kind))
                .map(row -> new Part(row.text("text"), row.number("weight")))
                .toList();
    }
}
