package org.yunyan.bank;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.skills.Skill;
import org.yunyan.skills.Skills;

/** Lets authors write their questions, and keeps each version that may have been asked. */
final class Writing {

    private final ItemStore store;
    private final Skills skills;
    private final Clock clock;

    Writing(ItemStore store, Skills skills, Clock clock) {
        this.store = store;
        this.skills = skills;
        this.clock = clock;
    }

    Item draft(Actor actor, Wording wording, Scope scope) {
        actor.require(Role.TRAINER);
        Item item = fresh(actor, Id.fresh(), wording, scope);
        store.insert(item);
        return item;
    }

    /** A draft that is not stored yet. */
    Item fresh(Actor actor, Id<Item> id, Wording wording, Scope scope) {
        requireSkill(scope.skill());
        return new Item(id, 0, ItemState.DRAFT, wording.check(), scope, actor.person(), actor.name(), now(), 0);
    }

    Item save(Actor actor, Id<Item> id, long revision, Wording wording, Scope scope) {
        Item read = own(actor, id, revision);
        requireSkill(scope.skill());
        if (read.wording().equals(wording) && read.scope().equals(scope)) {
            return read;
        }
        Item changed = read.written(wording.check(), scope, now());
        if (changed.state() == ItemState.ACTIVE) {
            requireComplete(wording);
            return write(read, kept(changed));
        }
        return write(read, changed);
    }

    Item activate(Actor actor, Id<Item> id, long revision) {
        Item read = own(actor, id, revision);
        if (read.state() == ItemState.ACTIVE) {
            return read;
        }
        requireComplete(read.wording());
        boolean same = store.edition(id, read.version())
                .filter(edition -> edition.says(read.wording(), read.scope()))
                .isPresent();
        Item active = read.moved(ItemState.ACTIVE, same ? read.version() : read.version() + 1, now());
        return write(read, kept(active));
    }

    Item retire(Actor actor, Id<Item> id, long revision) {
        Item read = own(actor, id, revision);
        if (read.state() != ItemState.ACTIVE) {
            throw new Refused.Conflict("refused.bank.notActive");
        }
        return write(read, read.moved(ItemState.RETIRED, read.version(), now()));
    }

    /** @throws Refused.Forbidden when it is somebody else's */
    Item own(Actor actor, Id<Item> id, long revision) {
        actor.require(Role.TRAINER);
        Item read = store.find(id).orElseThrow(() -> new Refused.Missing("refused.bank.missing"));
        if (!read.author().equals(actor.person())) {
            throw new Refused.Forbidden("refused.bank.notYours");
        }
        if (read.revision() != revision) {
            throw new Refused.Conflict("refused.bank.stale");
        }
        return read;
    }

    boolean knows(Id<Skill> skill) {
        return skills.framework().stream().anyMatch(known -> known.id().equals(skill));
    }

    static void requireComplete(Wording wording) {
        List<String> lacks = wording.lacks();
        if (!lacks.isEmpty()) {
            throw new Refused.Invalid("refused.bank.incomplete", lacks);
        }
    }

    private void requireSkill(Id<Skill> skill) {
        if (skill == null || !knows(skill)) {
            throw new Refused.Invalid("refused.bank.skill");
        }
    }

    /** With its edition stored; a number that a broken-off write has taken for other words is left out. */
    private Item kept(Item active) {
        Item next = active;
        while (true) {
            store.keep(List.of(next.edition()));
            Edition there = store.edition(next.id(), next.version()).orElseThrow();
            if (there.says(next.wording(), next.scope())) {
                return next;
            }
            next = next.moved(ItemState.ACTIVE, next.version() + 1, next.changed());
        }
    }

    private Item write(Item read, Item changed) {
        if (!store.replace(read, changed)) {
            throw new Refused.Conflict("refused.bank.stale");
        }
        return changed;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
