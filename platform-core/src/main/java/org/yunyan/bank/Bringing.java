package org.yunyan.bank;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yunyan.identity.Actor;
import org.yunyan.shared.Id;

/** Brings questions in as a text, all or none. */
final class Bringing {

    private final ItemStore store;
    private final Writing writing;

    Bringing(ItemStore store, Writing writing) {
        this.store = store;
        this.writing = writing;
    }

    /** One that names a question of the author's own changes it; any other becomes a new one. */
    Brought bring(Actor actor, String text, boolean active) {
        ItemText.Whole whole = ItemText.read(text, writing::knows);
        List<Brought.Flaw> flaws = new ArrayList<>(whole.flaws());
        Set<Id<Item>> named = new HashSet<>();
        for (ItemText.Read read : whole.items()) {
            if (read.id() != null && (!named.add(read.id()) || !isFree(actor, read.id()))) {
                flaws.add(new Brought.Flaw(
                        read.line(), "bank.flaw.taken", read.id().value()));
            }
        }
        if (!flaws.isEmpty()) {
            return new Brought(List.of(), flaws);
        }
        return new Brought(
                whole.items().stream().map(read -> kept(actor, read, active)).toList(), List.of());
    }

    /** New ones, all active, where there are none of their names yet. */
    void plant(Actor author, String text) {
        ItemText.Whole whole = ItemText.read(text, writing::knows);
        if (!whole.flaws().isEmpty()) {
            throw new IllegalArgumentException("The text has flaws: " + whole.flaws());
        }
        List<Item> items = whole.items().stream()
                .map(read -> writing.fresh(author, read.id(), read.wording(), read.scope()))
                .map(draft -> draft.moved(ItemState.ACTIVE, 1, draft.changed()))
                .toList();
        store.keep(items.stream().map(Item::edition).toList());
        store.insertMissing(items);
    }

    private boolean isFree(Actor actor, Id<Item> id) {
        return store.find(id).map(item -> item.author().equals(actor.person())).orElse(true);
    }

    private Item kept(Actor actor, ItemText.Read read, boolean active) {
        Optional<Item> known = read.id() == null ? Optional.empty() : store.find(read.id());
        Item item = known.map(found -> writing.save(actor, found.id(), found.revision(), read.wording(), read.scope()))
                .orElseGet(() -> drafted(actor, read));
        return active ? writing.activate(actor, item.id(), item.revision()) : item;
    }

    private Item drafted(Actor actor, ItemText.Read read) {
        Id<Item> id = read.id() == null ? Id.fresh() : read.id();
        Item draft = writing.fresh(actor, id, read.wording(), read.scope());
        store.insert(draft);
        return draft;
    }
}
