package org.yunyan.web.claims;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.yunyan.claims.Claim;
import org.yunyan.claims.Likeness;
import org.yunyan.claims.Scan;
import org.yunyan.shared.Id;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.Chip;

/** Papers that look alike, side by side; whoever has to say that they are not the same ticks each pair. */
final class Beside extends Section {

    private final transient Set<Id<Claim>> apart = new HashSet<>();

    /**
     * @param others those that the reader may see
     * @param asked whether she has to say so before she signs
     */
    Beside(Claim claim, Map<Id<Claim>, Claim> others, boolean asked) {
        addClassName("yy-section");
        add(new H2(Words.say("claims.alike")), new Paragraph(Words.say("claims.alike.lead")));
        for (Likeness likeness : claim.proof().likenesses()) {
            Claim other = others.get(likeness.with());
            add(other == null ? elsewhere(likeness) : pair(claim, other, likeness, asked));
        }
    }

    /** The claims that she has looked at and found to be others. */
    Set<Id<Claim>> apart() {
        return Set.copyOf(apart);
    }

    private static Component elsewhere(Likeness likeness) {
        return new Paragraph(Words.say("claims.alike.elsewhere", likeness.percent()));
    }

    private Component pair(Claim claim, Claim other, Likeness likeness, boolean asked) {
        Div both = new Div(
                one(claim, likeness.scan(), Words.say("claims.alike.this", claim.name())),
                one(other, likeness.other(), Words.say("claims.alike.other", other.name(), other.state())));
        both.addClassName("claims-beside");
        Chip chip = likeness.same()
                ? new Chip(Words.say("claims.alike.same"), Chip.Tone.DANGER).icon(VaadinIcon.WARNING)
                : new Chip(Words.say("claims.alike.percent", likeness.percent()), Chip.Tone.AMBER);
        Div pair = new Div(chip, both);
        pair.addClassName("yy-section");
        if (asked) {
            Checkbox seen = new Checkbox(Words.say("claims.alike.apart", other.name()));
            seen.addValueChangeListener(change -> {
                if (change.getValue()) {
                    apart.add(likeness.with());
                } else {
                    apart.remove(likeness.with());
                }
            });
            pair.add(seen);
        }
        return pair;
    }

    private static Component one(Claim claim, Id<Scan> scan, String caption) {
        Div one = new Div();
        claim.proof().scans().stream()
                .filter(found -> found.id().equals(scan))
                .forEach(found -> one.add(ClaimPages.picture(claim, found, 0)));
        one.add(new Anchor(ClaimsNavigation.desk(claim.id()), caption), new Paragraph(ClaimWords.title(claim)));
        return one;
    }
}
