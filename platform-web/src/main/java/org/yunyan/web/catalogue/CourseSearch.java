package org.yunyan.web.catalogue;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Content;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.CourseVersion;
import org.yunyan.catalogue.SkillAim;
import org.yunyan.credits.CreditEffect;
import org.yunyan.credits.Ledger;
import org.yunyan.credits.Offer;
import org.yunyan.demand.Demand;
import org.yunyan.exposure.Place;
import org.yunyan.exposure.ShownItem;
import org.yunyan.identity.Actor;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.recommendation.Recommendations;
import org.yunyan.recommendation.Why;
import org.yunyan.recommender.Facet;
import org.yunyan.recommender.Feature;
import org.yunyan.recommender.Filter;
import org.yunyan.recommender.Index;
import org.yunyan.recommender.Reason;
import org.yunyan.recommender.SearchPage;
import org.yunyan.recommender.Served;
import org.yunyan.shared.Id;
import org.yunyan.skills.Skill;
import org.yunyan.skills.SkillGap;
import org.yunyan.skills.Skills;

/** Finds courses for a reader and says what each would do for her; for the screen and the API alike. */
@Component
final class CourseSearch {

    private static final int COMPLETIONS = 6;
    private static final Map<Id<Skill>, SkillGap> NO_GAPS = Map.of();

    private final Recommendations recommendations;
    private final Catalogue catalogue;
    private final Ledger ledger;
    private final Skills skills;
    private final People people;
    private final Demand demand;

    CourseSearch(
            Recommendations recommendations,
            Catalogue catalogue,
            Ledger ledger,
            Skills skills,
            People people,
            Demand demand) {
        this.recommendations = recommendations;
        this.catalogue = catalogue;
        this.ledger = ledger;
        this.skills = skills;
        this.people = people;
        this.demand = demand;
    }

    /** The reader has opened a course's page, found or suggested. */
    void opened(Actor reader, Id<Course> course) {
        recommendations.opened(reader, course);
    }

    /**
     * One page of what is found.
     *
     * @param reader a person, or a machine, for whom nothing is personal
     */
    Found find(Actor reader, CatalogueQuery query, int limit) {
        Optional<Person> person = person(reader);
        SearchPage page = recommendations.find(query.request(filter(reader, person, query), limit));
        List<Id<Course>> ids = page.results().stream()
                .map(result -> Id.<Course>of(result.id()))
                .toList();
        Map<Id<Course>, CourseVersion> courses = catalogue.currentOf(ids);
        Map<Id<Course>, CreditEffect> effects =
                person.map(someone -> effects(someone, courses)).orElse(Map.of());
        Map<Id<Skill>, SkillGap> gaps = person.map(this::gaps).orElse(NO_GAPS);
        List<Hit> hits = page.results().stream()
                .filter(result -> courses.containsKey(Id.<Course>of(result.id())))
                .map(result -> hit(result, courses.get(Id.<Course>of(result.id())), effects, gaps))
                .toList();
        return new Found(
                query, hits, page.total(), page.worded(), page.facets().counts(), page.didYouMean(), page.served());
    }

    /**
     * Notes what somebody looked for, once she has typed to the end; only the words alone say what is missing. What is merely
     * near in meaning is no answer: something always is. What she then looks at is kept for the ranking, without the words.
     */
    void settled(Actor reader, Found found) {
        CatalogueQuery query = found.query();
        if (isPersonal(reader)) {
            recommendations.looked(
                    reader,
                    query.words().isBlank() ? Place.CATALOGUE : Place.SEARCH,
                    found.served(),
                    query.before(),
                    found.hits().stream().map(Hit::shown).toList());
        }
        if (!query.words().isBlank() && query.conditions() == 0 && query.page() == 0) {
            demand.looked(
                    reader,
                    query.words(),
                    found.worded() > 0 || found.didYouMean().isPresent());
        }
    }

    /** How many there are, without looking at them. */
    long count(Actor reader, CatalogueQuery query) {
        return recommendations
                .find(query.request(filter(reader, person(reader), query), 1))
                .total();
    }

    List<String> complete(String typed) {
        return typed.isBlank()
                ? List.of()
                : recommendations.complete(typed.strip(), COMPLETIONS).stream()
                        .map(Index.Completion::text)
                        .distinct()
                        .toList();
    }

    /** What the course would do for her credits; empty for machines and for mere listings. */
    Optional<CreditEffect> effect(Actor reader, Content content) {
        return person(reader)
                .filter(someone -> !content.listing())
                .map(someone -> ledger.effect(someone.id(), offer(content)));
    }

    /** Her gaps that the course leads out of, largest first. */
    List<SkillGap> gapsClosed(Actor reader, Content content) {
        Map<Id<Skill>, Integer> aims =
                content.skills().stream().collect(Collectors.toMap(SkillAim::skill, SkillAim::level, Math::max));
        return person(reader).filter(someone -> !content.listing()).map(skills::gaps).orElse(List.of()).stream()
                .filter(gap -> aims.getOrDefault(gap.skill().id(), 0) > gap.evidenced())
                .toList();
    }

    private Filter filter(Actor reader, Optional<Person> person, CatalogueQuery query) {
        Filter ticked = query.filter();
        if (!query.helping() || person.isEmpty()) {
            return ticked;
        }
        Filter helping = recommendations.helping(reader, ticked);
        // What the reader has ticked herself narrows further; it is never widened by what would help.
        return helping.withCredits(query.ticked(Facet.CREDITS).isEmpty() ? helping.credits() : ticked.credits());
    }

    private Hit hit(
            SearchPage.Result result,
            CourseVersion course,
            Map<Id<Course>, CreditEffect> effects,
            Map<Id<Skill>, SkillGap> gaps) {
        Optional<Why> why = (course.content().listing() ? Stream.<SkillAim>empty() : course.content().skills().stream())
                .filter(aim -> gaps.containsKey(aim.skill()))
                .filter(aim -> aim.level() > gaps.get(aim.skill()).evidenced())
                .max(Comparator.comparingDouble(aim -> gaps.get(aim.skill()).weighted()))
                .map(aim -> closing(gaps.get(aim.skill()), aim));
        return new Hit(
                course,
                effects.get(course.course()),
                why.stream().toList(),
                result,
                result.place().flatMap(place -> FoundPlace.in(course.content(), place)));
    }

    private static Why closing(SkillGap gap, SkillAim aim) {
        int from = (int) Math.floor(gap.evidenced());
        int to = Math.min(aim.level(), gap.target());
        return new Why(
                Reason.Kind.CLOSES_GAP,
                Map.of(
                        "skill", gap.skill().id().value(),
                        "from", String.valueOf(from),
                        "to", String.valueOf(Math.max(to, from + 1))));
    }

    private Map<Id<Course>, CreditEffect> effects(Person person, Map<Id<Course>, CourseVersion> courses) {
        Map<Id<Course>, Offer> offers = new LinkedHashMap<>();
        courses.forEach((id, course) -> {
            if (!course.content().listing()) {
                offers.put(id, offer(course.content()));
            }
        });
        return ledger.effects(person.id(), offers);
    }

    private Map<Id<Skill>, SkillGap> gaps(Person person) {
        return skills.gaps(person).stream()
                .collect(Collectors.toMap(gap -> gap.skill().id(), Function.identity(), (one, other) -> one));
    }

    /** Whoever earns credits: nobody for a machine, and for an officer who does not teach. */
    private Optional<Person> person(Actor reader) {
        return Optional.ofNullable(people.persons(List.of(reader.person())).get(reader.person()))
                .filter(someone -> someone.post() != null);
    }

    /** Whether anything personal can be said to this reader. */
    boolean isPersonal(Actor reader) {
        return person(reader).isPresent();
    }

    private static Offer offer(Content content) {
        return new Offer(content.hours(), content.level(), content.mode());
    }

    /**
     * What was found.
     *
     * @param worded how many of all that are found have the words; the others are only near in meaning
     * @param facets per facet its values with counts
     * @param served what took part in the answer
     */
    record Found(
            CatalogueQuery query,
            List<Hit> hits,
            long total,
            long worded,
            Map<Facet, Map<String, Long>> facets,
            Optional<String> didYouMean,
            Served served) {

        /** Whether nothing has the words, so that what is shown is at best near in meaning. */
        boolean isGuessed() {
            return !hits.isEmpty() && worded == 0;
        }

        boolean hasMore() {
            return (query.page() + 1L) * CatalogueQuery.PAGE_SIZE < total;
        }
    }

    /**
     * One course that was found.
     *
     * @param effect null for a listing or a machine
     * @param why empty when nothing lifts it for this reader
     * @param result as it was found, with what answers in it
     * @param place where in the course that stands, if it can be opened
     */
    record Hit(
            CourseVersion course,
            CreditEffect effect,
            List<Why> why,
            SearchPage.Result result,
            Optional<FoundPlace> place) {

        /** As the log of what was shown keeps it: how well it answers, what lifts it for the reader, how good it is. */
        private ShownItem shown() {
            Map<Feature, Double> features = new EnumMap<>(Feature.class);
            features.put(Feature.MATCHES_GOAL, Math.clamp(result.score(), 0, 1));
            features.put(Feature.GAP, why.isEmpty() ? 0.0 : 1.0);
            features.put(Feature.QUALITY, result.document().quality());
            features.values().removeIf(amount -> amount == 0);
            List<Reason.Kind> reasons = why.stream().map(Why::kind).toList();
            return ShownItem.found(course.course(), reasons, result.matches(), features);
        }
    }
}
