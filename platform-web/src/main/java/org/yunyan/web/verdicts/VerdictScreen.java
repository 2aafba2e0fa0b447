package org.yunyan.web.verdicts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.identity.Signature;
import org.yunyan.people.People;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.verdicts.Reproduction;
import org.yunyan.verdicts.Verdict;
import org.yunyan.verdicts.Verdicts;
import org.yunyan.web.language.Words;
import org.yunyan.web.registry.RegistryNavigation;
import org.yunyan.web.security.CurrentActor;
import org.yunyan.web.shell.MainLayout;
import org.yunyan.web.shell.Notices;
import org.yunyan.web.shell.Screen;

/** One verdict at the desk: read it, derive it anew, sign it, or prepare another edition ({@code ?id=}). */
@Route(value = VerdictScreen.ROUTE, layout = MainLayout.class)
@RolesAllowed({"SCHOOL_ADMIN", "SUPERVISOR", "OFFICER"})
final class VerdictScreen extends Screen implements BeforeEnterObserver {

    static final String ROUTE = "registry/verdicts/verdict";
    private static final int LONGEST = 500;

    private final Actor actor;
    private final Verdicts verdicts;
    private final People people;
    private final Div content = new Div();

    VerdictScreen(CurrentActor currentActor, Verdicts verdicts, People people) {
        super("verdicts.title");
        this.actor = currentActor.get();
        this.verdicts = verdicts;
        this.people = people;
        content.addClassName("yy-stack");
        add(content);
    }

    static String address(Id<Verdict> id) {
        return RegistryNavigation.address(ROUTE, "id", id);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        show(entering.getLocation()
                .getQueryParameters()
                .getSingleParameter("id")
                .<Id<Verdict>>map(Id::of)
                .orElseThrow(() -> new Refused.Missing("refused.verdict.missing")));
    }

    private void show(Id<Verdict> id) {
        Reproduction again = verdicts.reproduce(actor, id);
        Verdict verdict = again.verdict();
        String period = VerdictParts.period(verdict.kind(), verdict.year());
        head().title(Words.say("verdicts.ofPerson", verdict.name(), period))
                .lead(Words.say("verdicts.person", verdict.schoolName(), verdict.number(), verdict.edition()))
                .back(
                        RegistryNavigation.address(
                                VerdictsScreen.ROUTE, "unit", verdict.school(), "period", verdict.period()),
                        Words.say("verdicts.title"));
        content.removeAll();
        content.add(new VerdictView(
                again,
                people.persons(verdict.signatures().stream().map(Signature::by).toList()),
                RegistryNavigation.address("people/credits", "person", verdict.person(), "year", verdict.year())));
        if (verdicts.maySign(actor, verdict)) {
            content.add(signing(verdict));
        }
        boolean isOfficer = actor.holds(people.organisation(verdict.school()).path(), Role.OFFICER);
        if (verdict.frozen() && again.isOutdated() && isOfficer) {
            content.add(superseding(verdict));
        }
    }

    private Component signing(Verdict verdict) {
        boolean second = verdict.state() == Verdict.State.SIGNED;
        Button sign = new Button(
                Words.say("verdicts.do.sign"),
                tap -> deed(() -> {
                    Verdict signed = verdicts.sign(actor, verdict.id());
                    Notices.done(Words.say(signed.frozen() ? "verdicts.done.frozen" : "verdicts.done.signed"));
                    show(verdict.id());
                }));
        sign.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return act(
                Words.say("verdicts.do.sign"),
                new Paragraph(Words.say(second ? "verdicts.sign.second" : "verdicts.sign.first")),
                sign);
    }

    private Component superseding(Verdict verdict) {
        TextArea why = new TextArea(Words.say("verdicts.why"));
        why.setMaxLength(LONGEST);
        why.setWidthFull();
        Button another = new Button(
                Words.say("verdicts.do.supersede"),
                tap -> deed(() -> show(
                        verdicts.supersede(actor, verdict.id(), why.getValue()).id())));
        return act(Words.say("verdicts.supersede"), new Paragraph(Words.say("verdicts.supersede.why")), why, another);
    }

    private static Section act(String title, Component... parts) {
        Section section = VerdictParts.section(title, parts);
        section.addClassName("yy-no-print");
        return section;
    }

    private static void deed(Runnable doing) {
        try {
            doing.run();
        } catch (Refused no) {
            Notices.refused(no);
        }
    }
}
