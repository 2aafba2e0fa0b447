package org.yunyan.web.certificates;

import com.nimbusds.jose.jwk.JWK;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.yunyan.identity.Actor;
import org.yunyan.shared.Refused;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.Notices;

/** The key that signs badges, for the operator. */
final class BadgeKeySection extends Section {

    private final BadgeKeyDesk desk;
    private final Paragraph current = new Paragraph();

    BadgeKeySection(Actor actor, BadgeKeyDesk desk) {
        this.desk = desk;
        addClassNames("yy-section", "yy-no-print");
        Anchor published = new Anchor("api/v1/credentials/jwks.json", "jwks.json");
        published.setRouterIgnore(true);
        add(
                new H2(Words.say("certificates.registry.keys")),
                new Paragraph(Words.say("certificates.registry.keys.says")),
                current,
                new Paragraph(published),
                new Button(Words.say("certificates.registry.keys.rotate"), tap -> rotate(actor)));
        show();
    }

    private void show() {
        JWK key = desk.current();
        current.setText(Words.say(
                "certificates.registry.keys.current",
                key.getKeyID(),
                key.getIssueTime().toInstant(),
                desk.published().size()));
    }

    private void rotate(Actor actor) {
        try {
            desk.rotate(actor);
            show();
            Notices.done(Words.say("certificates.registry.keys.rotated"));
        } catch (Refused no) {
            Notices.refused(no);
        }
    }
}
