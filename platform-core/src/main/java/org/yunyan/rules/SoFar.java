package org.yunyan.rules;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.yunyan.shared.Credits;

/** What the rows that were looked at already amount to, kept by cap and span so that each further row costs the same. */
final class SoFar implements Before {

    private final RuleSet rules;
    private final Map<Span, Credits> counted = new HashMap<>();
    private final Map<String, Paid> paid = new HashMap<>();

    SoFar(RuleSet rules) {
        this.rules = rules;
    }

    /** @param span a day, the number of a year, or nothing for the whole cycle */
    private record Span(String cap, Object span) {}

    void add(EvidenceRow row, Credits credits) {
        if (!credits.isPositive()) {
            return;
        }
        for (RuleSet.Cap cap : rules.caps()) {
            if (cap.per() != RuleSet.Per.EVENT && cap.holds(row.kind())) {
                counted.merge(span(cap, row.day()), credits, Credits::plus);
            }
        }
        if (row.occasion() != null) {
            paid.putIfAbsent(row.occasion(), new Paid(row.title(), row.day()));
        }
    }

    @Override
    public Credits counted(RuleSet same, RuleSet.Cap cap, LocalDate day) {
        return cap.per() == RuleSet.Per.EVENT ? Credits.ZERO : counted.getOrDefault(span(cap, day), Credits.ZERO);
    }

    @Override
    public Optional<Paid> paid(String occasion) {
        return Optional.ofNullable(paid.get(occasion));
    }

    private Span span(RuleSet.Cap cap, LocalDate day) {
        return new Span(
                cap.id(),
                switch (cap.per()) {
                    case EVENT, CYCLE -> "";
                    case DAY -> day;
                    case YEAR -> rules.yearOf(day).year();
                });
    }
}
