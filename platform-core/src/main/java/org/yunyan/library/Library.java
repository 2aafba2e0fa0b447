package org.yunyan.library;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Media;
import org.yunyan.identity.Actor;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;

/** The media library: other renditions of films and sounds for weak lines, made where ffmpeg is installed. */
public final class Library {

    private static final Pattern NAME =
            Pattern.compile("360p\\.mp4|audio\\.m4a|poster\\.jpg|hls/(index\\.m3u8|\\d{4,6}\\.ts)");

    private final TranscodingStore transcodings;
    private final Workshop workshop;
    private final Transcoder transcoder;
    private final Catalogue catalogue;
    private final Optional<Ffmpeg> ffmpeg;
    private final Clock clock;

    Library(
            TranscodingStore transcodings,
            Workshop workshop,
            Catalogue catalogue,
            Optional<Ffmpeg> ffmpeg,
            Clock clock) {
        this.transcodings = transcodings;
        this.workshop = workshop;
        this.transcoder = new Transcoder(transcodings, workshop, catalogue, ffmpeg, clock);
        this.catalogue = catalogue;
        this.ffmpeg = ffmpeg;
        this.clock = clock;
    }

    /** What was made of a file and can be played now; empty where nothing was. Rights are those of the file itself. */
    public List<Rendition> renditions(Id<Media> media) {
        return transcodings
                .find(media)
                .filter(one -> one.state() == TranscodingState.DONE)
                .map(one -> one.made().stream().map(Rendition::of).toList())
                .orElse(List.of());
    }

    /**
     * Where a rendition lies.
     *
     * @param name of a {@link Rendition}, or of a piece that its playlist names: {@code hls/0001.ts}
     * @throws Refused.Missing when there is none
     */
    public Path file(Id<Media> media, String name) {
        if (NAME.matcher(name).matches() && !renditions(media).isEmpty()) {
            Path file = workshop.of(media).resolve(name);
            if (Files.isRegularFile(file)) {
                return file;
            }
        }
        throw new Refused.Missing("refused.media.missing");
    }

    /** Whether renditions can be made here. */
    public boolean canTranscode() {
        return ffmpeg.isPresent();
    }

    /** How far the renditions of these files are; without those that nobody asked for. */
    public Map<Id<Media>, Transcoding> transcodings(Collection<Id<Media>> media) {
        return transcodings.find(media);
    }

    /**
     * Asks for the renditions of a film or sound of her own. Repeated while it is under way it changes nothing; afterwards it
     * is made anew.
     *
     * @throws Refused.Conflict {@code refused.library.noFfmpeg} when the program that makes them is not installed
     * @throws Refused.Invalid {@code refused.library.notPlayed} when it is neither film nor sound
     * @throws Refused.Missing when it is not hers
     */
    public Transcoding transcode(Actor actor, Id<Media> media) {
        Media file = catalogue.ownMedia(actor, media);
        if (!Ffmpeg.reads(file.type())) {
            throw new Refused.Invalid("refused.library.notPlayed", file.name());
        }
        if (ffmpeg.isEmpty()) {
            throw new Refused.Conflict("refused.library.noFfmpeg");
        }
        transcodings.insertMissing(Transcoding.asked(media, clock.instant()));
        Transcoding now = transcodings.find(media).orElseThrow();
        if (!now.state().isUnderWay()) {
            transcodings.replace(now, now.askedAgain(clock.instant()));
        }
        return transcodings.find(media).orElseThrow();
    }

    /** Calls it off; what runs is stopped within moments. */
    public Transcoding cancel(Actor actor, Id<Media> media) {
        catalogue.ownMedia(actor, media);
        Transcoding now = transcodings.find(media).orElseThrow(() -> new Refused.Missing("refused.media.missing"));
        // While it runs its progress is written in between, so a lost race is tried again.
        while (now.state().isUnderWay() && !transcodings.replace(now, now.cancelled(clock.instant()))) {
            now = transcodings.find(media).orElseThrow();
        }
        return transcodings.find(media).orElseThrow();
    }

    /** Takes up what waits. Called every few seconds; the work itself is done beside. */
    public void work() {
        transcoder.work();
    }

    /** Takes up one file and stays with it: for tests and for programs that do nothing else. */
    boolean workOnce() {
        return transcoder.workOnce();
    }
}
