package org.yunyan.web.triage;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.claims.Claims;
import org.yunyan.corrections.Corrections;
import org.yunyan.credits.Ledger;
import org.yunyan.identity.Actor;
import org.yunyan.people.People;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.triage.Flag;
import org.yunyan.triage.FlagState;
import org.yunyan.triage.Outcome;
import org.yunyan.triage.Triage;
import org.yunyan.web.language.Words;
import org.yunyan.web.security.CurrentActor;
import org.yunyan.web.shell.Chip;
import org.yunyan.web.shell.MainLayout;
import org.yunyan.web.shell.Notices;
import org.yunyan.web.shell.Screen;
import org.yunyan.web.shell.Table;

/** One question with its evidence, what was answered, what reviewers made of it, and what can be signed now. */
@Route(value = TriageAddresses.FLAG + "/:flag", layout = MainLayout.class)
@RolesAllowed({"SCHOOL_ADMIN", "SUPERVISOR", "OFFICER"})
final class FlagScreen extends Screen implements BeforeEnterObserver {

    private final Actor actor;
    private final Triage triage;
    private final Corrections corrections;
    private final People people;
    private final Ledger ledger;
    private final Claims claims;
    private final Catalogue catalogue;
    private final Div content = new Div();
    private Id<Flag> id;

    FlagScreen(
            CurrentActor currentActor,
            Triage triage,
            Corrections corrections,
            People people,
            Ledger ledger,
            Claims claims,
            Catalogue catalogue) {
        super("triage.flag");
        this.actor = currentActor.get();
        this.triage = triage;
        this.corrections = corrections;
        this.people = people;
        this.ledger = ledger;
        this.claims = claims;
        this.catalogue = catalogue;
        head().back(TriageAddresses.TRIAGE, Words.say("triage.title"));
        content.addClassName("yy-stack");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        id = Id.of(entering.getRouteParameters().get("flag").orElseThrow());
        show();
    }

    private void show() {
        Flag flag = triage.flag(actor, id);
        FlagWords words = new FlagWords(people, List.of(flag));
        HeldWords held = new HeldWords(flag.holds(), ledger, claims, catalogue);
        head().title(words.matter(flag));
        content.removeAll();
        Div facts = new Div(
                FlagWords.state(flag),
                new Chip(Words.of(flag.kind())),
                new Chip(Words.say("triage.raised", flag.raised())));
        facts.addClassName("yy-chips");
        content.add(facts);
        if (!flag.persons().isEmpty()) {
            content.add(new Paragraph(Words.say("triage.about", words.persons(flag))));
        }
        content.add(
                new EvidenceParts(flag, words), answers(flag, words), opinions(flag, words), holds(flag, words, held));
        if (triage.mayAnswer(actor, flag)) {
            content.add(new AnswerForm(triage, actor, flag, this::show));
        }
        if (flag.state() == FlagState.CONFIRMED && !flag.holds().isEmpty()) {
            content.add(new CorrectionPart(corrections, actor, flag, words, held, this::show));
        }
        content.add(triage.mayDecide(actor, flag) ? decide(flag) : why(flag));
    }

    private static Component answers(Flag flag, FlagWords words) {
        Section section = new Section(new H2(Words.say("triage.answers")));
        section.addClassName("yy-section");
        if (flag.answers().isEmpty()) {
            section.add(new Paragraph(Words.say("triage.answers.none")));
        }
        flag.answers().forEach(answer -> {
            Paragraph text = new Paragraph(answer.text());
            text.addClassName("yy-said");
            section.add(new Paragraph(Words.say("triage.answer.by", words.name(answer.by()), answer.at())), text);
        });
        return section;
    }

    private Component opinions(Flag flag, FlagWords words) {
        Section section = new Section(new H2(Words.say("triage.opinions")));
        section.addClassName("yy-section");
        if (flag.opinions().isEmpty()) {
            section.add(new Paragraph(Words.say("triage.opinions.none")));
            return section;
        }
        Table table = new Table(
                Words.say("triage.opinions"),
                Words.say("triage.column.outcome"),
                Words.say("triage.column.by"),
                Words.say("triage.column.when"),
                Words.say("triage.column.note"));
        flag.opinions()
                .forEach(opinion -> table.row(
                        Words.of(opinion.outcome()),
                        Words.say(
                                "triage.signed",
                                words.name(opinion.signature().by()),
                                opinion.signature().role()),
                        Words.time(opinion.signature().at()),
                        opinion.note()));
        section.add(table);
        return section;
    }

    /** What needs two signatures as long as this is open. */
    private static Component holds(Flag flag, FlagWords words, HeldWords held) {
        Section section = new Section();
        if (flag.holds().isEmpty() || FlagWords.isSettled(flag)) {
            return section;
        }
        section.addClassName("yy-section");
        Table table =
                new Table(Words.say("triage.holds"), Words.say("triage.column.who"), Words.say("triage.column.held"));
        flag.holds().forEach(one -> table.row(words.door(one.person()), held.door(one)));
        section.add(new H2(Words.say("triage.holds")), new Paragraph(Words.say("triage.holds.why")), table);
        return section;
    }

    private Component decide(Flag flag) {
        TextArea note = new TextArea(Words.say("triage.decide.note"));
        note.setHelperText(Words.say("triage.decide.note.help"));
        note.setWidthFull();
        Button clear = new Button(Words.say("triage.decide.clear"), tap -> sign(Outcome.CLEAR, note));
        clear.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button confirm = new Button(Words.say("triage.decide.confirm"), tap -> sign(Outcome.CONFIRM, note));
        Div buttons = new Div(clear, confirm);
        buttons.addClassName("yy-card-actions");
        String means = flag.opinions().isEmpty()
                ? Words.say("triage.decide.first")
                : Words.say(
                        "triage.decide.second",
                        Words.of(flag.opinions().getLast().outcome()));
        Section section = new Section(new H2(Words.say("triage.decide")), new Paragraph(means));
        if (flag.answers().isEmpty()) {
            section.add(new Paragraph(Words.say("triage.decide.wait", triage.answerBy(flag))));
        }
        section.add(note, buttons);
        section.addClassName("yy-section");
        return section;
    }

    private void sign(Outcome outcome, TextArea note) {
        try {
            Flag signed = triage.decide(actor, id, outcome, note.getValue());
            show();
            Notices.done(Words.say(FlagWords.isSettled(signed) ? "triage.decided" : "triage.opined"));
        } catch (Refused no) {
            Notices.refused(no);
        }
    }

    /** Why she cannot sign. */
    private static Component why(Flag flag) {
        return new Paragraph(Words.say(FlagWords.isSettled(flag) ? "triage.decide.over" : "triage.decide.not"));
    }
}
