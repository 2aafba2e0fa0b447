package org.yunyan.web.certificates;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import org.yunyan.certificates.Certificate;
import org.yunyan.certificates.Certificates;
import org.yunyan.certificates.CertifiedEntry;
import org.yunyan.certificates.IssuedCertificate;
import org.yunyan.certificates.Revocation;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.identity.Signature;
import org.yunyan.people.People;
import org.yunyan.shared.Refused;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.Chip;
import org.yunyan.web.shell.Notices;
import org.yunyan.web.shell.Table;

/** Everything about one certificate: what it names, what happened to it, and for county officers its withdrawal. */
final class CertificateFile extends Section {

    private static final int LONGEST_REASON = 500;

    private final Actor actor;
    private final Certificates certificates;
    private final People people;
    private IssuedCertificate issued;

    CertificateFile(Actor actor, Certificates certificates, People people, IssuedCertificate issued) {
        this.actor = actor;
        this.certificates = certificates;
        this.people = people;
        this.issued = issued;
        addClassName("yy-section");
        show();
    }

    private void show() {
        Certificate certificate = issued.certificate();
        removeAll();
        Div chips = new Div(
                new Chip(Words.say("certificates.state." + issued.state()), CertificateWords.tone(issued.state())),
                new Chip(Words.say("certificates.kind." + certificate.kind())),
                new Chip(Words.say("certificates.serial", certificate.serial())));
        chips.addClassName("yy-chips");
        add(
                new H2(certificate.name() + " · " + CertificateWords.title(certificate)),
                chips,
                new Paragraph(certificate.school() + " · "
                        + Words.say("certificates.credits", certificate.counted(), certificate.hours())),
                new H3(Words.say("certificates.registry.entries")),
                entries(certificate),
                new H3(Words.say("certificates.registry.history")),
                history(certificate));
        if (actor.holds(people.county().path(), Role.OFFICER) && !certificate.revoked()) {
            add(withdrawal(certificate));
        }
    }

    private static Component entries(Certificate certificate) {
        Table table = new Table(
                Words.say("certificates.registry.entries"),
                Words.say("credits.row.what"),
                Words.say("credits.row.day"),
                "#" + Words.say("credits.row.hours"),
                "#" + Words.say("credits.row.counted"),
                Words.say("credits.row.rule"));
        for (CertifiedEntry entry : certificate.entries()) {
            table.row(
                    Words.authored(entry.title()),
                    Words.day(entry.day()),
                    Words.number(entry.hours()),
                    Words.number(entry.counted().value()),
                    Words.clause(entry.clause()));
        }
        return table;
    }

    private Component history(Certificate certificate) {
        OrderedList history = new OrderedList();
        history.add(item(
                certificate.issuedAt(),
                Words.say(
                        "certificates.registry.history.issued",
                        certificate.entries().size(),
                        certificate.counted())));
        if (certificate.correctedAt() != null) {
            history.add(item(certificate.correctedAt(), Words.say("certificates.registry.history.corrected")));
        }
        Revocation revocation = certificate.revocation();
        if (revocation != null) {
            Signature first = revocation.signatures().getFirst();
            history.add(item(
                    first.at(),
                    Words.say(
                            "certificates.registry.history.proposed",
                            people.person(first.by()).name(),
                            first.role(),
                            revocation.reason())));
        }
        if (certificate.revoked()) {
            Signature second = revocation.signatures().getLast();
            history.add(item(
                    second.at(),
                    Words.say(
                            "certificates.registry.history.revoked",
                            people.person(second.by()).name(),
                            second.role())));
        }
        return history;
    }

    private static ListItem item(Instant at, String what) {
        return new ListItem(Words.time(at) + " " + what);
    }

    private Component withdrawal(Certificate certificate) {
        Section part = new Section(
                new H3(Words.say("certificates.registry.revoke")),
                new Paragraph(Words.say("certificates.registry.revoke.says")));
        part.addClassNames("yy-section", "yy-note", "yy-no-print");
        if (!certificate.proposed()) {
            propose(certificate, part);
        } else if (certificate.revocation().signatures().getFirst().by().equals(actor.person())) {
            part.add(new Paragraph(Words.say("certificates.registry.revoke.first")), decline(certificate));
        } else {
            Button sign = new Button(
                    Words.say("certificates.registry.revoke.sign"),
                    tap -> act(() -> certificates.revoke(actor, certificate.serial())));
            sign.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
            Div actions = new Div(sign, decline(certificate));
            actions.addClassName("yy-chips");
            part.add(actions);
        }
        return part;
    }

    private void propose(Certificate certificate, Section part) {
        TextArea reason = new TextArea(Words.say("certificates.registry.revoke.reason"));
        reason.setMaxLength(LONGEST_REASON);
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        Button propose = new Button(
                Words.say("certificates.registry.revoke.propose"),
                tap -> act(() -> certificates.proposeRevocation(actor, certificate.serial(), reason.getValue())));
        propose.addThemeVariants(ButtonVariant.LUMO_ERROR);
        part.add(reason, propose);
    }

    private Button decline(Certificate certificate) {
        Button decline = new Button(
                Words.say("certificates.registry.revoke.decline"),
                tap -> act(() -> certificates.declineRevocation(actor, certificate.serial())));
        decline.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return decline;
    }

    /** What was written stays when it is refused. */
    private void act(Runnable act) {
        try {
            act.run();
            issued = certificates.find(actor, issued.certificate().serial());
            show();
        } catch (Refused no) {
            Notices.refused(no);
        }
    }
}
