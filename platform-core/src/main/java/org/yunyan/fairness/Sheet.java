package org.yunyan.fairness;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.yunyan.insight.SafeCell;

/** A report as lines of a sheet: each figure with its definition, then the groups. */
final class Sheet {

    private final Function<String, String> words;
    private final Consumer<List<Object>> line;

    Sheet(Function<String, String> words, Consumer<List<Object>> line) {
        this.words = words;
        this.line = line;
    }

    void write(HealthReport report) {
        row(say("figure"), say("value"), say("definition"));
        figure("from", report.from());
        figure("until", report.until().minusDays(1));
        figure("at", report.at());
        figure("teachers", report.teachers());
        figure("reached", report.reached());
        figure("shown", report.shown());
        figure("accepted", report.accepted());
        figure("completed", report.completed());
        figure("offered", report.shelf().offered());
        figure("coverage", part(report.shelf().coverage()));
        figure("gini", part(report.shelf().gini()));
        figure("fresh", report.shelf().fresh());
        figure("freshShown", report.shelf().freshShown());
        figure("freshSlots", report.shelf().freshSlots());
        figure("freshAccepted", report.shelf().freshAccepted());
        figure("topGap", report.topGap());
        report.served().forEach((level, lists) -> row(say("served") + " " + say("served." + level), lists, ""));
        row("", "", "");
        row(
                say("dimension"),
                say("group"),
                say("teachers"),
                say("reached"),
                say("shown"),
                say("accepted"),
                say("completed"));
        for (Group group : report.groups()) {
            row(
                    say("dimension." + group.dimension()),
                    group.name() == null ? words.apply(key(group)) : group.name(),
                    group.teachers(),
                    group.reached(),
                    group.shown(),
                    group.accepted(),
                    group.completed());
        }
    }

    /** Key of the words for a group that has no name of its own. */
    static String key(Group group) {
        return switch (group.dimension()) {
            case STAGE -> "vocabulary.Stage." + group.key();
            case SUBJECT -> "vocabulary.Subject." + group.key();
            default -> "recommending.group." + group.key();
        };
    }

    private void figure(String name, Object value) {
        row(say(name), value instanceof Number ? value : value.toString(), say(name + ".means"));
    }

    private String say(String key) {
        return words.apply("recommending." + key);
    }

    private static BigDecimal part(double value) {
        return BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_UP);
    }

    private void row(Object... cells) {
        List<Object> safe = new ArrayList<>();
        for (Object cell : cells) {
            safe.add(cell instanceof String text ? SafeCell.of(text) : cell);
        }
        line.accept(safe);
    }
}
