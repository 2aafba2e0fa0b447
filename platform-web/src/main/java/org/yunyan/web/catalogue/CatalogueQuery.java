package org.yunyan.web.catalogue;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.yunyan.recommender.Facet;
import org.yunyan.recommender.Filter;
import org.yunyan.recommender.SearchRequest;
import org.yunyan.recommender.Sort;

/**
 * What somebody looks for in the catalogue, as it stands in the address: the same words for the screen and for the API.
 * Whatever the address says that does not exist is passed over, since people edit addresses.
 *
 * @param words may be blank
 * @param ticked per facet the values that are let through; no entry means all
 * @param helping only what helps the reader's missing credits
 * @param page from 0
 */
record CatalogueQuery(String words, Map<Facet, Set<String>> ticked, boolean helping, Sort sort, int page) {

    static final String WORDS = "q";
    static final String SKILL = name(Facet.SKILL);
    static final String HELPING = "helping";
    static final String SORT = "sort";
    static final String PAGE = "page";
    static final int PAGE_SIZE = 12;

    private static final int LONGEST = 200;
    /** As far as an index counts exactly. */
    private static final int LAST_PAGE = 10_000 / PAGE_SIZE - 1;

    static final CatalogueQuery EVERYTHING = new CatalogueQuery("", Map.of(), false, Sort.RELEVANCE, 0);

    CatalogueQuery {
        words = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
        EnumMap<Facet, Set<String>> copy = new EnumMap<>(Facet.class);
        ticked.forEach((facet, values) -> {
            if (!values.isEmpty()) {
                copy.put(facet, new LinkedHashSet<>(values));
            }
        });
        ticked = copy;
        page = Math.clamp(page, 0, LAST_PAGE);
    }

    /** Reads an address; values of a facet may be repeated or joined by commas. */
    static CatalogueQuery of(Map<String, List<String>> parameters) {
        EnumMap<Facet, Set<String>> ticked = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            Set<String> values = parameters.getOrDefault(name(facet), List.of()).stream()
                    .flatMap(value -> Arrays.stream(value.split(",")))
                    .map(String::strip)
                    .filter(value -> isSensible(facet, value))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            ticked.put(facet, isBand(facet) ? first(values) : values);
        }
        return new CatalogueQuery(
                single(parameters, WORDS).strip(),
                ticked,
                single(parameters, HELPING).equals("1")
                        || single(parameters, HELPING).equals("true"),
                sort(single(parameters, SORT)),
                page(single(parameters, PAGE)));
    }

    /** As it is written into the address; what is usual is left out. */
    Map<String, List<String>> parameters() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (!words.isBlank()) {
            parameters.put(WORDS, List.of(words));
        }
        ticked.forEach((facet, values) -> parameters.put(name(facet), List.copyOf(values)));
        if (helping) {
            parameters.put(HELPING, List.of("1"));
        }
        if (sort != Sort.RELEVANCE) {
            parameters.put(SORT, List.of(sort.name().toLowerCase(Locale.ROOT)));
        }
        if (page > 0) {
            parameters.put(PAGE, List.of(String.valueOf(page + 1)));
        }
        return parameters;
    }

    /** The hard conditions; those that depend on the reader come on top. */
    Filter filter() {
        return Filter.none()
                .withSubjects(ticked(Facet.SUBJECT))
                .withStages(ticked(Facet.STAGE))
                .withGrades(ticked(Facet.GRADE).stream().map(Integer::valueOf).collect(Collectors.toSet()))
                .withLevels(ticked(Facet.LEVEL))
                .withModes(ticked(Facet.MODE))
                .withSkills(ticked(Facet.SKILL))
                .withHours(band(Facet.HOURS))
                .withCredits(band(Facet.CREDITS));
    }

    SearchRequest request(Filter filter, int limit) {
        return new SearchRequest(words, filter, sort, before(), limit);
    }

    /** How many stand on the pages before. */
    int before() {
        return page * PAGE_SIZE;
    }

    Set<String> ticked(Facet facet) {
        return ticked.getOrDefault(facet, Set.of());
    }

    /** How many conditions narrow the list, words aside. */
    int conditions() {
        return ticked.values().stream().mapToInt(Collection::size).sum() + (helping ? 1 : 0);
    }

    CatalogueQuery asking(String otherWords) {
        return new CatalogueQuery(otherWords.strip(), ticked, helping, sort, 0);
    }

    CatalogueQuery with(Facet facet, Set<String> values) {
        EnumMap<Facet, Set<String>> changed = new EnumMap<>(Facet.class);
        changed.putAll(ticked);
        changed.put(facet, values);
        return new CatalogueQuery(words, changed, helping, sort, 0);
    }

    CatalogueQuery helping(boolean only) {
        return new CatalogueQuery(words, ticked, only, sort, 0);
    }

    CatalogueQuery sorted(Sort other) {
        return new CatalogueQuery(words, ticked, helping, other, 0);
    }

    CatalogueQuery at(int otherPage) {
        return new CatalogueQuery(words, ticked, helping, sort, otherPage);
    }

    /** The same words without any condition. */
    CatalogueQuery wide() {
        return new CatalogueQuery(words, Map.of(), false, sort, 0);
    }

    static boolean isBand(Facet facet) {
        return facet == Facet.HOURS || facet == Facet.CREDITS;
    }

    private Filter.Range band(Facet facet) {
        return ticked(facet).stream().findFirst().map(Filter.Range::of).orElse(Filter.Range.ANY);
    }

    private static boolean isSensible(Facet facet, String value) {
        return switch (facet) {
            case GRADE -> value.matches("[1-9]|1[0-2]");
            case HOURS, CREDITS -> isRange(value);
            default -> value.matches("[\\w-]{1,64}");
        };
    }

    private static boolean isRange(String value) {
        return value.matches("\\d{0,6}(\\.\\d{1,2})?-\\d{0,6}(\\.\\d{1,2})?") && value.length() > 1;
    }

    private static Set<String> first(Set<String> values) {
        return values.stream().limit(1).collect(Collectors.toSet());
    }

    private static String name(Facet facet) {
        return facet.name().toLowerCase(Locale.ROOT);
    }

    private static String single(Map<String, List<String>> parameters, String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        return values.isEmpty() || values.getFirst() == null ? "" : values.getFirst();
    }

    private static Sort sort(String name) {
        return Arrays.stream(Sort.values())
                .filter(sort -> sort.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(Sort.RELEVANCE);
    }

    private static int page(String number) {
        return number.matches("[1-9]\\d{0,5}") ? Integer.parseInt(number) - 1 : 0;
    }
}
