package org.yunyan.web.studio;

import java.util.List;
import java.util.Optional;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Content;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.Merging;
import org.yunyan.identity.Actor;
import org.yunyan.shared.Refused;

/**
 * One course on a trainer's desk: what she has written, what is stored, and whether the two agree. Every change is saved at
 * once. When the course was changed elsewhere meanwhile nothing is overwritten and nothing of hers is lost: saving waits
 * until she has chosen, and what she chose against can be called back.
 */
final class Desk {

    private final Actor actor;
    private final Catalogue catalogue;
    private Course stored;
    private Draft draft;
    private Course theirs;
    private Refused refusal;
    private Draft putAside;
    private String together;
    private Runnable onChange = () -> {};

    Desk(Actor actor, Catalogue catalogue, Course course) {
        this.actor = actor;
        this.catalogue = catalogue;
        take(course);
    }

    /** Whoever shows the state is told after each attempt to save. */
    void onChange(Runnable listener) {
        onChange = listener;
    }

    Draft draft() {
        return draft;
    }

    Course stored() {
        return stored;
    }

    boolean isEditable() {
        return stored.state().isEditable();
    }

    /** Why the last change is not stored; empty when everything is. */
    Optional<Refused> refusal() {
        return Optional.ofNullable(refusal);
    }

    /** The other version, while she has to choose. */
    Optional<Course> theirs() {
        return Optional.ofNullable(theirs);
    }

    /** Puts what a browser had kept back into its fields and stores it. */
    Recovery recover(List<Typed> kept) {
        Recovery recovery = Recovery.into(draft, kept, isEditable() && theirs == null);
        if (!recovery.back().isEmpty()) {
            changed();
        }
        return recovery;
    }

    /** Puts a text of hers into its field, whatever stands there now. */
    void use(Typed typed) {
        Slots.find(draft, typed).ifPresent(slot -> slot.set().accept(typed.value()));
        changed();
    }

    /** With whose changes hers were brought together by the last save; empty when she is alone. */
    Optional<String> together() {
        return Optional.ofNullable(together);
    }

    /** Whether her own text lies aside after she chose the other version. */
    boolean hasPutAside() {
        return putAside != null;
    }

    /** Saves what she has written, unless there is something to choose first. */
    void changed() {
        if (theirs == null) {
            save(stored.version());
        }
        onChange.run();
    }

    /** Her text replaces the other version. */
    void keepMine() {
        save(theirs == null ? stored.version() : theirs.version());
        onChange.run();
    }

    /** The other version comes on the desk; hers lies aside. */
    void takeTheirs() {
        Draft mine = draft;
        take(theirs);
        putAside = mine;
        onChange.run();
    }

    /** Calls her text back. */
    void takeMineBack() {
        Draft other = draft;
        draft = putAside;
        putAside = other;
        changed();
    }

    void submit() {
        take(catalogue.submit(actor, stored.id(), stored.version()));
        onChange.run();
    }

    void withdraw() {
        take(catalogue.withdraw(actor, stored.id()));
        onChange.run();
    }

    /** The course as another room has changed it comes on the desk, with what she has written and not stored yet. */
    void bring(Course changed) {
        boolean unsaved = refusal != null;
        Content base = stored.draft();
        Content mine = draft.content();
        take(changed);
        if (unsaved) {
            draft = Draft.of(Merging.of(base, mine, changed.draft()).orElse(mine));
            changed();
        } else {
            onChange.run();
        }
    }

    void archive() {
        take(catalogue.archive(actor, stored.id()));
        onChange.run();
    }

    private void take(Course course) {
        stored = course;
        draft = Draft.of(course.draft());
        theirs = null;
        refusal = null;
    }

    /** Where the two wrote in different places nobody has to choose. */
    private boolean bringTogether(Content mine, Course other) {
        Optional<Content> both =
                other.state().isEditable() ? Merging.of(stored.draft(), mine, other.draft()) : Optional.empty();
        if (both.isEmpty()) {
            return false;
        }
        try {
            take(catalogue.save(actor, other.id(), other.version(), both.get()));
            together = other.changes().isEmpty()
                    ? other.trainerName()
                    : other.changes().getLast().name();
            return true;
        } catch (Refused.Conflict again) {
            return false;
        }
    }

    private void save(long version) {
        Content content = draft.content();
        together = null;
        if (theirs == null && content.equals(stored.draft())) {
            refusal = null;
            return;
        }
        try {
            stored = catalogue.save(actor, stored.id(), version, content);
            theirs = null;
            refusal = null;
        } catch (Refused.Conflict conflict) {
            Course other = catalogue.course(actor, stored.id());
            if (!bringTogether(content, other)) {
                theirs = other;
                refusal = conflict;
            }
        } catch (Refused.Invalid invalid) {
            refusal = invalid;
        }
    }
}
