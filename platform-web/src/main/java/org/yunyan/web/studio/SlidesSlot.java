package org.yunyan.web.studio;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Media;
import org.yunyan.catalogue.Playing;
import org.yunyan.identity.Actor;
import org.yunyan.web.language.Words;

/** The PDF of a unit of slides: what is there now, how many pages it has, and a place to put another. */
final class SlidesSlot extends Div {

    private final UnitDraft unit;
    private final Catalogue catalogue;
    private final Runnable changed;
    private final Paragraph now = new Paragraph();

    SlidesSlot(UnitDraft unit, Actor actor, Catalogue catalogue, Runnable changed) {
        this.unit = unit;
        this.catalogue = catalogue;
        this.changed = changed;
        addClassName("studio-media");
        FileDrop<Media> drop = new FileDrop<>(
                FileKind.SLIDES,
                Words.say("studio.file.choose.SLIDES"),
                (name, content) -> catalogue.upload(actor, name, content),
                this::kept);
        drop.setId("field-media");
        add(now, drop);
        show();
    }

    private void kept(Media media) {
        Playing before = unit.playing;
        unit.playing = new Playing(
                media.id(), catalogue.pages(media.id()), before.fastest(), before.background(), before.takeAway());
        show();
        changed.run();
    }

    private void show() {
        if (unit.playing.slides() == null) {
            now.setText(Words.say("studio.file.none"));
        } else if (unit.playing.pages() == 0) {
            now.setText(Words.say("studio.slides.broken"));
        } else {
            String name = catalogue.media(unit.playing.slides()).media().name();
            now.setText(Words.say("studio.slides.pages", name, unit.playing.pages()));
        }
    }
}
