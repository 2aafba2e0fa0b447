package org.yunyan.notebook;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Content;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.Unit;
import org.yunyan.identity.Actor;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.shared.Refused;
import org.yunyan.study.Enrolment;
import org.yunyan.study.Study;

/** Bookmarks and notes of somebody who studies, for her eyes only. */
public final class Notebook {

    /** Nobody keeps more. */
    public static final int MOST = 2_000;

    /** Longest note in characters. */
    public static final int LENGTH = 2_000;

    private final JottingStore store;
    private final Study study;
    private final Catalogue catalogue;
    private final Clock clock;

    Notebook(JottingStore store, Study study, Catalogue catalogue, Clock clock) {
        this.store = store;
        this.study = study;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * Writes a note at a place of a unit; without words it is a bookmark, of which one place has one.
     *
     * @throws Refused.Missing when she does not study the course or there is no such unit
     * @throws Refused.Invalid when it is too long or there is no such place
     * @throws Refused.Conflict when her notebook is full
     */
    public Jotting jot(Actor actor, Id<Course> course, Id<Unit> unit, int at, String text) {
        String words = checked(text);
        Enrolment enrolment =
                study.enrolment(actor, course).orElseThrow(() -> new Refused.Missing("refused.study.notEnrolled"));
        Content content = catalogue.version(course, enrolment.number()).content();
        Unit place = content.unit(unit);
        if (at < 0 || at > last(place)) {
            throw new Refused.Invalid("refused.notebook.place");
        }
        Optional<Jotting> marked =
                words.isEmpty() ? store.bookmark(actor.person(), course, unit, at) : Optional.empty();
        return marked.orElseGet(() -> {
            if (store.count(actor.person()) >= MOST) {
                throw new Refused.Conflict("refused.notebook.full", MOST);
            }
            Instant now = now();
            Jotting jotting = new Jotting(
                    Id.fresh(),
                    actor.person(),
                    course,
                    content.title(),
                    unit,
                    place.title(),
                    place.kind(),
                    at,
                    words,
                    now,
                    now);
            store.insert(jotting);
            return jotting;
        });
    }

    /** Changes the words of one of her own. */
    public Jotting change(Actor actor, Id<Jotting> id, String text) {
        Jotting known =
                store.find(actor.person(), id).orElseThrow(() -> new Refused.Missing("refused.notebook.missing"));
        Jotting changed = known.saying(checked(text), now());
        store.replace(changed);
        return changed;
    }

    /** Takes one of her own away; one that is gone already stays gone. */
    public void drop(Actor actor, Id<Jotting> id) {
        store.drop(actor.person(), id);
    }

    /** What she wrote down in a unit, in the order of its places. */
    public List<Jotting> of(Actor actor, Id<Course> course, Id<Unit> unit) {
        return store.of(actor.person(), course, unit);
    }

    /** All she wrote down, the newest first. */
    public Page<Jotting> latest(Actor actor, int offset, int limit) {
        return store.latest(actor.person(), offset, limit);
    }

    /** All she wrote down, course by course, in the order of the places. */
    public List<Jotting> inOrder(Actor actor) {
        return store.inOrder(actor.person());
    }

    private static int last(Unit unit) {
        return Math.max(unit.seconds(), Math.max(0, unit.parts() - 1));
    }

    private static String checked(String text) {
        String words = text == null ? "" : text.strip();
        if (words.length() > LENGTH) {
            throw new Refused.Invalid("refused.notebook.length", LENGTH);
        }
        return words;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
