package org.yunyan.web.inbox;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.yunyan.contact.Contacts;
import org.yunyan.identity.Actor;
import org.yunyan.shared.Refused;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.Notices;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lets this browser show notifications, or not any more; the browser itself asks her before it does. */
@JavaScript("context://js/push.js")
final class BrowserPanel extends Div {

    private static final JsonMapper JSON = new JsonMapper();

    private final Actor actor;
    private final transient Contacts contacts;
    private final Paragraph state = new Paragraph();
    private final Button on;
    private final Button off;

    BrowserPanel(Actor actor, Contacts contacts, String key) {
        this.actor = actor;
        this.contacts = contacts;
        addClassName("yy-stack");
        state.getElement().setAttribute("role", "status");
        on = new Button(
                Words.say("contact.browser.on"),
                tap -> getElement()
                        .executeJs("return window.yunyanPush.on($0)", key)
                        .then(String.class, this::switchedOn));
        off = new Button(
                Words.say("contact.browser.off"),
                tap -> getElement().executeJs("return window.yunyanPush.off()").then(String.class, this::switchedOff));
        Div ways = new Div(on, off);
        ways.addClassName("yy-chips");
        add(state, ways);
        show(false);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        getElement().executeJs("return window.yunyanPush.state()").then(String.class, this::found);
    }

    /** What the browser says of itself: its endpoint, or why there is none. */
    void found(String said) {
        boolean here = contacts.mine(actor).devices().stream()
                .anyMatch(device -> device.endpoint().equals(said));
        show(here);
        if ("unsupported".equals(said) || "denied".equals(said)) {
            trouble(said);
        }
    }

    /** The subscription as the browser writes it, or its trouble. */
    void switchedOn(String said) {
        JsonNode subscription = JSON.readTree(said);
        if (subscription.has("trouble")) {
            trouble(subscription.path("trouble").asString());
            return;
        }
        try {
            contacts.allow(
                    actor,
                    subscription.path("endpoint").asString(""),
                    subscription.at("/keys/p256dh").asString(""),
                    subscription.at("/keys/auth").asString(""));
            show(true);
        } catch (Refused no) {
            Notices.refused(no);
        }
    }

    private void switchedOff(String endpoint) {
        if (endpoint != null && !endpoint.isBlank()) {
            contacts.forbid(actor, endpoint);
        }
        show(false);
    }

    private void trouble(String why) {
        state.setText(Words.say("contact.browser." + why));
        on.setVisible(!"unsupported".equals(why));
    }

    private void show(boolean here) {
        state.setText(Words.say(
                "contact.browser.count", contacts.mine(actor).devices().size()));
        on.setVisible(!here);
        off.setVisible(here);
    }
}
