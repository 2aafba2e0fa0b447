package org.yunyan.web.claims;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import org.yunyan.claims.Preview;
import org.yunyan.web.credits.CreditWords;
import org.yunyan.web.language.Words;

/** What a claim would count, which days are taken, and what is missing. */
final class ClaimPreview {

    private ClaimPreview() {}

    static List<Component> of(Preview preview) {
        List<Component> parts = new ArrayList<>();
        if (preview.effect() == null) {
            parts.add(new Paragraph(Words.say("claims.preview.unknown")));
        } else {
            Paragraph effect = new Paragraph(CreditWords.effect(preview.effect()));
            effect.addClassName("yy-card-effect");
            parts.add(effect);
            if (preview.effect().notCounted() != null) {
                Paragraph less = new Paragraph(Words.say(
                        "claims.preview.less", Words.say(preview.effect().notCounted())));
                less.addClassName("yy-not-counted");
                parts.add(less);
            }
            parts.add(new Anchor("credits", Words.say("claims.preview.rules")));
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
