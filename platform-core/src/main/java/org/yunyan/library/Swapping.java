package org.yunyan.library;

import org.yunyan.catalogue.Media;
import org.yunyan.catalogue.Playing;
import org.yunyan.catalogue.Unit;
import org.yunyan.shared.Id;

/** One file in the place of another, wherever a unit plays or shows it. */
final class Swapping {

    private static final String ADDRESS = "/api/v1/media/";

    private Swapping() {}

    /**
     * @param seconds how long the new one lasts; the unit's own length stays where the file is only shown in its text
     * @param pages how many pages the new one has, where it is shown as slides
     */
    static Unit in(Unit unit, Id<Media> old, Id<Media> by, int seconds, int pages) {
        boolean played = old.equals(unit.media());
        Playing playing = unit.playing();
        Playing swapped = new Playing(
                one(playing.slides(), old, by),
                old.equals(playing.slides()) ? pages : playing.pages(),
                playing.fastest(),
                playing.background(),
                playing.takeAway());
        return new Unit(
                unit.id(),
                unit.title(),
                unit.kind(),
                played && seconds > 0 ? Math.ceilDiv(seconds, 60) : unit.minutes(),
                played ? seconds : unit.seconds(),
                text(unit.markdown(), old, by),
                one(unit.media(), old, by),
                one(unit.captions(), old, by),
                unit.questions(),
                unit.passPercent(),
                unit.attempts(),
                swapped,
                unit.recall(),
                unit.exam(),
                unit.task());
    }

    private static Id<Media> one(Id<Media> now, Id<Media> old, Id<Media> by) {
        return old.equals(now) ? by : now;
    }

    private static String text(String markdown, Id<Media> old, Id<Media> by) {
        return markdown == null ? null : markdown.replace(ADDRESS + old.value(), ADDRESS + by.value());
    }
}
