package org.yunyan.web.ledger;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.yunyan.corrections.Corrections;
import org.yunyan.credits.Entry;
import org.yunyan.credits.EntryKind;
import org.yunyan.credits.Ledger;
import org.yunyan.identity.Actor;
import org.yunyan.people.Absences;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.shared.Credits;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.web.language.Words;
import org.yunyan.web.security.CurrentActor;
import org.yunyan.web.shell.MainLayout;
import org.yunyan.web.shell.Notices;
import org.yunyan.web.shell.Screen;

/** Proposes that one entry ({@code ?person=&entry=}) be taken back: what it is, what would follow, and why. */
@Route(value = LedgerNavigation.CORRECT, layout = MainLayout.class)
@RolesAllowed({"SCHOOL_ADMIN", "SUPERVISOR", "OFFICER"})
final class CorrectScreen extends Screen implements BeforeEnterObserver {

    private final Actor actor;
    private final Ledger ledger;
    private final Corrections corrections;
    private final People people;
    private final Absences absences;
    private final Div content = new Div();

    CorrectScreen(CurrentActor currentActor, Ledger ledger, Corrections corrections, People people, Absences absences) {
        super("ledger.correct.title");
        this.actor = currentActor.get();
        this.ledger = ledger;
        this.corrections = corrections;
        this.people = people;
        this.absences = absences;
        content.addClassName("yy-stack");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        QueryParameters asked = entering.getLocation().getQueryParameters();
        Id<Person> person = asked.getSingleParameter("person")
                .<Id<Person>>map(Id::of)
                .orElseThrow(() -> new Refused.Missing("refused.people.person", ""));
        Person concerned = people.person(person);
        actor.requireMay(concerned);
        Entry entry = ledger.entries(person).stream()
                .filter(one -> String.valueOf(one.sequence())
                        .equals(asked.getSingleParameter("entry").orElse("")))
                .filter(one -> one.kind() == EntryKind.AWARD)
                .findFirst()
                .orElseThrow(() -> new Refused.Missing("refused.credits.award", ""));
        head().back(LedgerNavigation.person(person), Words.say("credits.titleOf", concerned.name()))
                .lead(Words.say("ledger.correct.lead", concerned.name(), entry.title(), entry.day()));
        content.removeAll();
        content.add(
                new Paragraph(Words.say(
                        "ledger.correct.entry", String.valueOf(entry.sequence()), entry.evidence(), entry.counted())),
                consequence(concerned, entry));
        form(person, entry);
    }

    /** What would follow, before anybody signs. */
    private Paragraph consequence(Person concerned, Entry entry) {
        Credits earned = ledger.entries(concerned.id(), entry.year()).stream()
                .map(Entry::counted)
                .reduce(Credits.ZERO, Credits::plus);
        Credits after = earned.minus(entry.counted());
        Credits required = ledger.yearTarget(concerned.id(), absences.service(concerned), entry.year(), after)
                .required();
        Paragraph consequence =
                new Paragraph(Words.say("ledger.correct.then", String.valueOf(entry.year()), earned, after, required)
                        + (after.missingTo(required).isPositive()
                                ? Words.say("ledger.correct.missing", after.missingTo(required))
                                : Words.say("ledger.correct.enough")));
        consequence.addClassName("yy-note");
        return consequence;
    }

    private void form(Id<Person> person, Entry entry) {
        TextArea reason = new TextArea(Words.say("ledger.correct.reason"));
        reason.setMaxLength(Corrections.MOST_TEXT);
        reason.setHelperText(Words.say("ledger.correct.reason.help"));
        reason.setRequired(true);
        reason.setWidthFull();
        Button propose = new Button(Words.say("ledger.correct.do"));
        propose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        propose.addClickListener(tap -> {
            try {
                corrections.propose(actor, person, entry.awardKey(), reason.getValue());
                Paragraph done = new Paragraph(Words.say("ledger.correct.done"));
                done.getElement().setAttribute("role", "status");
                content.removeAll();
                content.add(
                        done,
                        new Div(new Anchor(
                                LedgerNavigation.at(people.person(person).school()),
                                Words.say("ledger.correct.toDesk"))));
            } catch (Refused no) {
                reason.setInvalid(no instanceof Refused.Invalid);
                Notices.refused(no);
            }
        });
        content.add(reason, new Div(propose));
    }
}
