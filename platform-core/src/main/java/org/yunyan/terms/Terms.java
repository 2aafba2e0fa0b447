package org.yunyan.terms;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.yunyan.identity.Accounts;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.recommender.Concept;
import org.yunyan.recommender.Index;
import org.yunyan.recommender.Vocabulary;
import org.yunyan.recommender.Vocabulary.Flaw;
import org.yunyan.shared.Page;
import org.yunyan.shared.Refused;

/** The education terms that search knows, for the operator who looks after them. */
public final class Terms {

    /** So many changes are kept over the shipped terms. */
    public static final int MOST_CHANGES = 5_000;

    /** So many problems of a text are named at once. */
    public static final int MOST_PROBLEMS = 50;

    private static final int LONGEST_TEXT = 500_000;

    private final TermStore store;
    private final Index index;
    private final Accounts accounts;
    private final Clock clock;
    private final AtomicReference<Instant> followed = new AtomicReference<>(Instant.EPOCH);

    Terms(TermStore store, Index index, Accounts accounts, Clock clock) {
        this.store = store;
        this.index = index;
        this.accounts = accounts;
        this.clock = clock;
        follow();
    }

    /**
     * Lists terms.
     *
     * @param wanted part of any name; blank for all
     * @param oursOnly only what was added, changed or taken away here
     */
    public Page<Term> list(Actor admin, String wanted, boolean oursOnly, int offset, int limit) {
        admin.require(Role.ADMIN);
        String folded = Vocabulary.key(wanted.strip());
        List<Term> found = now().terms(store.indexed().changes()).stream()
                .filter(term -> !oursOnly || term.isOurs())
                .filter(term -> term.names(folded))
                .toList();
        int most = Math.clamp(limit, 1, Page.MOST);
        int from = Math.clamp(offset, 0, found.size());
        return new Page<>(found.subList(from, Math.min(found.size(), from + most)), found.size(), from, most);
    }

    /** @throws Refused.Missing if there is no such term */
    public Term term(Actor admin, String id) {
        admin.require(Role.ADMIN);
        return now().terms(store.indexed().changes()).stream()
                .filter(term -> term.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused.Missing("refused.term.missing"));
    }

    /** How many terms are not yet known so to the index. */
    public int pending() {
        return now().pending(store.indexed().changes());
    }

    /**
     * Adds a term.
     *
     * @param names the one that stands for all first
     * @return its id
     * @throws Refused.Invalid if a name cannot be taken; the sentence says why
     */
    public String add(Actor admin, List<String> names) {
        admin.require(Role.ADMIN);
        Concept concept = concept(names);
        String id = TermList.id(concept);
        TermList now = now();
        if (now.knows(id) && now.concepts().containsKey(id)) {
            throw new Refused.Invalid(
                    "refused.term.taken", concept.name(), now.concepts().get(id).name());
        }
        put(admin, "term.add", now, id, concept);
        return id;
    }

    /**
     * Gives a term other names.
     *
     * @throws Refused.Missing if there is no such term
     * @throws Refused.Invalid if a name cannot be taken; the sentence says why
     */
    public void change(Actor admin, String id, List<String> names) {
        admin.require(Role.ADMIN);
        TermList now = now();
        if (!now.knows(id)) {
            throw new Refused.Missing("refused.term.missing");
        }
        put(admin, "term.change", now, id, concept(names));
    }

    private static Concept concept(List<String> names) {
        List<String> given = names.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        if (given.isEmpty()) {
            throw new Refused.Invalid("refused.term.nameless");
        }
        return new Concept(given.getFirst(), given.subList(1, given.size()));
    }

    private void put(Actor admin, String action, TermList now, String id, Concept concept) {
        TermChange change = made(admin, id, concept.names());
        TermList then = now.shippedSo(id, concept.names()) ? now.without(id) : now.with(List.of(change));
        check(then, id);
        if (now.shippedSo(id, concept.names())) {
            store.forget(id);
        } else {
            store.put(List.of(change));
        }
        accounts.audit(admin, action, concept.name(), String.join(" ", concept.synonyms()));
    }

    private TermChange made(Actor admin, String id, List<String> names) {
        return new TermChange(id, names, admin.person(), admin.name(), clock.instant());
    }

    private static void check(TermList then, String id) {
        then.flaws(List.of(id)).stream().findFirst().ifPresent(flaw -> {
            throw new Refused.Invalid(key(flaw), arguments(flaw).toArray());
        });
        if (then.changes().size() > MOST_CHANGES) {
            throw new Refused.Invalid("refused.term.tooMany", MOST_CHANGES);
        }
    }

    static String key(Flaw flaw) {
        return switch (flaw.kind()) {
            case TOO_SHORT -> "refused.term.short";
            case TOO_LONG -> "refused.term.long";
            case NO_WORD -> "refused.term.noWord";
            case TAKEN -> "refused.term.taken";
        };
    }

    static List<Object> arguments(Flaw flaw) {
        return switch (flaw.kind()) {
            case TOO_SHORT, NO_WORD -> List.of(flaw.name());
            case TOO_LONG -> List.of(flaw.name(), Vocabulary.LONGEST_NAME);
            case TAKEN -> List.of(flaw.name(), flaw.owner());
        };
    }

    /**
     * Takes a term away: search does not know it any longer. A shipped one can be {@linkplain #restore restored}.
     *
     * @throws Refused.Missing if there is no such term
     */
    public void takeAway(Actor admin, String id) {
        Term term = term(admin, id);
        if (term.origin() == Term.Origin.ADDED) {
            store.forget(id);
        } else {
            store.put(List.of(made(admin, id, List.of())));
        }
        accounts.audit(admin, "term.remove", term.concept().name(), null);
    }

    /**
     * Makes a shipped term again what it was.
     *
     * @throws Refused.Missing if none was shipped so
     * @throws Refused.Invalid if one of its names was given to another since
     */
    public void restore(Actor admin, String id) {
        admin.require(Role.ADMIN);
        TermList now = now();
        Concept shipped = now.shipped(id).orElseThrow(() -> new Refused.Missing("refused.term.missing"));
        check(now.without(id), id);
        store.forget(id);
        accounts.audit(admin, "term.restore", shipped.name(), null);
    }

    /** Returns all terms as text, one a line, as {@link #take} reads it. */
    public String text(Actor admin) {
        admin.require(Role.ADMIN);
        return now().concepts().values().stream().map(Concept::line).collect(Collectors.joining("\n", "", "\n"));
    }

    /**
     * Brings in terms as text, one a line: the name that stands for all, then its synonyms, separated by spaces. A line whose first
     * name stands for a term already gives it these names; other terms stay. With one problem nothing is taken.
     */
    public TermImport take(Actor admin, String text) {
        admin.require(Role.ADMIN);
        if (text.length() > LONGEST_TEXT) {
            throw new Refused.Invalid("refused.term.text", LONGEST_TEXT);
        }
        TermText read = new TermText(now(), text, (id, names) -> made(admin, id, names));
        if (read.problems().isEmpty()) {
            read.backToShipped().forEach(store::forget);
            store.put(read.news());
            accounts.audit(admin, "term.import", String.valueOf(read.added() + read.changed()), null);
        }
        return read.outcome();
    }

    private TermList now() {
        return new TermList(store.changes());
    }

    /** Returns the terms with all changes up to now. */
    public TermEdition edition() {
        TermList now = now();
        return new TermEdition(now.vocabulary(), now.changes());
    }

    /** The index is filled with this edition: from now on, and after each start, it is the one in force. */
    public void indexed(TermEdition edition) {
        IndexedTerms indexed = new IndexedTerms(IndexedTerms.ONLY, edition.changes(), clock.instant());
        store.put(indexed);
        followed.set(indexed.at());
    }

    /** Takes over what the index was filled with by another node of the platform; called every few seconds. */
    public void follow() {
        IndexedTerms indexed = store.indexed();
        if (indexed.at().isAfter(followed.get())) {
            index.analyse(new TermList(indexed.changes()).vocabulary());
            followed.set(indexed.at());
        }
    }
}
