package org.yunyan.web.certificates;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.yunyan.certificates.Certificate;
import org.yunyan.certificates.CertificateState;
import org.yunyan.certificates.IssuedCertificate;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.Chip;
import org.yunyan.web.shell.Notices;

/** A certificate of her own as a card: its state in words, and what she can do with it as long as it holds. */
final class CertificateCards {

    private static final String COPY =
            "return navigator.clipboard ? navigator.clipboard.writeText($0).then(() => true, () => false) : false";
    private static final String QR_SIZE = "200px";

    private final CheckAddress address;

    CertificateCards(CheckAddress address) {
        this.address = address;
    }

    Component of(IssuedCertificate issued) {
        Certificate certificate = issued.certificate();
        Article card = new Article();
        card.addClassName("yy-card");
        Div chips = new Div(
                new Chip(Words.say("certificates.kind." + certificate.kind())),
                new Chip(Words.say("certificates.state." + issued.state()), CertificateWords.tone(issued.state())));
        chips.addClassName("yy-card-chips");
        Div facts = new Div(
                new Span(Words.say("certificates.serial", certificate.serial())),
                new Span(Words.say("certificates.credits", certificate.counted(), certificate.hours())),
                new Span(Words.say("certificates.issuedOn", CertificateWords.day(certificate))));
        facts.addClassName("yy-card-facts");
        card.add(chips, new H3(CertificateWords.title(certificate)), facts);
        note(issued, card);
        if (issued.state().holds()) {
            card.add(actions(certificate), code(certificate));
        }
        return card;
    }

    private static void note(IssuedCertificate issued, Article card) {
        Certificate certificate = issued.certificate();
        if (issued.state() == CertificateState.CORRECTED) {
            card.add(new Paragraph(Words.say("certificates.spoilt.CORRECTED")));
        } else if (issued.state() == CertificateState.REVOKED) {
            card.add(new Paragraph(Words.say(
                    "certificates.spoilt.REVOKED",
                    Words.authored(certificate.revocation().reason()))));
        } else if (certificate.proposed()) {
            card.add(new Paragraph(Words.say("certificates.proposed.says")));
        }
    }

    private Component actions(Certificate certificate) {
        String title = CertificateWords.title(certificate);
        String file = "api/v1/certificates/" + certificate.serial();
        Button copy = new Button(Words.say("certificates.copy"), tap -> copy(tap.getSource(), certificate));
        copy.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        copy.setAriaLabel(Words.say("certificates.copy.of", title));
        Div actions = new Div(
                download(file + "/pdf", "certificates.pdf", title),
                download(file + "/badge", "certificates.badge", title),
                copy);
        actions.addClassName("yy-card-actions");
        return actions;
    }

    private static Anchor download(String address, String key, String title) {
        Anchor door = new Anchor(address, Words.say(key));
        door.getElement().setAttribute("download", true);
        door.setRouterIgnore(true);
        door.setAriaLabel(Words.say(key + ".of", title));
        return door;
    }

    /** Without a secure connection browsers do not let us copy; then the address is shown for copying by hand. */
    private void copy(Component button, Certificate certificate) {
        String link = address.of(certificate.serial());
        button.getElement()
                .executeJs(COPY, link)
                .then(Boolean.class, copied -> Notices.done(copied ? Words.say("certificates.copied", link) : link));
    }

    private Component code(Certificate certificate) {
        String link = address.of(certificate.serial());
        Image code = new Image(QrCode.dataOf(link), Words.say("certificates.qr.alt", certificate.serial()));
        code.setWidth(QR_SIZE);
        Anchor door = new Anchor(link, Words.say("certificates.check.open"));
        door.setRouterIgnore(true);
        NativeDetails details = new NativeDetails(Words.say("certificates.qr"));
        details.setContent(new Div(code, new Paragraph(door)));
        return details;
    }
}
