package org.yunyan.catalogue;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.yunyan.bank.Criterion;
import org.yunyan.bank.Draw;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;

/** What a course may contain at most, so that it stays one document and every screen can show it. */
final class Limits {

    private static final Pattern UNIT_ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final int TITLE = 120;
    private static final int SENTENCE = 500;
    private static final int PARAGRAPH = 2000;
    private static final int DOCUMENT = 60_000;
    private static final int WHOLE = 1_000_000;
    private static final int UNITS = 80;
    private static final int QUESTIONS = 100;
    private static final int OPTIONS = 10;
    private static final int LIST = 20;
    private static final int DRAWS = 10;
    private static final int POINTS_OF_RECALL = 10;
    private static final int RUBRIC = 10;
    private static final int PEERS = 5;
    private static final int PAGES = 1000;
    private static final int FASTEST = 2;
    private static final int WEEKS = 26;
    private static final int FOUR_HOURS = 4 * 60;
    private static final int SIX_HOURS = 6 * 60;
    private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(200);

    private Limits() {}

    /** @throws Refused.Invalid {@code refused.course.<what>.length|count|range} with the limits */
    static Content check(Content content) {
        if (content.title() == null || content.title().isBlank()) {
            throw new Refused.Invalid("refused.course.title.blank");
        }
        length("title", content.title(), TITLE);
        length("title", content.titleEn(), 2 * TITLE);
        length("summary", content.summary(), PARAGRAPH);
        count("outcomes", content.outcomes(), LIST);
        content.outcomes().forEach(outcome -> length("outcomes", outcome, SENTENCE));
        count("tags", content.tags(), LIST);
        content.tags().forEach(tag -> length("tags", tag, TITLE));
        count("skills", content.skills(), LIST);
        content.skills().forEach(aim -> range("skills", aim.level(), 1, 4));
        content.grades().forEach(grade -> range("grades", grade, 1, 12));
        hours("hours", content.hours(), MOST_HOURS);
        check(content.completion(), content.hours());
        count("units", content.units(), UNITS);
        Set<Id<Unit>> seen = new HashSet<>();
        content.units().forEach(unit -> check(unit, seen));
        int whole = content.units().stream().mapToInt(Limits::length).sum();
        range("whole", whole, 0, WHOLE);
        return content;
    }

    private static void check(CompletionRule rule, BigDecimal hours) {
        range("completion", rule.percentOfMedia(), 50, 100);
        if (rule.testOut() != null) {
            check(rule.testOut().draws());
            range("unit.passPercent", rule.testOut().percentToPass(), 1, 100);
            hours("testOut.hours", rule.testOut().hours(), hours);
        }
        if (rule.application() != null) {
            range("application.percent", rule.application().percent(), 1, 50);
            range("application.weeks", rule.application().weeks(), 1, WEEKS);
        }
    }

    private static void check(Unit unit, Set<Id<Unit>> seen) {
        if (unit.id() == null || !UNIT_ID.matcher(unit.id().value()).matches() || !seen.add(unit.id())) {
            throw new Refused.Invalid("refused.course.unit.id");
        }
        if (unit.kind() == null) {
            throw new Refused.Invalid("refused.course.unit.kind");
        }
        length("unit.title", unit.title(), TITLE);
        length("unit.text", unit.markdown(), DOCUMENT);
        range("unit.minutes", unit.minutes(), 0, SIX_HOURS);
        range("unit.seconds", unit.seconds(), 0, SIX_HOURS * 60);
        range("unit.passPercent", unit.percentToPass(), 1, 100);
        range("unit.attempts", unit.attemptsADay(), 1, 10);
        count("questions", unit.questions(), QUESTIONS);
        unit.questions().forEach(Limits::check);
        check(unit.playing());
        count("recall", unit.recall(), POINTS_OF_RECALL);
        unit.recall().forEach(Limits::check);
        if (unit.exam() != null) {
            check(unit.exam().draws());
            range("exam.minutes", unit.exam().minutes(), 0, FOUR_HOURS);
        }
        if (unit.task() != null) {
            check(unit.task());
        }
    }

    private static void check(Playing playing) {
        range("unit.pages", playing.pages(), 0, PAGES);
        Double fastest = playing.fastest();
        if (fastest != null && !(fastest >= 1 && fastest <= FASTEST)) {
            throw new Refused.Invalid("refused.course.unit.fastest.range", 1, FASTEST);
        }
    }

    private static void check(Recall point) {
        range("recall.at", point.at(), 0, SIX_HOURS * 60);
        point.draw().check();
    }

    private static void check(List<Draw> draws) {
        count("draws", draws, DRAWS);
        draws.forEach(Draw::check);
    }

    private static void check(Task task) {
        range("unit.passPercent", task.percentToPass(), 1, 100);
        range("task.peers", task.peers(), 0, PEERS);
        count("task.rubric", task.rubric(), RUBRIC);
        task.rubric().forEach(Limits::check);
    }

    private static void check(Criterion line) {
        length("task.rubric", line.title(), SENTENCE);
        length("task.rubric", line.description(), SENTENCE);
        range("task.points", line.points(), 1, 100);
    }

    private static void check(Question question) {
        length("question.prompt", question.prompt(), PARAGRAPH);
        length("question.explanation", question.explanation(), PARAGRAPH);
        count("question.options", question.options(), OPTIONS);
        question.options().forEach(option -> length("question.options", option, SENTENCE));
        question.correct().forEach(index -> range("question.correct", index, 0, OPTIONS - 1));
    }

    private static int length(Unit unit) {
        return unit.markdown() == null ? 0 : unit.markdown().length();
    }

    private static void length(String what, String text, int most) {
        if (text != null && text.length() > most) {
            throw new Refused.Invalid("refused.course." + what + ".length", most);
        }
    }

    private static void count(String what, Collection<?> list, int most) {
        if (list.size() > most) {
            throw new Refused.Invalid("refused.course." + what + ".count", most);
        }
    }

    private static void hours(String what, BigDecimal hours, BigDecimal most) {
        if (hours.signum() < 0 || hours.compareTo(most) > 0 || hours.scale() > 2) {
            throw new Refused.Invalid("refused.course." + what + ".range", 0, most);
        }
    }

    private static void range(String what, int value, int least, int most) {
        if (value < least || value > most) {
            throw new Refused.Invalid("refused.course." + what + ".range", least, most);
        }
    }
}
