package org.yunyan.web.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.yunyan.web.language.Words;

/** An address that leads nowhere, or nowhere for this person: the two are not told apart. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
final class MissingScreen extends Screen implements HasErrorParameter<NotFoundException> {

    MissingScreen() {
        super("shell.missing.title");
        Anchor home = new Anchor("", Words.say("shell.missing.home"));
        add(new EmptyState(
                VaadinIcon.MAP_MARKER, Words.say("shell.missing.title"), Words.say("shell.missing.why"), home));
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent entering, ErrorParameter<NotFoundException> why) {
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
