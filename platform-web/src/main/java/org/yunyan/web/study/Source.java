package org.yunyan.web.study;

import java.util.List;
import java.util.Optional;
import org.yunyan.catalogue.Unit;
import org.yunyan.catalogue.UnitKind;
import org.yunyan.library.Rendition;
import org.yunyan.library.RenditionKind;

/**
 * From where a video or audio is played.
 *
 * @param film whether there are pictures to see
 * @param address of a file that every browser plays
 * @param hls of the playlist that is preferred to it; null without
 * @param poster shown before it plays; null without
 * @param saves whether this is the light one
 * @param canSave whether there is a light one
 */
record Source(boolean film, String address, String hls, String poster, boolean saves, boolean canSave) {

    /** @param saving whether she wants the light one where there is one: what is heard, else smaller pictures */
    static Source of(UnitPlace here, List<Rendition> made, boolean saving) {
        Unit unit = here.unit();
        boolean film = unit.kind() == UnitKind.VIDEO;
        String whole = MediaRoutes.address(unit.media(), here.course());
        Optional<String> sound = address(here, made, RenditionKind.AUDIO);
        Optional<String> small = address(here, made, RenditionKind.VIDEO_360);
        boolean canSave = film && (sound.isPresent() || small.isPresent());
        if (canSave && saving) {
            return new Source(sound.isEmpty(), sound.or(() -> small).orElseThrow(), null, null, true, true);
        }
        return new Source(
                film,
                whole,
                film ? address(here, made, RenditionKind.HLS).orElse(null) : null,
                film ? address(here, made, RenditionKind.POSTER).orElse(null) : null,
                false,
                canSave);
    }

    private static Optional<String> address(UnitPlace here, List<Rendition> made, RenditionKind kind) {
        return made.stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .map(one -> RenditionRoutes.address(here.unit().media(), kind, here.course()));
    }
}
