package org.yunyan.web.rules;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.yunyan.identity.Actor;
import org.yunyan.people.Organisation;
import org.yunyan.rules.RuleDraft;
import org.yunyan.shared.Background;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.Figure;
import org.yunyan.web.shell.Notices;
import org.yunyan.web.shell.Table;
import org.yunyan.web.shell.Waiting;
import org.yunyan.whatif.Effect;
import org.yunyan.whatif.PersonEffect;
import org.yunyan.whatif.SchoolEffect;
import org.yunyan.whatif.WhatIf;
import org.yunyan.whatif.WhatIfRuns;

/** What the draft would do to the county: started here, shown by school and down to each teacher, and nothing changes by it. */
final class WhatIfPanel extends Section {

    private static final double WHOLE = 100;
    private static final int MOST = 100;

    private final Actor actor;
    private final WhatIfRuns runs;
    private final DraftDesk desk;
    private final Id<Organisation> school;
    private final Runnable found;
    private final Button start = new Button(Words.say("rules.whatIf.start"), tap -> start());
    private final Button stop = new Button(Words.say("rules.whatIf.stop"), tap -> stop());
    private final ProgressBar bar = new ProgressBar();
    private final Paragraph saying = new Paragraph();
    private final Div result = new Div();
    private final Waiting waiting;

    /**
     * @param school whose teachers are shown; null for none
     * @param found is told when a run has ended
     */
    WhatIfPanel(Actor actor, WhatIfRuns runs, DraftDesk desk, Id<Organisation> school, Runnable found) {
        this.actor = actor;
        this.runs = runs;
        this.desk = desk;
        this.school = school;
        this.found = found;
        this.waiting = new Waiting(this, this::running, this::show, this::ended);
        addClassName("yy-section");
        saying.getElement().setAttribute("role", "status");
        bar.getElement().setAttribute("aria-label", Words.say("rules.whatIf.progress"));
        Div actions = new Div(start, stop);
        actions.addClassName("yy-chips");
        result.addClassName("yy-stack");
        add(
                new H2(Words.say("rules.whatIf")),
                new Paragraph(Words.say("rules.whatIf.lead")),
                actions,
                bar,
                saying,
                result);
        show();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        waiting.look();
    }

    /** Looks again, for example after the draft was changed. */
    void show() {
        Background.State state = runs.state(actor, draft().id());
        boolean running = state instanceof Background.Running;
        start.setEnabled(!running && desk.problems().isEmpty());
        stop.setVisible(running);
        bar.setVisible(running);
        Optional<WhatIf> last = runs.result(actor, draft().id());
        switch (state) {
            case Background.Running now -> {
                bar.setValue(now.percent() / WHOLE);
                saying.setText(Words.say("rules.whatIf.running", now.done(), now.of()));
            }
            case Background.Failed failed -> saying.setText(Words.say("rules.whatIf.failed", failed.at()));
            case Background.Idle idle -> saying.setText(said(last));
            case Background.Done done -> saying.setText(said(last));
        }
        result.removeAll();
        last.ifPresent(one -> result.add(figures(one), schools(one)));
        if (school != null && last.isPresent()) {
            result.add(teachers());
        }
    }

    private String said(Optional<WhatIf> last) {
        return last.map(one -> Words.say(
                        one.isOf(draft()) ? "rules.whatIf.done" : "rules.whatIf.old", one.at(), one.by(), one.on()))
                .orElseGet(() -> Words.say("rules.whatIf.never"));
    }

    private void start() {
        try {
            runs.start(actor, draft().id());
            waiting.look();
        } catch (Refused no) {
            Notices.refused(no);
        }
    }

    private void stop() {
        runs.stop(actor, draft().id());
        Notices.done(Words.say("rules.whatIf.stopped"));
    }

    private boolean running() {
        return runs.state(actor, draft().id()) instanceof Background.Running;
    }

    private void ended() {
        found.run();
    }

    private static Component figures(WhatIf one) {
        Effect total = one.total();
        String people = Words.say("rules.whatIf.people");
        Div figures = new Div(
                new Figure(Words.say("rules.whatIf.rise"), Words.number(total.rise()), people)
                        .note(Words.say("rules.whatIf.gained", total.gained().value())),
                new Figure(Words.say("rules.whatIf.fall"), Words.number(total.fall()), people)
                        .note(Words.say("rules.whatIf.lost", total.lost().value())),
                new Figure(Words.say("rules.whatIf.endangered"), Words.number(total.endangered()), people)
                        .note(Words.say("rules.whatIf.endangered.note")),
                new Figure(Words.say("rules.whatIf.relieved"), Words.number(total.relieved()), people)
                        .note(Words.say("rules.whatIf.relieved.note")));
        figures.addClassName("yy-figures");
        return figures;
    }

    private Component schools(WhatIf one) {
        Section section = new Section(new H3(Words.say("rules.whatIf.schools")));
        List<SchoolEffect> touched = one.schools().stream()
                .filter(each -> touched(each.effect()))
                .sorted(Comparator.comparing(
                                (SchoolEffect each) -> -each.effect().endangered())
                        .thenComparing(each -> -each.effect().fall())
                        .thenComparing(each -> -each.effect().rise())
                        .thenComparing(SchoolEffect::school))
                .toList();
        if (touched.isEmpty()) {
            section.add(
                    new Paragraph(Words.say("rules.whatIf.nobody", one.total().teachers())));
            return section;
        }
        Table table = new Table(
                Words.say("rules.whatIf.schools"),
                Words.say("rules.whatIf.school"),
                "#" + Words.say("rules.whatIf.teachers"),
                "#" + Words.say("rules.whatIf.rise"),
                "#" + Words.say("rules.whatIf.fall"),
                "#" + Words.say("rules.whatIf.endangered"),
                "#" + Words.say("rules.whatIf.relieved"));
        touched.stream()
                .limit(MOST)
                .forEach(each -> table.row(
                        new Anchor(
                                RulesNavigation.draft(draft().id()) + "?school=" + each.school(),
                                Words.authored(each.name())),
                        each.effect().teachers(),
                        each.effect().rise(),
                        each.effect().fall(),
                        each.effect().endangered(),
                        each.effect().relieved()));
        Anchor csv = new Anchor("/api/v1/rules/drafts/" + draft().id() + "/what-if.csv", Words.say("rules.whatIf.csv"));
        csv.getElement().setAttribute("download", true);
        csv.setRouterIgnore(true);
        section.add(table, new Paragraph(csv));
        return section;
    }

    private Component teachers() {
        List<PersonEffect> changed = runs.changed(actor, draft().id(), school);
        Section section = new Section(new H3(Words.say("rules.whatIf.teachers.of", changed.size())));
        section.setId("teachers");
        Table table = new Table(
                Words.say("rules.whatIf.teachers"),
                Words.say("rules.whatIf.teacher"),
                "#" + Words.say("rules.whatIf.before"),
                "#" + Words.say("rules.whatIf.after"),
                Words.say("rules.whatIf.year"),
                Words.say("rules.whatIf.cycle"));
        changed.stream()
                .limit(MOST)
                .forEach(one -> table.row(
                        new Anchor("people/credits?person=" + one.person(), one.name() + " " + one.number()),
                        Words.number(one.before().value()),
                        Words.number(one.after().value()),
                        Words.say("rules.whatIf.turns", one.yearBefore(), one.yearAfter()),
                        Words.say("rules.whatIf.turns", one.cycleBefore(), one.cycleAfter())));
        section.add(table);
        return section;
    }

    private static boolean touched(Effect effect) {
        return effect.rise() + effect.fall() + effect.endangered() + effect.relieved() > 0;
    }

    private RuleDraft draft() {
        return desk.draft();
    }
}
