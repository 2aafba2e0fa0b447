package org.yunyan.planning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.CourseVersion;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.credits.Offer;
import org.yunyan.people.Person;
import org.yunyan.people.Post;
import org.yunyan.recommender.Ask;
import org.yunyan.recommender.Document;
import org.yunyan.recommender.Doubles;
import org.yunyan.recommender.Filter;
import org.yunyan.recommender.Index;
import org.yunyan.recommender.Profile;
import org.yunyan.recommender.SkillLevel;
import org.yunyan.recommender.Sort;
import org.yunyan.rules.RuleSet;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.skills.SkillGap;
import org.yunyan.skills.Skills;
import org.yunyan.study.Enrolment;
import org.yunyan.study.EnrolmentState;
import org.yunyan.study.Study;

/** What a teacher could study for credits: offered, made for her post, and not what she has done nor its double, at times that she can have. */
final class Pool {

    private static final int MOST = 600;
    private static final int OF_A_KIND = 200;
    private static final double WHOLE = 100;

    private final Index index;
    private final Catalogue catalogue;
    private final Skills skills;
    private final Study study;
    private final Runs runs;
    private final Doubles doubles = new Doubles();

    Pool(Index index, Catalogue catalogue, Skills skills, Study study, Runs runs) {
        this.index = index;
        this.catalogue = catalogue;
        this.skills = skills;
        this.study = study;
        this.runs = runs;
    }

    /**
     * @param hours still to study
     * @param worth of the gaps that it closes: weight times levels, in hundredths
     * @param run in which she would study it; null for any time
     */
    record Candidate(
            Id<Course> course,
            String title,
            Offer offer,
            BigDecimal hours,
            List<Step.Closing> closes,
            int worth,
            boolean begun,
            Step.Run run) {

        Candidate in(Step.Run held) {
            return new Candidate(course, title, offer, hours, closes, worth, begun, held);
        }
    }

    /** @param until last day of what can be planned */
    List<Candidate> of(Person person, RuleSet rules, Set<Id<Course>> without, LocalDate until) {
        List<Enrolment> hers = study.enrolments(
                        person.id(), Set.of(EnrolmentState.ACTIVE, EnrolmentState.COMPLETED), 0, Page.MOST)
                .items();
        Map<Id<Course>, Enrolment> active = hers.stream()
                .filter(enrolment -> enrolment.state() == EnrolmentState.ACTIVE)
                .collect(Collectors.toMap(Enrolment::course, enrolment -> enrolment));
        Set<String> done = hers.stream()
                .filter(Enrolment::isCompleted)
                .map(enrolment -> enrolment.course().value())
                .collect(Collectors.toSet());
        List<SkillGap> gaps = skills.gaps(person);
        List<Document> running = documents(ids(active.keySet()));
        List<Document> found = found(person.post(), gaps, rules, without(done, active.keySet(), without));
        List<Document> behind = new ArrayList<>(documents(done));
        behind.addAll(running);
        List<Candidate> candidates = new ArrayList<>();
        running.stream()
                .filter(document -> !without.contains(Id.<Course>of(document.id())))
                .forEach(document -> candidates.add(begun(document, gaps, active.get(Id.<Course>of(document.id())))));
        doubles.without(found, behind)
                .forEach(document -> candidates.add(candidate(document, gaps, document.hours(), false)));
        candidates.removeIf(candidate -> candidate.hours().signum() <= 0);
        return runs.dated(person.id(), candidates, until);
    }

    private static Set<String> without(Set<String> done, Set<Id<Course>> active, Set<Id<Course>> unwanted) {
        Set<String> ids = new HashSet<>(done);
        ids.addAll(ids(active));
        ids.addAll(ids(unwanted));
        return ids;
    }

    private static Set<String> ids(Set<Id<Course>> courses) {
        return courses.stream().map(Id::value).collect(Collectors.toSet());
    }

    /** What serves a sub-target and what closes gaps first, then what many study, up to a bound. */
    private List<Document> found(Post post, List<SkillGap> gaps, RuleSet rules, Set<String> without) {
        Filter filter = filter(post).withoutIds(without);
        List<Ask> asks = new ArrayList<>();
        rules.subTargets()
                .forEach(part -> asks.add(new Ask(
                        new Ask.Listed(Sort.POPULAR),
                        filter.withLevels(names(part.levels())).withModes(names(part.modes())),
                        OF_A_KIND)));
        asks.add(new Ask(
                new Ask.Gaps(
                        gaps.stream().map(Pool::gap).filter(Profile.Gap::open).toList()),
                filter,
                OF_A_KIND));
        asks.add(new Ask(new Ask.Listed(Sort.POPULAR), filter, MOST));
        Map<String, Document> found = new LinkedHashMap<>();
        index.multi(asks)
                .forEach(hits -> hits.hits()
                        .forEach(hit -> found.putIfAbsent(hit.document().id(), hit.document())));
        return found.values().stream().limit(MOST).toList();
    }

    private static Filter filter(Post post) {
        Filter filter = Filter.none().withContentOnly().withCredits(Filter.Range.of("0-"));
        if (post == null) {
            return filter;
        }
        Set<String> subjects = Stream.concat(Stream.of(post.main()), post.second().stream())
                .map(Enum::name)
                .collect(Collectors.toSet());
        subjects.add(Document.GENERAL);
        return filter.withSubjects(subjects)
                .withStages(Set.of(post.stage().name()))
                .withGrades(post.grades());
    }

    private List<Document> documents(Set<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return index.ask(new Ask(new Ask.Ids(ids), Filter.none(), ids.size())).hits().stream()
                .map(Index.Hit::document)
                .toList();
    }

    /** What is left of a course is the share of its units that are not done. */
    private Candidate begun(Document document, List<SkillGap> gaps, Enrolment enrolment) {
        CourseVersion version = catalogue.version(enrolment.course(), enrolment.number());
        int units = Math.max(1, version.content().needed().size());
        long open = version.content().needed().stream()
                .filter(unit -> !enrolment.progress(unit.id()).done())
                .count();
        BigDecimal left = document.hours()
                .multiply(BigDecimal.valueOf(Math.max(1, open)))
                .divide(BigDecimal.valueOf(units), 1, RoundingMode.UP);
        return candidate(document, gaps, left, true);
    }

    private static Candidate candidate(Document document, List<SkillGap> gaps, BigDecimal hours, boolean begun) {
        List<Step.Closing> closes = new ArrayList<>();
        double worth = 0;
        for (SkillGap gap : gaps) {
            int reached = document.skills().stream()
                    .filter(skill -> skill.skill().equals(gap.skill().id().value()))
                    .mapToInt(SkillLevel::level)
                    .max()
                    .orElse(0);
            int to = Math.min(reached, gap.target());
            int from = (int) Math.floor(gap.evidenced());
            if (to > from) {
                closes.add(new Step.Closing(gap.skill().id(), from, to));
                worth += gap.weight() * (to - gap.evidenced());
            }
        }
        Offer offer = new Offer(
                document.hours(), TrainingLevel.valueOf(document.level()), TrainingMode.valueOf(document.mode()));
        return new Candidate(
                Id.of(document.id()),
                document.title(),
                offer,
                hours,
                closes,
                (int) Math.round(worth * WHOLE),
                begun,
                null);
    }

    private static Profile.Gap gap(SkillGap gap) {
        return new Profile.Gap(
                gap.skill().id().value(),
                gap.skill().nameZh(),
                (int) Math.floor(gap.evidenced()),
                gap.target(),
                Math.max(gap.weight(), 0.01));
    }

    private static Set<String> names(Set<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).collect(Collectors.toSet());
    }

    /** Shortest first, of equals what is worth more, then by id. */
    static final Comparator<Candidate> SHORTEST = Comparator.comparing(Candidate::hours)
            .thenComparing(Comparator.comparingInt(Candidate::worth).reversed())
            .thenComparing(Candidate::course);
}
