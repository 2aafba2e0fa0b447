package org.yunyan.web.ledger;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.yunyan.anchors.Anchors;
import org.yunyan.anchors.Check;
import org.yunyan.anchors.Finding;
import org.yunyan.identity.Actor;
import org.yunyan.people.Organisation;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.Chip;
import org.yunyan.web.shell.Table;
import org.yunyan.web.shell.Waiting;

/** Looks through all ledgers of a unit: how far it is, how long it still takes, and what was found now and before. */
final class CheckPanel extends Div {

    private final Actor actor;
    private final Organisation unit;
    private final Anchors anchors;
    private final People people;
    private final Clock clock;
    private final Button start;
    private final ProgressBar bar = new ProgressBar();
    private final Paragraph saying = new Paragraph();
    private final Div results = new Div();
    private final Waiting waiting;

    CheckPanel(Actor actor, Organisation unit, Anchors anchors, People people, Clock clock) {
        this.actor = actor;
        this.unit = unit;
        this.anchors = anchors;
        this.people = people;
        this.clock = clock;
        this.start = new Button(Words.say("ledger.check.start", unit.name()), tap -> start());
        start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        this.waiting = new Waiting(this, this::goesOn, this::show);
        saying.getElement().setAttribute("role", "status");
        bar.getElement().setAttribute("aria-label", Words.say("ledger.check.progress"));
        addClassName("yy-stack");
        add(new Div(start), bar, saying, results);
        show();
    }

    private void start() {
        anchors.check(actor, unit.id());
        waiting.look();
    }

    private boolean goesOn() {
        return newest().filter(Check::running).isPresent();
    }

    private Optional<Check> newest() {
        return anchors.checks(actor, unit.id()).stream().findFirst();
    }

    private void show() {
        Optional<Check> newest = newest();
        boolean running = newest.filter(Check::running).isPresent();
        start.setEnabled(!running);
        bar.setVisible(running);
        newest.ifPresentOrElse(this::say, () -> saying.setText(Words.say("ledger.check.never")));
        results.removeAll();
        List<Check> ended = anchors.checks(actor, unit.id()).stream()
                .filter(check -> !check.running())
                .toList();
        if (!ended.isEmpty()) {
            if (ended.getFirst().broken() > 0) {
                results.add(findings(ended.getFirst()));
            }
            results.add(history(ended));
        }
    }

    private void say(Check check) {
        bar.setValue(check.part());
        if (check.running()) {
            saying.setText(Words.say("ledger.check.running", check.done(), check.total())
                    + check.remaining(clock.instant()).map(CheckPanel::time).orElse(""));
        } else if (check.good()) {
            saying.setText(Words.say("ledger.check.good", check.ended(), check.entries(), check.anchors()));
        } else {
            saying.setText(Words.say("ledger.check.broken", check.ended(), check.broken()));
        }
    }

    private static String time(Duration left) {
        long seconds = left.toSeconds();
        return seconds < 60
                ? Words.say("ledger.check.seconds", seconds)
                : Words.say("ledger.check.minutes", (seconds + 59) / 60);
    }

    private Component findings(Check check) {
        Map<Id<Person>, Person> persons = people.persons(check.findings().stream()
                .map(Finding::person)
                .filter(Objects::nonNull)
                .toList());
        UnorderedList list = new UnorderedList();
        check.findings().forEach(finding -> list.add(new ListItem(where(finding, persons), why(finding))));
        Div note = new Div(list);
        note.addClassName("yy-note");
        return note;
    }

    private static Component where(Finding finding, Map<Id<Person>, Person> persons) {
        if (finding.person() == null) {
            return new Span(Words.say("ledger.finding.anchor", String.valueOf(finding.at())));
        }
        Person person = persons.get(finding.person());
        String name = person == null ? finding.person().value() : person.name() + " " + person.number();
        return new Anchor(
                LedgerNavigation.person(finding.person()),
                Words.say("ledger.finding.entry", name, String.valueOf(finding.at())));
    }

    private static Span why(Finding finding) {
        return new Span(Words.say("ledger.finding.why", Words.say(finding.problem())));
    }

    private Component history(List<Check> checks) {
        Map<Id<Person>, Person> persons =
                new HashMap<>(people.persons(checks.stream().map(Check::by).toList()));
        Table table = new Table(
                Words.say("ledger.checks"),
                Words.say("ledger.checks.when"),
                Words.say("ledger.checks.by"),
                "#" + Words.say("ledger.checks.ledgers"),
                "#" + Words.say("ledger.checks.entries"),
                "#" + Words.say("ledger.checks.anchors"),
                Words.say("ledger.checks.result"));
        checks.forEach(check -> table.row(
                Words.time(check.ended()),
                Optional.ofNullable(persons.get(check.by())).map(Person::name).orElse(""),
                Words.number(check.done()),
                Words.number(check.entries()),
                Words.number(check.anchors()),
                check.good()
                        ? new Chip(Words.say("ledger.checks.good"), Chip.Tone.ACCENT)
                        : new Chip(Words.say("ledger.checks.broken", check.broken()), Chip.Tone.DANGER)));
        return table;
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        waiting.look();
    }
}
