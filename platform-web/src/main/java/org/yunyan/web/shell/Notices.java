package org.yunyan.web.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import com.vaadin.flow.component.notification.NotificationVariant;
import org.yunyan.shared.Refused;
import org.yunyan.web.language.Words;

/** Short sentences at the foot of the screen, for what cannot be seen where the work is. */
public final class Notices {

    private static final int SHORT = 4_000;
    private static final int LONG = 8_000;
    private static final int UNDOABLE = 12_000;

    private Notices() {}

    /** Something was done that the screen does not show by itself. */
    public static void done(String sentence) {
        show(sentence, SHORT);
    }

    /**
     * Something was done that can be taken back here for a while.
     *
     * @param words of the button that does so
     */
    public static void undoable(String sentence, String words, Runnable undo) {
        Notification notice = show(sentence, UNDOABLE);
        Button back = new Button(words, tap -> {
            notice.close();
            undo.run();
        });
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        notice.add(back);
    }

    /** Why the platform said no, in the reader's language. */
    public static void refused(Refused no) {
        trouble(Words.say(no.key(), no.arguments().toArray()));
    }

    /** Something went wrong; the sentence says what was kept and what to do. */
    public static void trouble(String sentence) {
        Notification notice = show(sentence, LONG);
        notice.setAssertive(true);
        notice.addThemeVariants(NotificationVariant.LUMO_WARNING);
    }

    private static Notification show(String sentence, int milliseconds) {
        Notification notice = new Notification(new Paragraph(sentence));
        notice.addClassName("yy-notice");
        notice.setPosition(Position.BOTTOM_CENTER);
        notice.setDuration(milliseconds);
        notice.open();
        return notice;
    }
}
