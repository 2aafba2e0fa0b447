package org.yunyan.web.why;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yunyan.identity.Actor;
import org.yunyan.recommendation.Recommendations;
import org.yunyan.recommendation.Why;
import org.yunyan.recommender.Reason;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.Chip;
import org.yunyan.web.shell.Notices;

/**
 * Why something is suggested, with a button on each chip that mutes its kind of reasons, and takes that back when it is tapped
 * again. All chips of a kind on a screen say the same.
 */
public final class ReasonChips {

    private final Actor reader;
    private final Recommendations recommendations;
    private final Reasons reasons;
    private final Runnable changed;
    private final Set<Reason.Kind> muted = EnumSet.noneOf(Reason.Kind.class);
    private final Map<Reason.Kind, List<Chip>> chips = new EnumMap<>(Reason.Kind.class);

    ReasonChips(Actor reader, Recommendations recommendations, Reasons reasons, Runnable changed) {
        this.reader = reader;
        this.recommendations = recommendations;
        this.reasons = reasons;
        this.changed = changed;
        muted.addAll(recommendations.mutes(reader).kinds());
    }

    /** The chip of a reason; what was assigned to her has no button. */
    public Component of(Why why) {
        Chip chip = reasons.chip(why);
        Reason.Kind kind = why.kind();
        if (kind.mutable()) {
            Icon bell = VaadinIcon.BELL_SLASH_O.create();
            bell.getElement().setAttribute("aria-hidden", "true");
            Button mute = new Button(bell, tap -> toggle(kind));
            String says = Words.say("why.mute", name(kind));
            mute.setAriaLabel(says);
            mute.setTooltipText(says);
            mute.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_SMALL);
            chip.add(mute);
            chips.computeIfAbsent(kind, first -> new ArrayList<>()).add(chip);
            say(kind);
        }
        return chip;
    }

    private void toggle(Reason.Kind kind) {
        boolean mute = !muted.contains(kind);
        decide(kind, mute);
        if (mute) {
            Notices.undoable(Words.say("why.muted", name(kind)), Words.say("why.undo"), () -> decide(kind, false));
        } else {
            Notices.done(Words.say("why.unmuted", name(kind)));
        }
    }

    private void decide(Reason.Kind kind, boolean mute) {
        recommendations.mute(reader, kind, mute);
        if (mute) {
            muted.add(kind);
        } else {
            muted.remove(kind);
        }
        say(kind);
        changed.run();
    }

    private void say(Reason.Kind kind) {
        String isMuted = String.valueOf(muted.contains(kind));
        chips.getOrDefault(kind, List.of()).forEach(chip -> {
            chip.getElement().setAttribute("data-muted", isMuted);
            chip.getChildren()
                    .filter(Button.class::isInstance)
                    .forEach(button -> button.getElement().setAttribute("aria-pressed", isMuted));
        });
    }

    private static String name(Reason.Kind kind) {
        return Words.say("contact.why." + kind);
    }
}
