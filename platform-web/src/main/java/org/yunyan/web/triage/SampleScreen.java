package org.yunyan.web.triage;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Objects;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.samples.Sample;
import org.yunyan.samples.SampleRow;
import org.yunyan.samples.Samples;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.web.language.Words;
import org.yunyan.web.security.CurrentActor;
import org.yunyan.web.shell.Chip;
import org.yunyan.web.shell.MainLayout;
import org.yunyan.web.shell.Meter;
import org.yunyan.web.shell.Notices;
import org.yunyan.web.shell.Screen;
import org.yunyan.web.shell.Table;
import org.yunyan.web.shell.Waiting;
import org.yunyan.web.verdicts.VerdictsNavigation;

/** One sample: how it was drawn, how to draw it again, its rows and what was found. */
@Route(value = TriageAddresses.SAMPLES + "/:sample", layout = MainLayout.class)
@RolesAllowed({"SCHOOL_ADMIN", "SUPERVISOR", "OFFICER"})
final class SampleScreen extends Screen implements BeforeEnterObserver {

    private static final int SHORT = 12;

    private final Actor actor;
    private final Samples samples;
    private final People people;
    private final Div content = new Div();
    private Id<Sample> id;

    SampleScreen(CurrentActor currentActor, Samples samples, People people) {
        super("triage.sample");
        this.actor = currentActor.get();
        this.samples = samples;
        this.people = people;
        head().back(TriageAddresses.SAMPLES, Words.say("triage.samples"));
        content.addClassName("yy-stack");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        id = Id.of(entering.getRouteParameters().get("sample").orElseThrow());
        look();
    }

    private void look() {
        new Waiting(this, () -> samples.sample(actor, id).work() != null, this::show).look();
    }

    private void show() {
        Sample sample = samples.sample(actor, id);
        content.removeAll();
        content.add(facts(sample));
        if (sample.work() != null) {
            int percent = sample.of() == 0 ? 0 : sample.schools() * 100 / sample.of();
            content.add(new Meter(percent, Words.say("triage.sample." + sample.work(), sample.schools(), sample.of())));
        }
        if (sample.isDrawn()) {
            content.add(rows(sample), how(sample));
        }
    }

    private Component facts(Sample sample) {
        Div facts = new Div(
                new Chip(people.organisation(sample.unit()).name()),
                new Chip(Words.of(sample.kind())),
                new Chip(Words.say("triage.span", Words.day(sample.from()), Words.day(sample.until()))),
                new Chip(Words.say("triage.sample.seeded", sample.seed())));
        if (sample.isDrawn()) {
            facts.add(new Chip(Words.say("triage.sample.of", sample.rows().size(), sample.listSize())));
        }
        facts.addClassName("yy-chips");
        return facts;
    }

    private Component rows(Sample sample) {
        boolean finds = actor.holds(sample.path(), Role.SUPERVISOR, Role.OFFICER);
        Map<Id<Person>, Person> names = people.persons(sample.rows().stream()
                .map(SampleRow::person)
                .filter(Objects::nonNull)
                .toList());
        Table table = new Table(
                Words.say("triage.sample"),
                Words.say("triage.column.about"),
                Words.say("triage.column.who"),
                Words.say("triage.column.day"),
                "#" + Words.say("triage.column.credits"),
                Words.say("triage.column.finding"));
        for (SampleRow row : sample.rows()) {
            boolean known = row.person() != null && names.containsKey(row.person());
            boolean own = actor.person().equals(row.person());
            table.row(
                    about(sample, row),
                    known
                            ? new Anchor(
                                    "people/credits?person=" + row.person(),
                                    names.get(row.person()).name())
                            : "",
                    row.day() == null ? "" : Words.day(row.day()),
                    row.counted() == null ? "" : row.counted(),
                    finds && !own ? finding(row) : said(row));
        }
        Section section = new Section(new H2(Words.say("triage.sample.rows")), table);
        section.addClassName("yy-section");
        return section;
    }

    /** What was drawn, and the way to its papers. */
    private static Component about(Sample sample, SampleRow row) {
        if (row.title() == null) {
            return new Span(row.mark().substring(0, SHORT));
        }
        return switch (sample.kind()) {
            case ENTRIES -> new Span(Words.authored(row.title()));
            case CLAIMS -> new Anchor("registry/claims/" + row.key(), Words.authored(row.title()));
            case VERDICTS ->
                new Anchor(
                        VerdictsNavigation.verdict(Id.of(row.key())), Words.say("triage.sample.verdict", row.title()));
        };
    }

    private Component finding(SampleRow row) {
        Select<SampleRow.Finding> what = new Select<>();
        what.setItems(SampleRow.Finding.values());
        what.setItemLabelGenerator(one -> one == null ? "" : Words.of(one));
        what.setLabel(Words.say("triage.column.finding"));
        what.setValue(row.finding());
        TextField note = new TextField(Words.say("triage.column.note"));
        note.setValue(row.note() == null ? "" : row.note());
        Button keep = new Button(Words.say("triage.finding.keep"), tap -> keep(row, what.getValue(), note.getValue()));
        Div form = new Div(what, note, keep);
        form.addClassName("yy-card-actions");
        return form;
    }

    private static Component said(SampleRow row) {
        return row.finding() == null
                ? new Chip(Words.say("triage.finding.none"))
                : new Chip(Words.say("triage.finding", row.finding(), row.note() == null ? "" : row.note()));
    }

    private void keep(SampleRow row, SampleRow.Finding what, String note) {
        try {
            samples.find(actor, id, row.mark(), what, note);
            show();
            Notices.done(Words.say("triage.finding.kept"));
        } catch (Refused no) {
            Notices.refused(no);
        }
    }

    /** The recipe, for anybody; and what came of drawing it again. */
    private Component how(Sample sample) {
        Anchor list = new Anchor("/api/v1/samples/" + id + "/list", Words.say("triage.sample.list"));
        list.setRouterIgnore(true);
        Section section = new Section(
                new H2(Words.say("triage.sample.how")),
                new Paragraph(Words.say("triage.sample.recipe")),
                new Pre(recipe(sample)),
                new Paragraph(Words.say("triage.sample.hash", sample.listSize(), sample.listHash())),
                list);
        section.addClassName("yy-section");
        sample.redraws()
                .forEach(again -> section.add(new Paragraph(Words.say(
                        again.sameRows() ? "triage.redraw.same" : "triage.redraw.other",
                        again.at(),
                        Words.say(again.sameList() ? "triage.redraw.list" : "triage.redraw.changed")))));
        if (sample.work() == null && actor.oversees(sample.path())) {
            section.add(new Button(Words.say("triage.redraw"), tap -> {
                samples.redraw(actor, id);
                look();
            }));
        }
        return section;
    }

    private static String recipe(Sample sample) {
        String seed = sample.seed().replace("'", "'\\''");
        return "seed='" + seed + "'\n"
                + "while read m; do echo \"$(printf '%s\\n%s' \"$seed\" \"$m\" | sha256sum | cut -c1-64) $m\"; done"
                + " < list.txt | sort | head -n " + sample.size();
    }
}
