package org.yunyan.web.claims;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import org.yunyan.claims.Preview;
import org.yunyan.credits.CreditEffect;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.web.credits.CreditWords;
import org.yunyan.web.language.Words;

/** What a claim would count, which days are taken, and what is missing. */
final class ClaimPreview {

    private ClaimPreview() {}

    /** For herself. */
    static List<Component> of(Preview preview) {
        return of(preview, preview.effect() == null ? "" : CreditWords.effect(preview.effect()), "credits");
    }

    /** For somebody who reviews it: what it would count for her, and the way to her credits. */
    static List<Component> of(Preview preview, Id<Person> person) {
        CreditEffect effect = preview.effect();
        String sentence = effect == null
                ? ""
                : Words.say("claims.effect", effect.credits(), effect.towardsYear(), effect.towardsConcentrated());
        return of(preview, sentence, "people/credits?person=" + person);
    }

    private static List<Component> of(Preview preview, String sentence, String door) {
        List<Component> parts = new ArrayList<>();
        if (preview.effect() == null) {
            parts.add(new Paragraph(Words.say("claims.preview.unknown")));
        } else {
            Paragraph effect = new Paragraph(sentence);
            effect.addClassName("yy-card-effect");
            parts.add(effect);
            if (preview.effect().notCounted() != null) {
                Paragraph less = new Paragraph(Words.say(
                        "claims.preview.less", Words.say(preview.effect().notCounted())));
                less.addClassName("yy-not-counted");
                parts.add(less);
            }
            Paragraph how = new Paragraph(CreditWords.derivation(preview.steps()));
            how.addClassName("yy-derivation");
            parts.add(how);
            parts.add(new Anchor(door, Words.say("claims.preview.rules")));
        }
        preview.overlaps().forEach(overlap -> {
            Div note = new Div(new Paragraph(ClaimWords.overlap(overlap)));
            note.addClassName("yy-note");
            note.getElement().setAttribute("role", "note");
            parts.add(note);
        });
        if (!preview.lacks().isEmpty()) {
            parts.add(new Paragraph(Words.say("claims.preview.lacks", preview.lacks())));
        }
        return parts;
    }
}
