package org.yunyan.web.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.yunyan.shared.Refused;
import org.yunyan.web.language.Words;

/**
 * The one place where a screen's failures become words: what was refused says why, everything else says what was kept and
 * is logged. Screens catch nothing unless they have something better to say beside the field.
 */
@Component
final class Refusals implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    @Override
    public void serviceInit(ServiceInitEvent starting) {
        starting.getSource().addSessionInitListener(visit -> visit.getSession().setErrorHandler(Refusals::say));
    }

    /** The refusal behind a failure, if there is one. */
    static Refused refusal(Throwable failure) {
        Throwable cause = failure;
        while (cause != null && !(cause instanceof Refused)) {
            cause = cause.getCause();
        }
        return (Refused) cause;
    }

    private static void say(ErrorEvent event) {
        Refused no = refusal(event.getThrowable());
        if (no == null) {
            LOG.error("A screen failed", event.getThrowable());
        }
        if (UI.getCurrent() == null) {
            return;
        }
        if (no == null) {
            Notices.trouble(Words.say("shell.trouble"));
        } else {
            Notices.refused(no);
        }
    }
}
