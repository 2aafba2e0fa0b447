package org.yunyan.web.triage;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.triage.Flag;
import org.yunyan.triage.FlagState;
import org.yunyan.triage.Matter;
import org.yunyan.triage.Trace;
import org.yunyan.web.language.Words;
import org.yunyan.web.ledger.LedgerNavigation;
import org.yunyan.web.shell.Chip;

/** Flags in words, with the names of those whom the reader may know. */
final class FlagWords {

    private static final int NAMES = 3;

    private final Map<Id<Person>, Person> known;

    FlagWords(People people, Collection<Flag> flags) {
        Set<Id<Person>> all = new HashSet<>();
        flags.forEach(flag -> {
            all.addAll(flag.people());
            flag.holds().forEach(held -> all.add(held.person()));
            flag.answers().forEach(answer -> all.add(answer.by()));
            flag.opinions().forEach(opinion -> all.add(opinion.signature().by()));
        });
        known = people.persons(all);
    }

    /** What it is about: the training or text by its title, a day or device in words. */
    String matter(Flag flag) {
        Matter matter = flag.matter();
        boolean day = matter.title().matches("\\d{4}-\\d{2}-\\d{2}");
        String title = day ? Words.day(LocalDate.parse(matter.title())) : Words.authored(matter.title());
        return Words.say("triage.matter." + matter.kind(), title);
    }

    String persons(Flag flag) {
        String names = flag.persons().stream()
                .limit(NAMES)
                .map(this::name)
                .collect(Collectors.joining(Words.say("shell.list.comma")));
        return flag.persons().size() <= NAMES
                ? names
                : Words.say("triage.persons.more", names, flag.persons().size());
    }

    String name(Id<Person> person) {
        return known.containsKey(person) ? known.get(person).name() : Words.say("triage.somebody");
    }

    /** The way to her ledger, for those who oversee her. */
    Component door(Id<Person> person) {
        return known.containsKey(person)
                ? new Anchor(LedgerNavigation.person(person), name(person))
                : new Span(Words.say("triage.somebody"));
    }

    /** Whom a row is about; somebody else where the reader may not know her. */
    String who(Trace trace) {
        if (trace.person() != null) {
            return name(trace.person());
        }
        boolean somebody = trace.fact() == Trace.Fact.SITTING || trace.fact() == Trace.Fact.PASSAGE;
        return somebody ? Words.say("triage.somebody") : "";
    }

    static String fact(Trace trace) {
        return Words.say("triage.fact." + trace.fact(), trace.amount() == null ? "" : Words.number(trace.amount()));
    }

    static String when(Trace trace) {
        if (trace.from() == null) {
            return "";
        }
        if (trace.fact() == Trace.Fact.TRAINING || trace.fact() == Trace.Fact.DAY) {
            return Words.day(trace.from());
        }
        if (trace.fact() == Trace.Fact.FINISHED || trace.fact() == Trace.Fact.HISTORY) {
            return trace.until() == null
                    ? Words.day(trace.from())
                    : Words.say("triage.span", Words.day(trace.from()), Words.day(trace.until()));
        }
        return trace.until() == null || Objects.equals(trace.from(), trace.until())
                ? Words.time(trace.from())
                : Words.say("triage.span", Words.time(trace.from()), Words.time(trace.until()));
    }

    static Chip state(Flag flag) {
        Chip.Tone tone = switch (flag.state()) {
            case OPEN -> Chip.Tone.AMBER;
            case ANSWERED -> Chip.Tone.ACCENT;
            case CLEARED -> Chip.Tone.PLAIN;
            case CONFIRMED -> Chip.Tone.DANGER;
        };
        return new Chip(Words.of(flag.state()), tone);
    }

    static boolean isSettled(Flag flag) {
        return flag.state() == FlagState.CLEARED || flag.state() == FlagState.CONFIRMED;
    }

    static long days(Instant from, Instant now) {
        return Math.max(0, Duration.between(from, now).toDays());
    }
}
