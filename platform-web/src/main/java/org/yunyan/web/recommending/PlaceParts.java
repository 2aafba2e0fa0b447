package org.yunyan.web.recommending;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.yunyan.exposure.PlaceTally;
import org.yunyan.exposure.RankingView;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.Table;

/** What came of the lists of each kind, and of each place in them: a search is not looked through as a shelf of three. */
final class PlaceParts {

    private final RankingView ranking;

    PlaceParts(RankingView ranking) {
        this.ranking = ranking;
    }

    Component kinds() {
        Section section = new Section(new H2(say("kinds")));
        section.addClassName("yy-section");
        if (ranking.tallies().places().isEmpty()) {
            section.add(new Paragraph(say("kinds.none")));
            return section;
        }
        Table table = new Table(
                say("kinds"),
                say("kind"),
                "#" + say("lists"),
                "#" + say("shown"),
                "#" + say("opened"),
                "#" + say("enrolled"),
                "#" + say("completed"));
        for (PlaceTally tally : ranking.tallies().places()) {
            table.row(
                    say("kind." + tally.place()),
                    Words.number(tally.lists()),
                    Words.number(tally.shown()),
                    FigureWords.share(tally.openedShare(), tally.shown()),
                    FigureWords.part(tally.enrolled(), tally.shown()),
                    FigureWords.part(tally.completed(), tally.shown()));
        }
        section.add(new Paragraph(say("kinds.means", ranking.tallies().at())), table);
        return section;
    }

    /** Place by place what was opened there, and how likely it is looked at. */
    Component places() {
        Section section = new Section();
        List<PlaceTally> ordered = ranking.tallies().places().stream()
                .filter(tally -> tally.place().ordered())
                .toList();
        if (!ordered.isEmpty()) {
            section.addClassName("yy-section");
            section.add(new H2(say("places")), new Paragraph(say("places.means")));
            ordered.forEach(tally -> section.add(places(tally)));
        }
        return section;
    }

    private Component places(PlaceTally tally) {
        String kind = say("kind." + tally.place());
        List<Double> looked = ranking.curves().of(tally.place());
        Table table = new Table(
                say("places.of", kind), say("place"), "#" + say("shown"), "#" + say("opened"), "#" + say("looked"));
        for (int place = 1; place <= tally.shownAt().size(); place++) {
            long shown = tally.shownAt().get(place - 1);
            if (shown > 0) {
                table.row(
                        say("place.number", place),
                        Words.number(shown),
                        FigureWords.share(tally.openedShare(place), shown),
                        place <= looked.size() ? FigureWords.percent(looked.get(place - 1)) : say("looked.little"));
            }
        }
        return new Div(new H3(kind), table);
    }

    private static String say(String key, Object... arguments) {
        return Words.say("recommending.ranking." + key, arguments);
    }
}
