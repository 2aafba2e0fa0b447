package org.yunyan.web.claims;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.yunyan.identity.Actor;
import org.yunyan.organisers.Admitted;
import org.yunyan.organisers.Organiser;
import org.yunyan.organisers.Organisers;
import org.yunyan.shared.Refused;
import org.yunyan.web.language.Words;
import org.yunyan.web.security.CurrentActor;
import org.yunyan.web.shell.Chip;
import org.yunyan.web.shell.EmptyState;
import org.yunyan.web.shell.MainLayout;
import org.yunyan.web.shell.Notices;
import org.yunyan.web.shell.Screen;
import org.yunyan.web.shell.Table;

/** The organisers whose programs may post evidence: letting one in, giving it another secret, shutting it out. */
@Route(value = OrganisersScreen.ROUTE, layout = MainLayout.class)
@RolesAllowed("ADMIN")
final class OrganisersScreen extends Screen {

    static final String ROUTE = "organisers";
    private static final int LONGEST_CLIENT = 40;
    private static final int LONGEST_NAME = 100;

    private final Actor actor;
    private final Organisers organisers;
    private final PasswordEncoder secrets;
    private final Div shown = new Div();
    private final Div list = new Div();
    private final TextField client = new TextField(Words.say("organisers.client"));
    private final TextField name = new TextField(Words.say("organisers.name"));

    OrganisersScreen(CurrentActor currentActor, Organisers organisers, PasswordEncoder secrets) {
        super("organisers.title");
        this.actor = currentActor.get();
        this.organisers = organisers;
        this.secrets = secrets;
        head().back("system", Words.say("system.title")).lead(Words.say("organisers.lead"));
        shown.getElement().setAttribute("role", "status");
        Div content = new Div(shown, list, form());
        content.addClassName("yy-stack");
        add(content);
        show();
    }

    private void show() {
        list.removeAll();
        List<Organiser> all = organisers.all(actor);
        if (all.isEmpty()) {
            list.add(new EmptyState(VaadinIcon.PLUG, Words.say("organisers.none"), Words.say("organisers.none.why")));
            return;
        }
        Table table = new Table(
                Words.say("organisers.title"),
                Words.say("organisers.name"),
                Words.say("organisers.client"),
                Words.say("organisers.since"),
                Words.say("organisers.renewed"),
                Words.say("organisers.state"),
                Words.say("organisers.acts"));
        all.forEach(one -> table.row(
                Words.authored(one.name()),
                one.id().value(),
                Words.say("organisers.by", one.since(), one.by()),
                Words.time(one.renewed()),
                one.mayPost()
                        ? new Chip(Words.say("organisers.open"), Chip.Tone.ACCENT)
                        : new Chip(Words.say("organisers.revoked", one.revoked())),
                one.mayPost() ? acts(one) : ""));
        list.add(table);
    }

    private Component acts(Organiser one) {
        Button renew = new Button(
                Words.say("organisers.renew"),
                tap -> Asking.first(
                        Words.say("organisers.renew.sure", one.name()),
                        Words.say("organisers.renew"),
                        () -> admitted(() -> organisers.renew(actor, one.id(), secrets::encode))));
        renew.setAriaLabel(Words.say("organisers.renew.of", one.name()));
        Button revoke = new Button(
                Words.say("organisers.revoke"),
                tap -> Asking.first(
                        Words.say("organisers.revoke.sure", one.name()),
                        Words.say("organisers.revoke"),
                        () -> revoke(one)));
        revoke.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        revoke.setAriaLabel(Words.say("organisers.revoke.of", one.name()));
        Div acts = new Div(renew, revoke);
        acts.addClassName("yy-chips");
        return acts;
    }

    private Component form() {
        client.setMaxLength(LONGEST_CLIENT);
        client.setHelperText(Words.say("organisers.client.help"));
        name.setMaxLength(LONGEST_NAME);
        name.setHelperText(Words.say("organisers.name.help"));
        Button admit = new Button(
                Words.say("organisers.admit"),
                tap -> admitted(() -> organisers.admit(actor, client.getValue(), name.getValue(), secrets::encode)));
        admit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div fields = new Div(name, client, admit);
        fields.addClassName("yy-plan-wish");
        Section section = new Section(
                new H2(Words.say("organisers.new")), new Paragraph(Words.say("organisers.new.lead")), fields);
        section.addClassName("yy-section");
        return section;
    }

    /** The only moment at which the secret can be read. */
    private void admitted(Supplier<Admitted> act) {
        shown.removeAll();
        try {
            Admitted admitted = act.get();
            Code secret = new Code(admitted.secret());
            secret.addClassName("yy-digest");
            Section section = new Section(
                    new H2(Words.say("organisers.secret", admitted.organiser().name())),
                    new Paragraph(Words.say(
                            "organisers.secret.once", admitted.organiser().id().value())),
                    secret);
            section.addClassName("yy-section");
            shown.add(section);
            client.clear();
            name.clear();
        } catch (Refused no) {
            Notices.refused(no);
        }
        show();
    }

    private void revoke(Organiser one) {
        shown.removeAll();
        try {
            organisers.revoke(actor, one.id());
            Notices.done(Words.say("organisers.revoked.done", one.name()));
        } catch (Refused no) {
            Notices.refused(no);
        }
        show();
    }
}
