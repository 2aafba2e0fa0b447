package org.yunyan.web.demand;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yunyan.demand.GapRow;
import org.yunyan.demand.Proposal;
import org.yunyan.shared.Id;
import org.yunyan.skills.Skill;
import org.yunyan.web.catalogue.CatalogueNavigation;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.Chip;
import org.yunyan.web.shell.Table;
import org.yunyan.web.why.Reasons;

/** Gaps that no course closes: which, how many teachers, what comes nearest, and who is writing. */
final class GapTable extends Div {

    private final Map<Id<Skill>, Skill> skills;
    private final Optional<DemandScreen.Begin> begin;

    GapTable(List<GapRow> rows, List<Skill> framework, Optional<DemandScreen.Begin> begin) {
        this.skills = framework.stream().collect(Collectors.toMap(Skill::id, Function.identity()));
        this.begin = begin;
        Table table = new Table(
                Words.say("demand.part.GAPS"),
                Words.say("demand.gap"),
                Words.say("demand.for"),
                "#" + Words.say("demand.people"),
                Words.say("demand.nearest"),
                Words.say("demand.writing"));
        rows.stream()
                .filter(row -> skills.containsKey(row.skill()))
                .forEach(row -> table.row(
                        Words.say("demand.gap.of", name(row), Words.level(row.level())),
                        whom(row),
                        Words.number(row.people()),
                        nearest(row.nearest()),
                        writing(row)));
        add(table);
    }

    private String name(GapRow row) {
        return Reasons.name(skills.get(row.skill()), Words.locale());
    }

    private static Component whom(GapRow row) {
        Div whom = new Div(Chip.subject(row.subject()), new Chip(Words.of(row.stage())));
        whom.addClassName("yy-chips");
        return whom;
    }

    private static Component nearest(GapRow.Nearest nearest) {
        if (nearest == null) {
            return new Span(Words.say("demand.nearest.none"));
        }
        String how = nearest.fits() ? "demand.nearest.level" : "demand.nearest.others";
        return new Div(
                new Anchor(CatalogueNavigation.course(nearest.course()), Words.authored(nearest.title())),
                new Span(" " + Words.say(how, Words.level(nearest.level()))));
    }

    private Component writing(GapRow row) {
        return writing(
                row.writing(),
                row.id(),
                begin.map(allowed -> () -> allowed.with(row.id(), Beginnings.of(row, skills.get(row.skill())))),
                name(row));
    }

    /** Who is writing, or a button to begin. */
    static Component writing(Proposal writing, String need, Optional<Runnable> begin, String about) {
        if (writing != null) {
            return new Span(Words.say("demand.writing.by", writing.trainerName()));
        }
        if (begin.isEmpty()) {
            return new Span(Words.say("demand.writing.nobody"));
        }
        Button button = new Button(Words.say("demand.begin"), tap -> begin.get().run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(Words.say("demand.begin.for", about));
        button.setId("begin-" + Integer.toHexString(need.hashCode()));
        return button;
    }
}
