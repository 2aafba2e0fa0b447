package org.yunyan.web.diagnostic;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.yunyan.bank.Answer;
import org.yunyan.diagnostic.DiagnosticOffer;
import org.yunyan.diagnostic.DiagnosticQuestion;
import org.yunyan.diagnostic.DiagnosticResult;
import org.yunyan.diagnostic.Diagnostics;
import org.yunyan.identity.Actor;
import org.yunyan.shared.Id;
import org.yunyan.skills.Skill;
import org.yunyan.web.bank.AskedField;
import org.yunyan.web.language.Words;
import org.yunyan.web.security.CurrentActor;
import org.yunyan.web.shell.MainLayout;
import org.yunyan.web.shell.Meter;
import org.yunyan.web.shell.Screen;
import org.yunyan.web.shell.Table;
import org.yunyan.web.why.Reasons;

/** The diagnosis of one skill: one question at a time, then a range that she takes over or not. */
@Route(value = DiagnosticNavigation.OFFERS + "/:skill", layout = MainLayout.class)
@PermitAll
final class DiagnosisScreen extends Screen implements BeforeEnterObserver {

    private static final int WHOLE = 100;

    private final Actor actor;
    private final Diagnostics diagnostics;
    private final Div content = new Div();
    private DiagnosticOffer offer;

    DiagnosisScreen(CurrentActor currentActor, Diagnostics diagnostics) {
        super("diagnostic.title");
        this.actor = currentActor.get();
        this.diagnostics = diagnostics;
        head().back(DiagnosticNavigation.OFFERS, Words.say("diagnostic.title"));
        content.addClassNames("yy-stack", "diagnosis");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        Id<Skill> skill = Id.of(entering.getRouteParameters().get("skill").orElseThrow());
        Optional<DiagnosticOffer> found = diagnostics.offer(actor, skill);
        if (found.isEmpty()) {
            entering.rerouteToError(NotFoundException.class);
            return;
        }
        offer = found.get();
        head().title(Reasons.name(offer.gap().skill(), Words.locale()));
        if (offer.begun()) {
            ask(diagnostics.question(actor, skill()));
        } else if (offer.result() != null) {
            show(offer.result());
        } else {
            introduce();
        }
    }

    private Id<Skill> skill() {
        return offer.gap().skill().id();
    }

    private void introduce() {
        content.removeAll();
        content.add(
                new Paragraph(Words.say("diagnostic.how")), new Paragraph(Words.say("diagnostic.how.range")), begin());
    }

    private Component begin() {
        Button begin = new Button(Words.say("diagnostic.begin"), tap -> ask(diagnostics.begin(actor, skill())));
        begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
        return begin;
    }

    private void ask(DiagnosticQuestion question) {
        if (question.isOver()) {
            show(diagnostics.result(actor, skill()));
            return;
        }
        content.removeAll();
        int done = (question.number() - 1) * WHOLE / question.most();
        AskedField field = new AskedField(question.number(), question.asked());
        Button next = new Button(Words.say("diagnostic.next"), tap -> {
            Answer answer = field.answer();
            if (answer == null) {
                field.miss();
                field.focus();
            } else {
                ask(diagnostics.answer(actor, skill(), question.number(), answer));
            }
        });
        next.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
        Button pass = new Button(
                Words.say("diagnostic.pass"), tap -> ask(diagnostics.answer(actor, skill(), question.number(), null)));
        pass.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div ways = new Div(next, pass);
        ways.addClassName("exam-ending");
        content.add(new Meter(done, Words.say("diagnostic.number", question.number(), question.most())), field, ways);
        if (question.number() > 1) {
            field.focus();
        }
    }

    private void show(DiagnosticResult result) {
        content.removeAll();
        Paragraph words = new Paragraph(Words.say("diagnostic.found", RangeBar.words(result), result.asked()));
        words.addClassName("diagnosis-found");
        words.getElement().setAttribute("role", "status").setAttribute("tabindex", "-1");
        words.getElement().executeJs("this.focus({preventScroll: true})");
        content.add(
                words,
                new RangeBar(result, offer.gap().target()),
                table(result),
                new Paragraph(Words.say("diagnostic.noVerdict")),
                accepting(result));
    }

    private Component table(DiagnosticResult result) {
        return new Table(
                        Words.say("diagnostic.table"),
                        Words.say("diagnostic.table.what"),
                        "#" + Words.say("diagnostic.table.level"))
                .row(Words.say("diagnostic.table.lowest"), RangeBar.rounded(result.lowest()))
                .row(Words.say("diagnostic.table.middle"), RangeBar.rounded(result.level()))
                .row(Words.say("diagnostic.table.highest"), RangeBar.rounded(result.highest()))
                .row(Words.say("diagnostic.table.target"), offer.gap().target())
                .row(
                        Words.say("diagnostic.table.shown"),
                        RangeBar.rounded(offer.gap().evidenced()));
    }

    private Component accepting(DiagnosticResult result) {
        Div ways = new Div();
        ways.addClassName("exam-ending");
        if (result.accepted() == null) {
            Button accept = new Button(Words.say("diagnostic.accept"), tap -> accept());
            accept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            ways.add(accept);
        } else {
            ways.add(new Paragraph(Words.say("diagnostic.accepted", result.accepted())));
            ways.add(new Anchor("growth", Words.say("diagnostic.toGrowth")));
        }
        ways.add(new Paragraph(Words.say("diagnostic.again", Words.day(result.againAt()))));
        return ways;
    }

    private void accept() {
        diagnostics.accept(actor, skill());
        offer = diagnostics.offer(actor, skill()).orElseThrow();
        show(offer.result());
    }
}
