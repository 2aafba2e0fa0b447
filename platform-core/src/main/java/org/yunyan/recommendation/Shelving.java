package org.yunyan.recommendation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Content;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.CourseVersion;
import org.yunyan.credits.Ledger;
import org.yunyan.recommender.Document;
import org.yunyan.recommender.Embeddings;
import org.yunyan.recommender.Index;
import org.yunyan.recommender.SkillLevel;
import org.yunyan.rules.RuleSet;
import org.yunyan.shared.Credits;
import org.yunyan.shared.Id;
import org.yunyan.skills.Skill;
import org.yunyan.skills.Skills;
import org.yunyan.study.RatingSummary;
import org.yunyan.study.Study;

/** Keeps the index in step with what is offered and with what people study after what. */
final class Shelving {

    private static final int BATCH = 100;
    private static final int READ_AT_ONCE = 2;
    private static final double HIGHEST_STARS = 5;

    private final Catalogue catalogue;
    private final Study study;
    private final CoStudying coStudying;
    private final Ledger ledger;
    private final Index index;
    private final Embeddings embeddings;
    private final Skills skills;
    private final Understanding understanding;
    private final Cutting cutting;

    /** Courses whose passages wait for their meaning. */
    private final Set<String> unread = ConcurrentHashMap.newKeySet();

    /** How far what an earlier start left unread has been looked for; null at the beginning and at the end. */
    private Id<Course> lookedTo;

    private boolean lookedAtAll;
    private final ReentrantLock reading = new ReentrantLock();

    private final Set<String> changed = ConcurrentHashMap.newKeySet();

    Shelving(
            Catalogue catalogue,
            Study study,
            CoStudying coStudying,
            Ledger ledger,
            Skills skills,
            Index index,
            Embeddings embeddings,
            Understanding understanding) {
        this.catalogue = catalogue;
        this.study = study;
        this.coStudying = coStudying;
        this.ledger = ledger;
        this.index = index;
        this.embeddings = embeddings;
        this.skills = skills;
        this.understanding = understanding;
        this.cutting = new Cutting(catalogue);
    }

    /** Builds the index anew from everything that is offered, in batches; the old one answers until the new one is whole. */
    int all(RuleSet rules, IntConsumer progress) {
        AtomicInteger shelved = new AtomicInteger();
        index.rebuild(filling -> shelved.set(fill(filling, rules, progress)));
        return shelved.get();
    }

    private int fill(Index.Filling filling, RuleSet rules, IntConsumer progress) {
        int shelved = 0;
        Id<Course> after = null;
        List<CourseVersion> batch;
        do {
            batch = catalogue.offered(after, BATCH);
            List<Document> documents = documents(batch, rules);
            filling.put(documents);
            readLater(documents);
            shelved += batch.size();
            progress.accept(shelved);
            after = batch.isEmpty() ? after : batch.getLast().course();
        } while (batch.size() == BATCH);
        return shelved;
    }

    void one(Id<Course> course, LocalDate today) {
        put(catalogue.currentOf(List.of(course)).values(), ledger.inForce(today));
    }

    void remove(Id<Course> course) {
        index.remove(List.of(course.value()));
    }

    /** What has been learnt anew is shelved with the next refreshes, as far as it differs. */
    void relearnt() {
        Id<Course> after = null;
        List<CourseVersion> batch;
        do {
            batch = catalogue.offered(after, BATCH);
            batch.stream()
                    .map(version -> version.course().value())
                    .filter(this::differs)
                    .forEach(changed::add);
            after = batch.isEmpty() ? after : batch.getLast().course();
        } while (batch.size() == BATCH);
    }

    private boolean differs(String course) {
        return index.get(course)
                .filter(held -> held.costudied().equals(coStudying.leadingTo(course))
                        && held.popularity() == coStudying.learners(course))
                .isEmpty();
    }

    /** One person went on to a course; what that changes is shelved with the next {@link #refresh}. */
    void learn(List<String> history, String next) {
        coStudying.learn(history, next);
        changed.add(next);
    }

    /** Puts what has been learned since into the index. */
    void refresh(LocalDate today) {
        List<String> due = List.copyOf(changed).subList(0, Math.min(changed.size(), BATCH));
        if (due.isEmpty()) {
            return;
        }
        put(catalogue.currentOf(due.stream().<Id<Course>>map(Id::of).toList()).values(), ledger.inForce(today));
        due.forEach(changed::remove);
    }

    /** Gives a few courses the meaning of their passages, which takes a model about a second each; one thread at a time. */
    void read(LocalDate today) {
        if (!reading.tryLock()) {
            return;
        }
        try {
            if (unread.isEmpty()) {
                look();
            }
            List<Id<Course>> due =
                    unread.stream().limit(READ_AT_ONCE).<Id<Course>>map(Id::of).toList();
            boolean learned = false;
            for (CourseVersion version : catalogue.currentOf(due).values()) {
                learned |= understanding.understand(cutting.passages(version.content()));
            }
            if (learned) {
                put(catalogue.currentOf(due).values(), ledger.inForce(today));
            }
            due.forEach(course -> unread.remove(course.value()));
        } finally {
            reading.unlock();
        }
    }

    /** The index outlives a start, but not who waits: looks through what is offered once, part by part. */
    private void look() {
        if (lookedAtAll) {
            return;
        }
        List<CourseVersion> part = catalogue.offered(lookedTo, BATCH);
        part.stream()
                .filter(version -> !understanding.isUnderstood(cutting.passages(version.content())))
                .forEach(version -> unread.add(version.course().value()));
        lookedAtAll = part.size() < BATCH;
        lookedTo = lookedAtAll ? null : part.getLast().course();
    }

    private void put(Collection<CourseVersion> versions, RuleSet rules) {
        if (!versions.isEmpty()) {
            List<Document> documents = documents(versions, rules);
            index.put(documents);
            readLater(documents);
        }
    }

    private void readLater(List<Document> documents) {
        documents.stream()
                .filter(document -> !Understanding.isComplete(document.passages()))
                .forEach(document -> unread.add(document.id()));
    }

    private List<Document> documents(Collection<CourseVersion> versions, RuleSet rules) {
        Map<Id<Course>, RatingSummary> ratings =
                study.ratingsOf(versions.stream().map(CourseVersion::course).toList());
        Map<Id<Skill>, String> names =
                skills.framework().stream().collect(Collectors.toMap(Skill::id, Skill::nameZh, (one, other) -> one));
        return understanding.known(versions.stream()
                .map(version -> document(version, rules, names, Optional.ofNullable(ratings.get(version.course()))))
                .map(embeddings::embed)
                .toList());
    }

    private Document document(
            CourseVersion version, RuleSet rules, Map<Id<Skill>, String> names, Optional<RatingSummary> ratings) {
        Content content = version.content();
        String id = version.course().value();
        return new Document(
                        id,
                        version.number(),
                        content.title(),
                        content.summary(),
                        text(content),
                        content.subject().name(),
                        names(content.stages()),
                        content.grades(),
                        content.level().name(),
                        content.mode().name(),
                        content.skills().stream()
                                .map(aim -> new SkillLevel(aim.skill().value(), aim.level(), names.get(aim.skill())))
                                .toList(),
                        content.hours(),
                        credits(content, rules).value(),
                        version.trainerName(),
                        content.tags(),
                        ratings.filter(summary -> summary.count() > 0)
                                .map(summary -> summary.average() / HIGHEST_STARS)
                                .orElse(0.0),
                        coStudying.learners(id),
                        version.published(),
                        !content.listing(),
                        coStudying.leadingTo(id),
                        null)
                .withPassages(cutting.passages(content));
    }

    private static Credits credits(Content content, RuleSet rules) {
        if (content.listing()) {
            return Credits.ZERO;
        }
        return rules.credits(content.hours(), content.level(), content.mode());
    }

    private static String text(Content content) {
        return content.units().stream()
                .map(unit -> unit.title() + "\n" + PlainText.of(Objects.requireNonNullElse(unit.markdown(), "")))
                .collect(Collectors.joining("\n"));
    }

    private static Set<String> names(Set<? extends Enum<?>> values) {
        Set<String> names = new HashSet<>();
        values.forEach(value -> names.add(value.name()));
        return names;
    }
}
