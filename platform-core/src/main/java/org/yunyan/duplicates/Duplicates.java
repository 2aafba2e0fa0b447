package org.yunyan.duplicates;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.CourseVersion;
import org.yunyan.identity.Accounts;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.recommender.Document;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.shared.Refused;

/**
 * Which trainings are nearly the same (三(一)). For officers and administrators of the county, who also review courses;
 * everybody else is refused with {@link Refused.Forbidden}.
 */
public final class Duplicates {

    /** How often the groups are looked for again at most, however much is published. */
    private static final Duration REST = Duration.ofMinutes(1);

    private static final int MOST_GROUPS = 200;
    private static final int MOST_MEMBERS = 20;
    private static final int MOST_DRAFTS = 50;
    private static final int PERCENT = 100;

    private final DuplicateStore store;
    private final Looking looking;
    private final Catalogue catalogue;
    private final People people;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final AtomicBoolean changed = new AtomicBoolean();

    Duplicates(
            DuplicateStore store,
            Looking looking,
            Catalogue catalogue,
            People people,
            Accounts accounts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.looking = looking;
        this.catalogue = catalogue;
        this.people = people;
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    /** When the groups were looked for last; empty before the first time. */
    public Optional<Instant> lookedAt(Actor actor) {
        requireCounty(actor);
        return store.report().map(DuplicateStore.Report::at);
    }

    /** How many courses were compared then. */
    public int looked(Actor actor) {
        requireCounty(actor);
        return store.report().map(DuplicateStore.Report::looked).orElse(0);
    }

    /** The groups without those that were found not to be duplicates, the largest first; at most 200. */
    public List<Duplicated> groups(Actor actor) {
        requireCounty(actor);
        List<List<String>> found = new ArrayList<>();
        Map<List<String>, Double> likeness = new HashMap<>();
        store.report().stream().flatMap(report -> report.groups().stream()).forEach(group -> {
            found.add(group.courses());
            likeness.put(group.courses(), group.likeness());
        });
        List<DuplicateStore.Decision> decisions = store.decisions();
        found.removeIf(group -> decisions.stream()
                .anyMatch(decision -> decision.single() && decision.courses().containsAll(group)));
        Set<String> ids = found.stream().flatMap(List::stream).collect(Collectors.toSet());
        Members members = new Members(looking.documents(ids), offered(ids));
        return found.stream()
                .map(group -> duplicated(
                        group, (int) Math.round(likeness.get(group) * PERCENT), members.of(group), decisions))
                .filter(group -> group.members().size() > 1)
                .toList();
    }

    /**
     * Drafts that wait for a reviewer and are nearly the same as something that is offered: to be seen before approval.
     *
     * @return for each such draft, the draft first and then what it doubles; at most the 50 that wait longest are looked at
     */
    public List<Duplicated> waiting(Actor actor) {
        requireCounty(actor);
        return catalogue.waitingForReview(actor, 0, MOST_DRAFTS).items().stream()
                .map(draft -> near(actor, draft))
                .filter(group -> group.members().size() > 1)
                .toList();
    }

    /** A draft and what is offered already and nearly the same; the draft alone when there is nothing. */
    public Duplicated near(Actor actor, Course draft) {
        requireCounty(actor);
        List<Document> near = looking.near(draft);
        Set<String> ids = near.stream().map(Document::id).limit(MOST_MEMBERS).collect(Collectors.toSet());
        Map<String, Document> documents =
                near.stream().collect(Collectors.toMap(Document::id, document -> document, (one, other) -> one));
        List<String> group = new ArrayList<>(List.of(draft.id().value()));
        near.stream().map(Document::id).filter(ids::contains).forEach(group::add);
        List<DuplicateStore.Decision> decisions = store.decisions();
        boolean settled = decisions.stream()
                .anyMatch(decision -> decision.single() && decision.courses().containsAll(group));
        List<Duplicated.Member> members = new ArrayList<>(List.of(waiting(draft)));
        if (!settled) {
            members.addAll(new Members(documents, offered(ids)).of(group.subList(1, group.size())));
        }
        return duplicated(group, PERCENT, members, decisions);
    }

    /** Remembers that these are not duplicates: the group is not shown again until another course joins it. */
    public void notDuplicates(Actor officer, String group) {
        requireCounty(officer);
        store.put(new DuplicateStore.Decision(group, courses(group), true, officer.person(), now()));
        accounts.audit(officer, "duplicate.dismiss", group, null);
    }

    /**
     * Asks the trainers of these courses to agree on one.
     *
     * @throws Refused.Missing when the group is not there any more
     */
    public void askToMerge(Actor officer, String group) {
        Duplicated duplicated = groups(officer).stream()
                .filter(one -> one.key().equals(group))
                .findFirst()
                .orElseThrow(() -> new Refused.Missing("refused.duplicates.group"));
        Instant now = now();
        for (Duplicated.Member member : duplicated.members()) {
            String others = duplicated.members().stream()
                    .filter(other -> !other.course().equals(member.course()))
                    .map(other -> "《" + other.title() + "》" + other.trainerName())
                    .collect(Collectors.joining("、"));
            events.publishEvent(
                    new CoursesToMerge(member.trainer(), member.course(), member.title(), others, group, now));
        }
        store.put(new DuplicateStore.Decision(group, courses(group), false, officer.person(), now));
        accounts.audit(officer, "duplicates.merge", group, null);
    }

    /** Looks for the groups again. */
    public void refresh(Actor actor) {
        requireCounty(actor);
        look();
    }

    /** Looks again when something was published or archived since. Called every few seconds. */
    public void sweep() {
        Optional<DuplicateStore.Report> last = store.report();
        boolean rested = last.map(report -> report.at().plus(REST).isBefore(clock.instant()))
                .orElse(true);
        if (last.isEmpty() || rested && changed.getAndSet(false)) {
            look();
        }
    }

    void somethingChanged() {
        changed.set(true);
    }

    private void look() {
        List<Document> shelf = looking.shelf();
        List<DuplicateStore.Found> found = looking.groups(shelf).stream()
                .limit(MOST_GROUPS)
                .map(group -> new DuplicateStore.Found(
                        group.documents().stream()
                                .map(Document::id)
                                .limit(MOST_MEMBERS)
                                .toList(),
                        group.likeness()))
                .toList();
        store.put(DuplicateStore.Report.of(now(), shelf.size(), found));
    }

    /** What the page needs of many courses, read at once. */
    private final class Members {

        private final Map<String, Document> documents;
        private final Map<String, CourseVersion> versions;
        private final Map<Id<Person>, String> schools = new HashMap<>();

        Members(Map<String, Document> documents, Map<String, CourseVersion> versions) {
            this.documents = documents;
            this.versions = versions;
        }

        List<Duplicated.Member> of(List<String> group) {
            return group.stream()
                    .filter(versions::containsKey)
                    .map(id -> member(versions.get(id)))
                    .toList();
        }

        private Duplicated.Member member(CourseVersion version) {
            Document document = documents.get(version.course().value());
            return new Duplicated.Member(
                    version.course(),
                    version.content().title(),
                    version.trainer(),
                    version.trainerName(),
                    schools.computeIfAbsent(version.trainer(), Duplicates.this::school),
                    document == null ? 0 : document.popularity(),
                    version.content().hours(),
                    false);
        }
    }

    private Duplicated.Member waiting(Course draft) {
        return new Duplicated.Member(
                draft.id(),
                draft.draft().title(),
                draft.trainer(),
                draft.trainerName(),
                school(draft.trainer()),
                0,
                draft.draft().hours() == null ? BigDecimal.ZERO : draft.draft().hours(),
                true);
    }

    private String school(Id<Person> trainer) {
        try {
            return people.organisation(people.person(trainer).school()).name();
        } catch (Refused.Missing gone) {
            return "";
        }
    }

    private Map<String, CourseVersion> offered(Set<String> ids) {
        Map<String, CourseVersion> offered = new HashMap<>();
        List<Id<Course>> all = ids.stream().<Id<Course>>map(Id::of).toList();
        for (int from = 0; from < all.size(); from += Page.MOST) {
            catalogue
                    .currentOf(all.subList(from, Math.min(all.size(), from + Page.MOST)))
                    .forEach((id, version) -> offered.put(id.value(), version));
        }
        return offered;
    }

    private static Duplicated duplicated(
            List<String> group, int percent, List<Duplicated.Member> members, List<DuplicateStore.Decision> decisions) {
        String key = key(group);
        Instant asked = decisions.stream()
                .filter(decision -> !decision.single() && decision.id().equals(key))
                .map(DuplicateStore.Decision::at)
                .findFirst()
                .orElse(null);
        return new Duplicated(key, percent, members, asked);
    }

    private static String key(List<String> courses) {
        return courses.stream().distinct().sorted().collect(Collectors.joining(","));
    }

    private static List<String> courses(String key) {
        return List.copyOf(new HashSet<>(List.of(key.split(","))));
    }

    private void requireCounty(Actor actor) {
        actor.requireOn(people.county().path(), Role.OFFICER, Role.ADMIN);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
