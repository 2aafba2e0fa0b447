package org.yunyan.web.why;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yunyan.people.Stage;
import org.yunyan.people.Subject;
import org.yunyan.recommendation.Why;
import org.yunyan.shared.Id;
import org.yunyan.skills.Skill;
import org.yunyan.skills.Skills;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.Chip;

/** Turns the facts of a {@link Why} into a sentence: on cards, in the inbox and in the API. */
@Component
public final class Reasons {

    private final Skills skills;
    private final CourseTitles titles;

    Reasons(Skills skills, CourseTitles titles) {
        this.skills = skills;
        this.titles = titles;
    }

    public Chip chip(Why why) {
        return Chip.reason(sentence(why, Words.locale()));
    }

    public String sentence(Why why, Locale locale) {
        Map<String, String> facts = why.facts();
        String key = "why." + why.kind().name();
        return switch (why.kind()) {
            case CLOSES_GAP ->
                Words.say(
                        locale,
                        isNextStep(facts) ? key + ".next" : key,
                        skill(facts.get("skill"), locale),
                        Words.say(locale, "vocabulary.level." + facts.get("from")),
                        Words.say(locale, "vocabulary.level." + facts.get("to")));
            case HELPS_SHORTFALL -> Words.say(locale, key + "." + facts.get("target"), facts.get("credits"));
            case COLLEAGUES_WENT_ON, LIKE_STUDIED -> Words.say(locale, key, title(facts, locale));
            case MATCHES_GOAL -> Words.say(locale, key, facts.get("goal"));
            case FITS_SUBJECT ->
                Words.say(locale, key, Stage.valueOf(facts.get("stage")), Subject.valueOf(facts.get("subject")));
            case NEW_HERE -> Words.say(locale, key, Instant.parse(facts.get("published")));
            case POPULAR -> Words.say(locale, key, Integer.valueOf(facts.get("people")));
            case ASSIGNED, PLANNED -> Words.say(locale, key);
        };
    }

    private String title(Map<String, String> facts, Locale locale) {
        String course = facts.getOrDefault("course", "");
        return course.isBlank()
                ? facts.get("title")
                : titles.of(locale, List.of(Id.of(course))).of(Id.of(course), facts.get("title"));
    }

    /** One level on, rather than some at once. */
    private static boolean isNextStep(Map<String, String> facts) {
        return Integer.parseInt(facts.get("to")) == Integer.parseInt(facts.get("from")) + 1;
    }

    private String skill(String id, Locale locale) {
        return skills.framework().stream()
                .filter(skill -> skill.id().value().equals(id))
                .findFirst()
                .map(skill -> name(skill, locale))
                .orElse(id);
    }

    /** The name of a skill in the reader's language. */
    public static String name(Skill skill, Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage())
                ? skill.nameEn()
                : Words.authored(skill.nameZh());
    }
}
