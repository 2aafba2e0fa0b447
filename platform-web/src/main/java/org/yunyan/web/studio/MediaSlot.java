package org.yunyan.web.studio;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.Media;
import org.yunyan.identity.Actor;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.web.language.Words;

/** The video or audio of a unit and its captions: what is there now, how long it lasts, and a place to put another. */
final class MediaSlot extends Div {

    private static final double MEGABYTE = 1 << 20;

    private final UnitDraft unit;
    private final Id<Course> course;
    private final Actor actor;
    private final Workplace workplace;
    private final Catalogue catalogue;
    private final Runnable changed;
    private final Div now = new Div();

    MediaSlot(UnitDraft unit, Id<Course> course, Actor actor, Workplace workplace, Runnable changed) {
        this.unit = unit;
        this.course = course;
        this.actor = actor;
        this.workplace = workplace;
        this.catalogue = workplace.catalogue;
        this.changed = changed;
        addClassName("studio-media");
        now.addClassName("studio-media-now");
        FileDrop.Shelf<Media> shelf = (name, content) -> catalogue.upload(actor, name, content);
        FileDrop<Media> film = new FileDrop<>(
                        FileKind.of(unit.kind), Words.say("studio.file.choose." + unit.kind.name()), shelf, this::kept)
                .measured(this::lasts);
        film.setId("field-media");
        FileDrop<Media> captions =
                new FileDrop<>(FileKind.CAPTIONS, Words.say("studio.file.choose.CAPTIONS"), shelf, this::captioned);
        Anchor write = new Anchor("studio/" + course + "/captions/" + unit.id, Words.say("studio.captions.write"));
        add(now, film, new H3(Words.say("studio.captions")), write, captions);
        show();
    }

    private void kept(Media media) {
        unit.media = media.id();
        unit.lasts(0);
        if (workplace.library.canTranscode()) {
            workplace.library.transcode(actor, media.id());
        }
        show();
        changed.run();
    }

    private void lasts(int seconds) {
        unit.lasts(Math.max(0, seconds));
        show();
        changed.run();
    }

    private void captioned(Media media) {
        unit.captions = media.id();
        show();
        changed.run();
    }

    private void show() {
        now.removeAll();
        now.getElement().removeAllChildren();
        if (unit.media == null) {
            now.add(new Paragraph(Words.say("studio.file.none")));
            return;
        }
        now.getElement().appendChild(Reading.player(unit.unit(), course));
        now.add(new Paragraph(described(unit.media) + " · "
                + (unit.seconds > 0
                        ? Words.say("studio.file.length", Words.length(unit.seconds))
                        : Words.say("studio.file.measuring"))));
        if (unit.captions != null) {
            now.add(new Paragraph(Words.say("studio.file.captions", described(unit.captions))));
        }
    }

    /** In megabytes, and small ones in kilobytes. */
    static String size(Media media) {
        return media.size() < MEGABYTE / 10
                ? Words.say("studio.file.small", Math.ceilDiv(media.size(), 1 << 10))
                : Words.say("studio.file.size", media.size() / MEGABYTE);
    }

    private String described(Id<Media> id) {
        try {
            Media media = catalogue.media(id).media();
            return media.name() + " · " + size(media);
        } catch (Refused.Missing gone) {
            return Words.say("studio.file.gone");
        }
    }
}
