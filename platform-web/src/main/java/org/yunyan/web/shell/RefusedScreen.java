package org.yunyan.web.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yunyan.shared.Refused;
import org.yunyan.web.language.Words;

/** A screen that could not be opened: why, in the reader's language, instead of the screen. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
final class RefusedScreen extends Screen implements HasErrorParameter<Exception> {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedScreen.class);

    /** Filled anew each time, since one failure may be told twice on the way. */
    private final Div reason = new Div();

    RefusedScreen() {
        super("shell.refused.title");
        add(reason);
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent entering, ErrorParameter<Exception> failed) {
        Refused no = Refusals.refusal(failed.getException());
        if (no == null) {
            LOG.error("{} failed", entering.getLocation().getPath(), failed.getException());
        }
        String why = no == null
                ? Words.say("shell.trouble")
                : Words.say(no.key(), no.arguments().toArray());
        Anchor home = new Anchor("", Words.say("shell.missing.home"));
        reason.removeAll();
        reason.add(new EmptyState(VaadinIcon.HAND, Words.say("shell.refused.title"), why, home));
        return switch (no) {
            case null -> HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
            case Refused.Missing missing -> HttpServletResponse.SC_NOT_FOUND;
            case Refused.Forbidden forbidden -> HttpServletResponse.SC_FORBIDDEN;
            case Refused.Conflict conflict -> HttpServletResponse.SC_CONFLICT;
            case Refused.Invalid invalid -> HttpServletResponse.SC_BAD_REQUEST;
        };
    }
}
