package org.yunyan.web.recommending;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.yunyan.exposure.RankingView;
import org.yunyan.exposure.Tally;
import org.yunyan.exposure.WeightsVersion;
import org.yunyan.recommender.Feature;
import org.yunyan.recommender.Weights;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.Chip;
import org.yunyan.web.shell.Table;

/** Tables of the ranking: what each side of a comparison brought, what was learned when, what weighs how much. */
final class RankingParts {

    /** A smaller change nobody would notice. */
    private static final double NOTICED = 0.05;

    private final RankingView ranking;

    RankingParts(RankingView ranking) {
        this.ranking = ranking;
    }

    Component tallies() {
        Section section = new Section(new H2(say("tallies")));
        section.addClassName("yy-section");
        if (ranking.tallies().tallies().isEmpty()) {
            section.add(new Paragraph(say("tallies.none")));
            return section;
        }
        Table table = new Table(
                say("tallies"),
                say("version"),
                say("arm"),
                "#" + say("lists"),
                "#" + say("shown"),
                "#" + say("opened"),
                "#" + say("enrolled"),
                "#" + say("completed"),
                "#" + say("refused"));
        for (Tally tally : ranking.tallies().tallies()) {
            table.row(
                    name(tally.version()),
                    say("arm." + tally.arm()),
                    Words.number(tally.lists()),
                    Words.number(tally.shown()),
                    FigureWords.share(tally.openedShare(), tally.shown()),
                    FigureWords.share(tally.enrolledShare(), tally.shown()),
                    FigureWords.share(tally.completedShare(), tally.shown()),
                    FigureWords.part(tally.refused(), tally.shown()));
        }
        section.add(new Paragraph(say("tallies.means", ranking.tallies().at())), table);
        return section;
    }

    /** @param share of the teachers on whom a version is compared; of no use before there is one */
    Component versions(Component share, IntConsumer activate, IntConsumer compare) {
        if (ranking.versions().isEmpty()) {
            return new Paragraph(say("versions.none"));
        }
        Table table = new Table(
                say("versions"),
                say("version"),
                say("at"),
                say("by"),
                say("from"),
                say("estimate"),
                say("outcome"),
                say("actions"));
        for (WeightsVersion version : ranking.versions()) {
            table.row(
                    say("number", version.number()),
                    Words.time(version.at()),
                    version.by() == null ? say("by.job") : version.by(),
                    say("from.lists", version.lists(), version.accepted(), version.parent()),
                    say(
                            "estimate.says",
                            FigureWords.percent(version.current()),
                            FigureWords.percent(version.learned()),
                            FigureWords.percent(version.lower()),
                            FigureWords.percent(version.upper())),
                    say("outcome." + version.outcome()),
                    actions(version, activate, compare));
        }
        return new Div(share, table);
    }

    private Component actions(WeightsVersion version, IntConsumer activate, IntConsumer compare) {
        if (version.number() == ranking.policy().active()) {
            return new Chip(say("active"), Chip.Tone.ACCENT);
        }
        if (Integer.valueOf(version.number()).equals(ranking.policy().tried())) {
            return new Chip(say("tried"), Chip.Tone.AMBER);
        }
        Button force = new Button(say("activate"), tap -> activate.accept(version.number()));
        Button side = new Button(say("compare"), tap -> compare.accept(version.number()));
        force.addThemeVariants(ButtonVariant.LUMO_SMALL);
        side.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return new Div(force, side);
    }

    /** Before anything was learned nothing is said of what was learned. */
    Component weights() {
        Optional<Weights> newest = ranking.versions().stream().findFirst().map(WeightsVersion::weights);
        Table table = new Table(
                say("weights"),
                say("feature"),
                "#" + say("handSet"),
                "#" + say("active"),
                "#" + say("newest"),
                say("change"));
        for (Feature feature : Feature.values()) {
            table.row(
                    say("feature." + feature),
                    Words.number(feature.handSet()),
                    FigureWords.rounded(ranking.active().of(feature)),
                    newest.map(learned -> FigureWords.rounded(learned.of(feature)))
                            .orElseGet(() -> Words.say("recommending.none")),
                    change(feature, newest));
        }
        return table;
    }

    private static String change(Feature feature, Optional<Weights> newest) {
        if (!feature.learned() || newest.isEmpty()) {
            return feature.learned() ? Words.say("recommending.none") : say("change.fixed");
        }
        double ratio = newest.get().of(feature) / feature.handSet() - 1;
        return Math.abs(ratio) < NOTICED
                ? say("change.same")
                : say(ratio > 0 ? "change.more" : "change.less", FigureWords.percent(Math.abs(ratio)));
    }

    private static String name(String version) {
        return version.equals(Weights.handSet().version())
                ? say("byHand")
                : say("number", Integer.valueOf(version.substring(1)));
    }

    private static String say(String key, Object... arguments) {
        return Words.say("recommending.ranking." + key, arguments);
    }
}
