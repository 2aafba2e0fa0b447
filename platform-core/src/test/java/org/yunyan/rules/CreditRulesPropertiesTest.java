package org.yunyan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.credits.Rules;
import org.yunyan.shared.Credits;

/** What holds of the derivation whatever the evidence: two hundred lists drawn by number, so that a failure can be repeated. */
class CreditRulesPropertiesTest {

    private static final RuleSet RULES = Rules.of2026();

    /** Caps of which any two are about the same training, or one about a part of the other's, in every span. */
    private static final RuleSet NESTED = RULES.with(
            "caps",
            List.of(
                    cap("one", Set.of(), RuleSet.Per.EVENT, 3),
                    cap("day", Set.of(), RuleSet.Per.DAY, 5),
                    cap("year", Set.of(), RuleSet.Per.YEAR, 30),
                    cap("cycle", Set.of(), RuleSet.Per.CYCLE, 110)));

    static LongStream numbers() {
        return LongStream.rangeClosed(1, 200);
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void theOrderInWhichAListComesIsNothingToIt(long number) {
        List<EvidenceRow> rows = rows(new Random(number));
        List<EvidenceRow> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(number + 1));

        assertThat(byKey(RULES, shuffled)).isEqualTo(byKey(RULES, rows));
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void rowByRowComesToTheSameAsTheWholeList(long number) {
        List<EvidenceRow> rows = new ArrayList<>(rows(new Random(number)));
        rows.sort(java.util.Comparator.comparing(EvidenceRow::day).thenComparing(EvidenceRow::key));
        SoFar before = new SoFar(RULES);
        List<Derivation> oneByOne = new ArrayList<>();
        for (EvidenceRow row : rows) {
            Derivation derived = CreditRules.derive(RULES, row, before);
            oneByOne.add(derived);
            before.add(row, derived.counted());
        }

        assertThat(CreditRules.derive(RULES, rows)).isEqualTo(oneByOne);
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void nothingIsEverAboveACap(long number) {
        for (RuleSet rules : List.of(RULES, NESTED)) {
            List<EvidenceRow> rows = rows(new Random(number));
            List<Derivation> derived = CreditRules.derive(rules, rows);
            for (RuleSet.Cap cap : rules.caps()) {
                Map<Object, Credits> bySpan = new HashMap<>();
                for (int i = 0; i < rows.size(); i++) {
                    if (cap.holds(rows.get(i).kind())) {
                        bySpan.merge(
                                span(rules, cap, rows.get(i), i), derived.get(i).counted(), Credits::plus);
                    }
                }
                assertThat(bySpan.values()).allMatch(sum -> sum.compareTo(cap.max()) <= 0, cap.id());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void noOccasionPaysTwice(long number) {
        List<EvidenceRow> rows = rows(new Random(number));
        List<Derivation> derived = CreditRules.derive(RULES, rows);

        Map<String, Integer> paid = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).occasion() != null && derived.get(i).counted().isPositive()) {
                paid.merge(rows.get(i).occasion(), 1, Integer::sum);
            }
        }
        assertThat(paid.values()).allMatch(times -> times == 1);
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void neverMoreCountsThanTheHoursAmountToAndLessOnlyWithAReason(long number) {
        assertThat(CreditRules.derive(RULES, rows(new Random(number)))).allSatisfy(derived -> {
            assertThat(derived.counted().compareTo(derived.credits())).isLessThanOrEqualTo(0);
            assertThat(derived.counted().compareTo(Credits.ZERO)).isGreaterThanOrEqualTo(0);
            assertThat(derived.steps()).isNotEmpty();
            if (derived.counted().compareTo(derived.credits()) < 0) {
                assertThat(derived.notCounted()).isNotNull();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void moreHoursOfOneRowNeverCountLess(long number) {
        Random random = new Random(number);
        List<EvidenceRow> rows = rows(random);
        SoFar before = new SoFar(RULES);
        for (EvidenceRow row : rows) {
            Credits less = CreditRules.derive(RULES, row, before).counted();
            Credits more = CreditRules.derive(RULES, longer(row, 1 + random.nextInt(40)), before)
                    .counted();
            assertThat(more.compareTo(less)).isGreaterThanOrEqualTo(0);
            before.add(row, less);
        }
    }

    /** Where caps lie one within the other, rows of a day are equal: their order, and more of them, cannot take anything away. */
    @ParameterizedTest
    @MethodSource("numbers")
    void underNestedCapsTheOrderOfADayChangesNoTotalAndMoreEvidenceNeverLowersIt(long number) {
        Random random = new Random(number);
        List<EvidenceRow> rows = rows(random).stream()
                .map(CreditRulesPropertiesTest::withoutOccasion)
                .toList();
        List<EvidenceRow> renamed = rows.stream()
                .map(row -> renamed(row, "k" + random.nextInt(1_000_000) + row.key()))
                .toList();
        List<EvidenceRow> more = new ArrayList<>(rows);
        more.set(0, longer(rows.getFirst(), 8));
        more.add(withoutOccasion(row(random, rows.size())));

        assertThat(total(NESTED, renamed)).isEqualTo(total(NESTED, rows));
        assertThat(total(NESTED, more).compareTo(total(NESTED, rows))).isGreaterThanOrEqualTo(0);
    }

    private static Map<String, Derivation> byKey(RuleSet rules, List<EvidenceRow> rows) {
        List<Derivation> derived = CreditRules.derive(rules, rows);
        Map<String, Derivation> byKey = new HashMap<>();
        IntStream.range(0, rows.size()).forEach(i -> byKey.put(rows.get(i).key(), derived.get(i)));
        return byKey;
    }

    private static Credits total(RuleSet rules, List<EvidenceRow> rows) {
        return CreditRules.derive(rules, rows).stream().map(Derivation::counted).reduce(Credits.ZERO, Credits::plus);
    }

    private static Object span(RuleSet rules, RuleSet.Cap cap, EvidenceRow row, int place) {
        return switch (cap.per()) {
            case EVENT -> place;
            case DAY -> row.day();
            case YEAR -> rules.yearOf(row.day());
            case CYCLE -> "";
        };
    }

    private static List<EvidenceRow> rows(Random random) {
        return IntStream.range(0, 5 + random.nextInt(60))
                .mapToObj(i -> row(random, i))
                .toList();
    }

    /** Few days, so that many share one. */
    private static EvidenceRow row(Random random, int number) {
        return new EvidenceRow(
                "key-%04d".formatted(number),
                "研修" + number,
                TrainingLevel.values()[random.nextInt(TrainingLevel.values().length)],
                TrainingMode.values()[random.nextInt(TrainingMode.values().length)],
                BigDecimal.valueOf(1 + random.nextInt(80)),
                LocalDate.of(2026 + random.nextInt(5), 3, 1 + random.nextInt(6)),
                TrainingRole.values()[random.nextInt(TrainingRole.values().length)],
                random.nextBoolean() ? null : "topic-" + random.nextInt(3),
                random.nextInt(3) > 0 ? null : "occasion-" + random.nextInt(8),
                random.nextInt(4) > 0 ? null : BigDecimal.valueOf(random.nextInt(101), 2),
                random.nextInt(4) > 0 ? null : BigDecimal.valueOf(1 + random.nextInt(40)));
    }

    private static EvidenceRow longer(EvidenceRow row, int hours) {
        return new EvidenceRow(
                row.key(),
                row.title(),
                row.level(),
                row.mode(),
                row.hours().add(BigDecimal.valueOf(hours)),
                row.day(),
                row.role(),
                row.topic(),
                row.occasion(),
                row.attended(),
                row.spent());
    }

    private static EvidenceRow renamed(EvidenceRow row, String key) {
        return new EvidenceRow(
                key,
                row.title(),
                row.level(),
                row.mode(),
                row.hours(),
                row.day(),
                row.role(),
                row.topic(),
                row.occasion(),
                row.attended(),
                row.spent());
    }

    private static EvidenceRow withoutOccasion(EvidenceRow row) {
        return new EvidenceRow(
                row.key(),
                row.title(),
                row.level(),
                row.mode(),
                row.hours(),
                row.day(),
                row.role(),
                row.topic(),
                null,
                row.attended(),
                row.spent());
    }

    private static RuleSet.Cap cap(String id, Set<TrainingMode> modes, RuleSet.Per per, int max) {
        return new RuleSet.Cap(id, modes, Set.of(), Set.of(), Set.of(), per, Credits.of(max), true, Rules.CLAUSE);
    }
}
