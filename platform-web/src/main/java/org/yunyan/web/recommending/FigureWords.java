package org.yunyan.web.recommending;

import java.util.Comparator;
import java.util.List;
import org.yunyan.exposure.Tally;
import org.yunyan.fairness.Dimension;
import org.yunyan.fairness.Fairness;
import org.yunyan.fairness.Group;
import org.yunyan.fairness.Spread;
import org.yunyan.people.Stage;
import org.yunyan.web.language.Words;

/** Figures of the report in words. */
final class FigureWords {

    private static final double HUNDRED = 100;

    private FigureWords() {}

    /** 0.123 as 12.3%. */
    static String percent(double part) {
        return Words.percent(Math.round(part * HUNDRED * 10) / 10.0);
    }

    static String part(long part, long whole) {
        return whole == 0 ? Words.say("recommending.none") : percent(part / (double) whole);
    }

    /** A share with its interval, or a dash where nothing was shown. */
    static String share(Tally.Share share, long shown) {
        return shown == 0
                ? Words.say("recommending.none")
                : Words.say(
                        "recommending.interval",
                        percent(share.value()),
                        percent(share.lower()),
                        percent(share.upper()));
    }

    static String rounded(double value) {
        return Words.number(Math.round(value * HUNDRED) / HUNDRED);
    }

    /** Groups as people count them: the youngest pupils, the youngest teachers and the fewest years first, the others as they come. */
    static List<Group> inOrder(Dimension dimension, List<Group> groups) {
        return switch (dimension) {
            case STAGE ->
                groups.stream()
                        .sorted(Comparator.comparing(group -> Stage.valueOf(group.key())))
                        .toList();
            case AGE, YEARS_IN_POST ->
                groups.stream()
                        .sorted(Comparator.comparingInt(group ->
                                Integer.parseInt(group.key().substring(1).split("_", 2)[0])))
                        .toList();
            default -> groups;
        };
    }

    static String name(Group group) {
        return group.name() == null ? Words.say(Fairness.wordsOf(group)) : Words.authored(group.name());
    }

    static String value(Spread spread, Group group) {
        return switch (spread.measure()) {
            case EXPOSURE -> Words.say("recommending.each", rounded(group.shownEach()));
            case ACCEPTANCE -> percent(group.acceptance().value());
        };
    }
}
