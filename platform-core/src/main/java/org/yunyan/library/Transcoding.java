package org.yunyan.library;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.catalogue.Media;
import org.yunyan.shared.Id;

/**
 * The making of the renditions of one file.
 *
 * @param percent of the work of this try
 * @param tries that came to an end
 * @param problem what the last try failed of, in the program's own words; null without
 * @param due when it may be taken up; while it runs, until when whoever runs it has to be heard of
 * @param made what can be played
 */
public record Transcoding(
        @BsonId Id<Media> media,
        TranscodingState state,
        int percent,
        int tries,
        String problem,
        Instant due,
        List<RenditionKind> made,
        long version) {

    static final int MOST_TRIES = 3;
    static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofSeconds(30);

    public Transcoding {
        made = made == null ? List.of() : List.copyOf(made);
    }

    static Transcoding asked(Id<Media> media, Instant at) {
        return new Transcoding(media, TranscodingState.WAITING, 0, 0, null, at, List.of(), 0);
    }

    Transcoding askedAgain(Instant at) {
        return new Transcoding(media, TranscodingState.WAITING, 0, 0, null, at, List.of(), version + 1);
    }

    Transcoding running(int done, Instant at) {
        return new Transcoding(
                media, TranscodingState.RUNNING, done, tries, problem, at.plus(LEASE), made, version + 1);
    }

    Transcoding done(List<RenditionKind> what, Instant at) {
        return new Transcoding(media, TranscodingState.DONE, 100, tries + 1, null, at, what, version + 1);
    }

    Transcoding cancelled(Instant at) {
        return new Transcoding(media, TranscodingState.CANCELLED, percent, tries, null, at, made, version + 1);
    }

    /** Tried again after a while, but not for ever. */
    Transcoding failed(String why, Instant at) {
        TranscodingState next = tries + 1 < MOST_TRIES ? TranscodingState.WAITING : TranscodingState.FAILED;
        return new Transcoding(
                media, next, 0, tries + 1, why, at.plus(PAUSE.multipliedBy(tries + 1L)), List.of(), version + 1);
    }
}
