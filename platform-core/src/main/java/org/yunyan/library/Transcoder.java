package org.yunyan.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Media;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;

/**
 * Takes up what waits, one file at a time on each node. Whoever works renews a lease; when a node dies another takes up its
 * work after that. A try that fails is repeated after a pause, three times in all.
 */
final class Transcoder {

    private static final Logger LOG = LoggerFactory.getLogger(Transcoder.class);

    private final TranscodingStore store;
    private final Workshop workshop;
    private final Catalogue catalogue;
    private final Optional<Ffmpeg> ffmpeg;
    private final Clock clock;
    private final AtomicBoolean busy = new AtomicBoolean();

    Transcoder(TranscodingStore store, Workshop workshop, Catalogue catalogue, Optional<Ffmpeg> ffmpeg, Clock clock) {
        this.store = store;
        this.workshop = workshop;
        this.catalogue = catalogue;
        this.ffmpeg = ffmpeg;
        this.clock = clock;
    }

    /** Works through what is due on a thread of its own, unless it does so already. */
    void work() {
        if (ffmpeg.isEmpty() || next().isEmpty() || !busy.compareAndSet(false, true)) {
            return;
        }
        Thread.ofVirtual().name("transcoding").start(() -> {
            try {
                while (workOnce()) {
                    LOG.debug("looking for the next file");
                }
            } finally {
                busy.set(false);
            }
        });
    }

    /** Takes up one file that is due and stays with it to its end; false when none is. */
    boolean workOnce() {
        Optional<Transcoding> due = next();
        if (ffmpeg.isEmpty() || due.isEmpty()) {
            return false;
        }
        Transcoding running = due.get().running(0, clock.instant());
        if (store.replace(due.get(), running)) {
            make(ffmpeg.get(), running.media());
        }
        return true;
    }

    private Optional<Transcoding> next() {
        return store.due(TranscodingState.WAITING, clock.instant())
                .or(() -> store.due(TranscodingState.RUNNING, clock.instant()));
    }

    private void make(Ffmpeg program, Id<Media> media) {
        try {
            List<RenditionKind> made =
                    workshop.make(program, catalogue.media(media), percent -> goesOn(media, percent));
            if (!made.isEmpty()) {
                change(media, running -> running.done(made, clock.instant()));
            }
        } catch (IOException | UncheckedIOException | Refused failure) {
            LOG.warn("No renditions of {}", media, failure);
            String why = String.valueOf(failure.getMessage());
            change(media, running -> running.failed(why, clock.instant()));
        }
    }

    /**
     * Tells how far it is, and renews the lease also while the percentage stands still; false when somebody has called it off.
     */
    private boolean goesOn(Id<Media> media, int percent) {
        Optional<Transcoding> now = store.find(media).filter(one -> one.state() == TranscodingState.RUNNING);
        Instant soon = clock.instant().plus(Transcoding.LEASE.dividedBy(2));
        now.filter(one -> one.percent() != percent || one.due().isBefore(soon))
                .ifPresent(one -> store.replace(one, one.running(percent, clock.instant())));
        return now.isPresent();
    }

    private void change(Id<Media> media, java.util.function.UnaryOperator<Transcoding> change) {
        store.find(media)
                .filter(one -> one.state() == TranscodingState.RUNNING)
                .ifPresent(one -> store.replace(one, change.apply(one)));
    }
}
