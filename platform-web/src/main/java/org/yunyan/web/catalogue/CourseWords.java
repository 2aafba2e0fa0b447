package org.yunyan.web.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.yunyan.catalogue.Content;
import org.yunyan.catalogue.CourseVersion;
import org.yunyan.credits.CreditEffect;
import org.yunyan.shared.Credits;
import org.yunyan.web.language.Languages;
import org.yunyan.web.language.Words;

/** A course in words, the same on every screen. */
public final class CourseWords {

    private CourseWords() {}

    /** The title in the reader's language where there is one, else in her script. */
    public static String title(Content content) {
        boolean english = Languages.ENGLISH.equals(Words.locale()) && content.translated();
        return english ? content.titleEn() : Words.authored(content.title());
    }

    /** Trainer, minutes and study hours; a listing has nothing of it but hours. */
    public static List<String> facts(CourseVersion course) {
        Content content = course.content();
        List<String> facts = new ArrayList<>();
        if (!content.listing()) {
            facts.add(Words.authored(course.trainerName()));
            facts.add(time(content));
            facts.add(hours(content.hours()));
        }
        return facts;
    }

    /** How long its units take: 107 分钟; 线上 35 分钟 where people meet besides. */
    static String time(Content content) {
        return Words.say(
                content.mode().isMetFor() ? "catalogue.minutes.online" : "catalogue.minutes", content.minutes());
    }

    /** 2.5 学时. */
    public static String hours(BigDecimal hours) {
        return Words.say("catalogue.hours", Words.number(hours));
    }

    /** 3 学分. */
    public static String credits(Credits credits) {
        return Words.say("catalogue.credits", Words.number(credits.value()));
    }

    /**
     * What finishing it would do for the reader: 对您：补 3 学分 · 县级.
     *
     * @param effect null when there is none to tell: for a listing, or a reader who earns no credits; then it is the level
     */
    public static String effect(Content content, CreditEffect effect) {
        String level = Words.of(content.level());
        if (content.listing()) {
            return Words.say("catalogue.effect.listing");
        }
        if (effect == null) {
            return level;
        }
        if (!effect.credits().isPositive()) {
            return Words.say("catalogue.effect.none", level);
        }
        Credits filled = effect.towardsYear().max(effect.towardsCycle());
        if (effect.towardsConcentrated().isPositive()) {
            return Words.say("catalogue.effect.concentrated", number(effect.towardsConcentrated()), level);
        }
        return filled.isPositive()
                ? Words.say("catalogue.effect.fills", number(filled), level)
                : Words.say("catalogue.effect.counts", number(effect.credits()), level);
    }

    private static String number(Credits credits) {
        return Words.number(credits.value());
    }
}
