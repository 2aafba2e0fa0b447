package org.yunyan.web.plan;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yunyan.planning.Aim;
import org.yunyan.planning.Plan;
import org.yunyan.planning.Proposal;
import org.yunyan.planning.Step;
import org.yunyan.skills.Skills;
import org.yunyan.web.language.Words;
import org.yunyan.web.why.CourseTitles;
import org.yunyan.web.why.Reasons;

/** What a plan says, in words: on the screen, in the calendar and in the API. */
@Component
final class PlanWords {

    private static final List<String> NAMED = List.of("year", "cycle", "concentrated");

    private final Skills skills;
    private final CourseTitles titles;

    PlanWords(Skills skills, CourseTitles titles) {
        this.skills = skills;
        this.titles = titles;
    }

    /** What all courses of a proposal are called, those that could be studied instead among them. */
    CourseTitles.Titles titles(Proposal proposal, Locale locale) {
        return titles.of(
                locale,
                Stream.concat(
                                proposal.courses().stream(),
                                proposal.others().values().stream()
                                        .flatMap(List::stream)
                                        .map(Proposal.Other::course))
                        .toList());
    }

    CourseTitles.Titles titles(Plan plan, Locale locale) {
        return titles.of(locale, plan.steps().stream().map(Step::course).toList());
    }

    /** 本年度, 县级以上集中研修; a part that rules have added since is named by its clause. */
    static String aim(Aim aim, Locale locale) {
        return NAMED.contains(aim.target())
                ? Words.say(locale, "plan.aim." + aim.target())
                : Words.say(locale, "plan.aim.part", aim.target(), Words.clause(locale, aim.clause()));
    }

    /** What is missing and what the mix does about it, in one or two sentences. */
    static String summary(Proposal proposal, Locale locale) {
        if (proposal.aims().isEmpty()) {
            return Words.say(locale, "plan.nothing");
        }
        String missing = proposal.aims().stream()
                .map(aim -> Words.say(locale, "plan.missing", aim(aim, locale), aim.needed()))
                .collect(Collectors.joining(Words.say(locale, "plan.and")));
        String answer = Words.say(
                locale,
                proposal.complete() ? "plan.enough" : "plan.notEnough",
                proposal.steps().size(),
                proposal.hours());
        return missing + Words.say(locale, "plan.stop") + answer;
    }

    /** What no mix can give: exactly what and how much. */
    static String lacking(Proposal proposal, Locale locale) {
        return proposal.aims().stream()
                .filter(aim -> !aim.met())
                .map(aim -> Words.say(locale, "plan.lacking", aim(aim, locale), aim.lacking(), aim.planned()))
                .collect(Collectors.joining(Words.say(locale, "plan.and")));
    }

    /** The days of its cohort, or else the weeks that it is laid out over. */
    static String when(Step step) {
        if (step.run() != null) {
            return Words.say(
                    "plan.step.run",
                    Words.authored(step.run().name()),
                    step.run().starts(),
                    step.run().ends());
        }
        return step.weeks().isEmpty()
                ? ""
                : Words.say(
                        "plan.step.weeks",
                        step.weeks().getFirst().monday(),
                        step.weeks().getLast().monday().plusDays(6));
    }

    /** What a tap takes instead of a step, with its days when it has some. */
    static String instead(Proposal.Other other, CourseTitles.Titles titles) {
        String title = titles.of(other.course(), other.title());
        return other.run() == null
                ? Words.say("plan.step.instead", title, other.hours())
                : Words.say(
                        "plan.step.instead.run",
                        title,
                        other.hours(),
                        other.run().starts(),
                        other.run().ends());
    }

    /** Why a step is in the plan: which aims it helps by how much, and which gaps it closes. */
    List<String> why(Step step, List<Aim> aims, Locale locale) {
        List<String> helps = step.helps().stream()
                .map(help -> Words.say(
                        locale,
                        "plan.helps",
                        aims.stream()
                                .filter(aim -> aim.target().equals(help.target()))
                                .map(aim -> aim(aim, locale))
                                .findFirst()
                                .orElse(help.target()),
                        help.credits()))
                .toList();
        List<String> closes = step.closes().stream()
                .limit(2)
                .map(closing -> closing(closing, locale))
                .toList();
        return Stream.concat(helps.stream(), closes.stream()).toList();
    }

    private String closing(Step.Closing closing, Locale locale) {
        String name = skills.framework().stream()
                .filter(skill -> skill.id().equals(closing.skill()))
                .findFirst()
                .map(skill -> Reasons.name(skill, locale))
                .orElse(closing.skill().value());
        return Words.say(
                locale,
                "plan.closes",
                name,
                Words.say(locale, "vocabulary.level." + closing.from()),
                Words.say(locale, "vocabulary.level." + closing.to()));
    }
}
