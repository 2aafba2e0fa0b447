package org.yunyan.shelves;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.CourseVersion;
import org.yunyan.credits.Ledger;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.recommender.Document;
import org.yunyan.recommender.Index;
import org.yunyan.rules.RuleSet;
import org.yunyan.shared.CountyTime;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.terms.TermEdition;
import org.yunyan.terms.Terms;

/** Keeps the index in step with what is offered, with the terms that are in force and with what people study after what. */
public final class Shelves {

    private static final int BATCH = 100;

    private final Catalogue catalogue;
    private final Ledger ledger;
    private final Terms terms;
    private final Index index;
    private final CoStudying coStudying;
    private final Describing describing;
    private final Reading reading;
    private final Clock clock;
    private final Set<String> changed = ConcurrentHashMap.newKeySet();

    Shelves(
            Catalogue catalogue,
            Ledger ledger,
            Terms terms,
            Index index,
            CoStudying coStudying,
            Describing describing,
            Reading reading,
            Clock clock) {
        this.catalogue = catalogue;
        this.ledger = ledger;
        this.terms = terms;
        this.index = index;
        this.coStudying = coStudying;
        this.describing = describing;
        this.reading = reading;
        this.clock = clock;
    }

    /**
     * On start: fills an index that is empty; what people have studied is learnt from in the background otherwise. An index that was
     * written by another release answers until it is filled anew behind it.
     */
    public void prepare() {
        if (index.count() == 0) {
            coStudying.now();
            fill(shelved -> {});
        } else if (index.stale()) {
            Thread.ofVirtual().name("reindex").start(() -> {
                coStudying.now();
                fill(shelved -> {});
            });
        } else {
            relearn();
        }
    }

    /**
     * Puts everything that is offered into the index again.
     *
     * @return how many courses
     */
    public int reindex(Actor admin) {
        return reindex(admin, shelved -> {});
    }

    /**
     * Puts everything that is offered into the index again; takes seconds to minutes. Search goes on meanwhile. The terms that
     * were changed since the last time are in force from then on.
     *
     * @param shelved told now and then how many courses are in already
     * @return how many courses
     */
    public int reindex(Actor admin, IntConsumer shelved) {
        admin.require(Role.ADMIN);
        coStudying.now();
        return fill(shelved);
    }

    /** Puts a course that has just been published into the index. */
    public void put(Id<Course> course) {
        Optional<CourseVersion> before = held(course);
        Collection<CourseVersion> current = catalogue.currentOf(List.of(course)).values();
        put(current);
        before.ifPresent(old -> reading.forget(old, current));
    }

    /** Takes a course that is no longer offered out of the index. */
    public void remove(Id<Course> course) {
        Optional<CourseVersion> before = held(course);
        index.remove(List.of(course.value()));
        before.ifPresent(old -> reading.forget(old, List.of()));
    }

    /** One person went on to a course; what that changes is shelved with the next {@link #sweep}. */
    public void learn(List<String> history, String next) {
        coStudying.learn(history, next);
        changed.add(next);
    }

    /** Learns anew from what everybody has studied, in the background, unless that is going on; a job of each night. */
    public void relearn() {
        coStudying.begin(this::relearnt);
    }

    /** Learns anew from what everybody has studied, because the operator says so. */
    public void relearn(Actor admin) {
        admin.require(Role.ADMIN);
        relearn();
    }

    /** How the co-study model stands. */
    public CoStudyState coStudy() {
        return coStudying.state();
    }

    /** Takes changed terms in, and shelves what has been learned since. Called every few seconds. */
    public void sweep() {
        terms.follow();
        refresh();
        if (coStudying.state().isDue()) {
            relearn();
        }
    }

    /** Gives passages of courses their meaning, a few at a time, so that nothing else waits. Called every few seconds. */
    public void read() {
        reading.some(this::put);
    }

    /** How many courses the index holds. */
    public long indexed() {
        return index.count();
    }

    /** Whether the search engine is away and the last copy of it answers instead. */
    public boolean onStandby() {
        return index.onStandby();
    }

    /** Name and version of the search engine, for health pages. */
    public String engine() {
        return index.engine();
    }

    /** Builds the index anew from everything that is offered, in batches; the old one answers until the new one is whole. */
    private int fill(IntConsumer progress) {
        TermEdition edition = terms.edition();
        index.analyse(edition.vocabulary());
        RuleSet rules = rules();
        AtomicInteger shelved = new AtomicInteger();
        index.rebuild(filling -> eachBatch(batch -> {
            List<Document> documents = describing.documents(batch, rules);
            filling.put(documents);
            reading.later(documents);
            progress.accept(shelved.addAndGet(batch.size()));
        }));
        terms.indexed(edition);
        return shelved.get();
    }

    /** What has been learnt anew is shelved with the next refreshes, as far as it differs. */
    void relearnt() {
        eachBatch(batch -> batch.stream()
                .map(version -> version.course().value())
                .filter(this::differs)
                .forEach(changed::add));
    }

    private void eachBatch(Consumer<List<CourseVersion>> use) {
        Id<Course> after = null;
        List<CourseVersion> batch;
        do {
            batch = catalogue.offered(after, BATCH);
            use.accept(batch);
            after = batch.isEmpty() ? after : batch.getLast().course();
        } while (batch.size() == BATCH);
    }

    private Optional<CourseVersion> held(Id<Course> course) {
        try {
            return index.get(course.value()).map(document -> catalogue.version(course, document.version()));
        } catch (Refused.Missing never) {
            return Optional.empty();
        }
    }

    private boolean differs(String course) {
        return index.get(course)
                .filter(held -> held.costudied().equals(coStudying.leadingTo(course))
                        && held.popularity() == coStudying.learners(course))
                .isEmpty();
    }

    /** Puts what has been learned since into the index. */
    private void refresh() {
        List<String> due = changed.stream().limit(BATCH).toList();
        put(catalogue.currentOf(due.stream().<Id<Course>>map(Id::of).toList()).values());
        due.forEach(changed::remove);
    }

    private void put(Collection<CourseVersion> versions) {
        if (!versions.isEmpty()) {
            List<Document> documents = describing.documents(versions, rules());
            index.put(documents);
            reading.later(documents);
        }
    }

    private RuleSet rules() {
        return ledger.inForce(CountyTime.today(clock));
    }
}
