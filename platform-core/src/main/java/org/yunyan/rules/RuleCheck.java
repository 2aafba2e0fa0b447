package org.yunyan.rules;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yunyan.shared.Credits;
import org.yunyan.shared.Refused;

/** What rules must fulfil before they may be installed: everything that is wrong, at once and by field. */
final class RuleCheck {

    private static final int A_YEAR = 366;
    private static final int MOST_MONTHS = 60;
    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);
    private static final String CLAUSE = "clause";

    private final RuleSet rules;
    private final List<RuleProblem> problems = new ArrayList<>();

    private RuleCheck(RuleSet rules) {
        this.rules = rules;
    }

    /** @throws Refused.Invalid with the first thing that is wrong */
    static void require(RuleSet rules, List<RuleSet> others) {
        problems(rules, others).stream().findFirst().ifPresent(problem -> {
            throw problem.refusal();
        });
    }

    /**
     * @param rules in which anything but the id may be missing
     * @param others all that are installed
     */
    static List<RuleProblem> problems(RuleSet rules, List<RuleSet> others) {
        RuleCheck check = new RuleCheck(rules);
        check.dates(others);
        check.minimums();
        check.lists();
        check.single();
        check.clauses();
        return List.copyOf(check.problems);
    }

    private void dates(List<RuleSet> others) {
        required("nameZh", rules.nameZh());
        required("nameEn", rules.nameEn());
        require(rules.version() >= 1, "version", "positive");
        boolean whole = required("from", rules.from()) & required("until", rules.until());
        if (!whole) {
            return;
        }
        if (!rules.from().isBefore(rules.until())) {
            say("until", "span", rules.from(), rules.until());
            return;
        }
        wholeYears();
        require(rules.covers(rules.effective()), "effective", "effective");
        others.stream()
                .filter(other -> !other.id().equals(rules.id()) && overlap(rules, other))
                .forEach(other -> say("from", "overlap", other.nameZh()));
    }

    /** A cycle that began within a year would leave a stump that no yearly target fits. */
    private void wholeYears() {
        try {
            MonthDay start = MonthDay.parse("--" + rules.yearStart());
            require(starts(rules.from(), start), "from", "wholeYears", rules.yearStart());
            require(starts(rules.until(), start), "until", "wholeYears", rules.yearStart());
        } catch (DateTimeException unreadable) {
            say("yearStart", "yearStart");
        }
    }

    private void minimums() {
        if (required("cycle.minimum", rules.cycle())) {
            positive("cycle.minimum", rules.cycle().minimum());
        }
        if (required("year.minimum", rules.year())) {
            positive("year.minimum", rules.year().minimum());
        }
        if (required("pace.atRiskPercent", rules.pace())) {
            within("pace.graceDays", rules.pace().graceDays(), 0, A_YEAR);
            within("pace.atRiskPercent", rules.pace().atRiskPercent(), 1, PERCENT.intValue());
        }
    }

    private void lists() {
        require(!rules.conversions().isEmpty(), "conversions", "noConversion");
        for (RuleSection section : RuleSection.ALL) {
            if (section.many()) {
                unique(section);
                List<Object> rows = section.rows(rules);
                for (int i = 0; i < rows.size(); i++) {
                    row(section, i, rows.get(i));
                }
            }
        }
    }

    private void row(RuleSection section, int i, Object row) {
        switch (row) {
            case RuleSet.SubTarget part -> {
                required(section.path(i, "id"), part.id());
                positive(section.path(i, "minimum"), part.minimum());
                require(part.per().compareTo(RuleSet.Per.YEAR) >= 0, section.path(i, "per"), "yearOrCycle");
            }
            case RuleSet.Conversion conversion -> {
                required(section.path(i, "mode"), conversion.mode());
                positive(section.path(i, "hoursPerCredit"), conversion.hoursPerCredit());
                require(!hidden(i, conversion), section.path(i, "mode"), "unreachable");
            }
            case RuleSet.Cap cap -> {
                required(section.path(i, "id"), cap.id());
                required(section.path(i, "per"), cap.per());
                positive(section.path(i, "max"), cap.max());
            }
            case RuleSet.Consequence consequence -> {
                required(section.path(i, "zh"), consequence.zh());
                if (required(section.path(i, "per"), consequence.per())) {
                    require(consequence.per().compareTo(RuleSet.Per.YEAR) >= 0, section.path(i, "per"), "yearOrCycle");
                }
            }
            case RoleFactor factor -> {
                required(section.path(i, "role"), factor.role());
                positive(section.path(i, "factor"), factor.factor());
            }
            case Ceiling ceiling -> {
                required(section.path(i, "id"), ceiling.id());
                positive(section.path(i, "hoursPerRealHour"), ceiling.hoursPerRealHour());
                if (ceiling.hoursPerDay() != null) {
                    positive(section.path(i, "hoursPerDay"), ceiling.hoursPerDay());
                }
            }
            default -> throw new IllegalStateException("No check of " + row.getClass());
        }
    }

    /** A conversion behind a more general one is never asked. */
    private boolean hidden(int place, RuleSet.Conversion conversion) {
        return conversion.mode() != null
                && rules.conversions().subList(0, place).stream()
                        .filter(earlier -> earlier.mode() == conversion.mode())
                        .anyMatch(earlier -> holdsAll(earlier.levels(), conversion.levels())
                                && holdsAll(earlier.roles(), conversion.roles()));
    }

    private static <T> boolean holdsAll(Set<T> all, Set<T> some) {
        return all.isEmpty() || !some.isEmpty() && all.containsAll(some);
    }

    private void unique(RuleSection section) {
        Set<String> seen = new HashSet<>();
        List<Object> rows = section.rows(rules);
        for (int i = 0; i < rows.size(); i++) {
            String key = RuleSection.key(rows.get(i));
            if (!key.isEmpty() && !seen.add(key)) {
                say(section.path(i, section.columns().getFirst().name()), "twice");
            }
        }
    }

    private void single() {
        if (rules.attendance() != null
                && positive("attendance.least", rules.attendance().least())) {
            require(rules.attendance().least().compareTo(BigDecimal.ONE) <= 0, "attendance.least", "share");
        }
        if (rules.carryOver() != null) {
            positive("carryOver.most", rules.carryOver().most());
        }
        if (rules.grace() != null) {
            within("grace.days", rules.grace().days(), 0, A_YEAR);
        }
        within("proRating.fromDays", rules.proRating().fromDays(), 0, A_YEAR);
        if (rules.induction() != null) {
            positive("induction.hours", rules.induction().hours());
            within("induction.months", rules.induction().months(), 1, MOST_MONTHS);
            required("induction.zh", rules.induction().zh());
        }
        within("notice.days", rules.notice().days(), 1, A_YEAR);
        within(
                "notice.remindDays",
                rules.notice().remindDays(),
                0,
                rules.notice().days());
    }

    /** No figure without the clause that it comes from. */
    private void clauses() {
        for (RuleSection section : RuleSection.ALL) {
            boolean asks = section.has(CLAUSE);
            List<Object> rows = asks ? section.rows(rules) : List.of();
            for (int i = 0; i < rows.size(); i++) {
                required(section.path(i, CLAUSE), Parts.get(rows.get(i), CLAUSE));
            }
        }
    }

    private static boolean starts(LocalDate day, MonthDay start) {
        return MonthDay.from(day).equals(start);
    }

    private static boolean overlap(RuleSet one, RuleSet other) {
        return one.from().isBefore(other.until()) && other.from().isBefore(one.until());
    }

    private boolean required(String path, Object value) {
        boolean there = value != null && !value.toString().isBlank();
        require(there, path, "required");
        return there;
    }

    private boolean positive(String path, Object amount) {
        if (!required(path, amount)) {
            return false;
        }
        BigDecimal number = amount instanceof Credits credits ? credits.value() : (BigDecimal) amount;
        require(number.signum() > 0, path, "positive");
        return number.signum() > 0;
    }

    private void within(String path, int number, int least, int most) {
        require(number >= least && number <= most, path, "within", least, most);
    }

    private void require(boolean condition, String path, String what, Object... arguments) {
        if (!condition) {
            say(path, what, arguments);
        }
    }

    private void say(String path, String what, Object... arguments) {
        problems.add(RuleProblem.of(path, what, arguments));
    }
}
