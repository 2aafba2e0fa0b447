package org.yunyan.web.discussion;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.function.Consumer;
import org.yunyan.discussion.Discussion;
import org.yunyan.discussion.Discussions;
import org.yunyan.discussion.Moderation;
import org.yunyan.discussion.Seat;
import org.yunyan.identity.Actor;
import org.yunyan.web.language.Words;

/** Whether she has the same question and is told what goes on; and for those who look after the course, whether it may go on. */
final class TakingPart extends Div {

    /** @param done is told by which sentence what was done is said */
    TakingPart(
            Discussions discussions,
            Moderation moderation,
            Actor reader,
            Discussion discussion,
            Seat seat,
            Consumer<String> done) {
        addClassName("talk-buttons");
        boolean shares = discussion.same().contains(reader.person());
        if (!discussion.asker().equals(reader.person()) && !seat.moderates()) {
            add(toggle(VaadinIcon.HANDS_UP, "discussion.same", discussion.same().size(), shares, () -> {
                discussions.share(reader, discussion.id(), !shares);
                done.accept(shares ? "discussion.done.notSame" : "discussion.done.same");
            }));
        }
        boolean follows = discussions.follows(reader, discussion.id());
        add(toggle(VaadinIcon.BELL_O, follows ? "discussion.following" : "discussion.follow", 0, follows, () -> {
            discussions.follow(reader, discussion.id(), !follows);
            done.accept(follows ? "discussion.done.muted" : "discussion.done.followed");
        }));
        if (seat.moderates()) {
            add(new Locking(discussion.locked(), (lock, reason) -> {
                moderation.lock(reader, discussion.id(), lock, reason);
                done.accept(lock ? "discussion.done.locked" : "discussion.done.unlocked");
            }));
        }
    }

    private static Button toggle(VaadinIcon picture, String key, int count, boolean on, Runnable act) {
        Button button = new Button(Words.say(key, count), picture.create(), tap -> act.run());
        button.getElement().setAttribute("aria-pressed", String.valueOf(on));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }
}
