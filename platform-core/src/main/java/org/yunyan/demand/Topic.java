package org.yunyan.demand;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.catalogue.Course;
import org.yunyan.shared.Id;

/**
 * One topic with everybody who looked for it in vain or asked for it; the figures are counted with each write, so that the
 * board never reads the people.
 *
 * @param id the topic itself
 * @param words as they were typed first
 * @param askers at most {@link #MOST}, the latest
 * @param wishers at most {@link #MOST}
 * @param people different people among the askers
 * @param told whether its words may be shown: enough people looked for it, or somebody asked for it
 * @param oldest the first week among the askers; null without any
 * @param answer the course that answers it, while the wishers are being told; null otherwise
 * @param answeredAt when it was answered last
 * @param pending whether wishers have still to be told
 */
record Topic(
        @BsonId String id,
        String words,
        List<Asker> askers,
        List<Wisher> wishers,
        int people,
        int nothingFound,
        int wishes,
        boolean told,
        List<Wanted.Week> weeks,
        List<Wanted.Group> groups,
        List<String> notes,
        LocalDate oldest,
        Id<Course> answer,
        String answerTitle,
        Instant answeredAt,
        boolean pending,
        long version) {

    /** More make a document no truer. */
    static final int MOST = 1_000;

    private static final int NOTES = 20;

    Topic {
        askers = askers == null ? List.of() : List.copyOf(askers);
        wishers = wishers == null ? List.of() : List.copyOf(wishers);
    }

    static Topic of(String id, String words) {
        return new Topic(
                id, words, List.of(), List.of(), 0, 0, 0, false, List.of(), List.of(), List.of(), null, null, null,
                null, false, 0);
    }

    boolean isEmpty() {
        return askers.isEmpty() && wishers.isEmpty();
    }

    boolean wishedBy(Id<?> person) {
        return wishers.stream().anyMatch(wisher -> wisher.person().equals(person));
    }

    /** @return this very topic when it knows that already */
    Topic with(Asker asker) {
        boolean known = askers.stream().anyMatch(one -> one.sameWeek(asker) && (!one.found() || asker.found()));
        if (known) {
            return this;
        }
        List<Asker> more = new ArrayList<>(askers);
        more.removeIf(one -> one.sameWeek(asker));
        more.add(asker);
        return counted(more.subList(Math.max(0, more.size() - MOST), more.size()), wishers);
    }

    /** @return this very topic when she has asked already, or more have than can be told */
    Topic with(Wisher wisher, Asker asker) {
        if (wishedBy(wisher.person()) || wishers.size() >= MOST) {
            return this;
        }
        List<Wisher> more = new ArrayList<>(wishers);
        more.add(wisher);
        return counted(with(asker).askers, more);
    }

    /** Forgets what is older than that week, searches and wishes alike. */
    Topic withoutBefore(LocalDate monday, Instant start) {
        return counted(
                askers.stream().filter(one -> !one.monday().isBefore(monday)).toList(),
                wishers.stream().filter(one -> !one.at().isBefore(start)).toList());
    }

    /** Nobody has to look for it any longer; who asked is still to be told. */
    Topic answeredBy(Id<Course> course, String title, Instant at) {
        Topic empty = counted(List.of(), wishers);
        return empty.standing(course, title, at, !wishers.isEmpty(), version);
    }

    /** Everybody who asked before the answer has been told. */
    Topic settled() {
        return counted(
                        askers,
                        wishers.stream()
                                .filter(wisher -> wisher.at().isAfter(answeredAt))
                                .toList())
                .standing(null, null, answeredAt, false, version);
    }

    Topic withVersion(long next) {
        return standing(answer, answerTitle, answeredAt, pending, next);
    }

    Wanted row(Proposal writing) {
        return new Wanted("topic:" + id, words, people, wishes, nothingFound, weeks, groups, notes, writing);
    }

    private Topic standing(Id<Course> course, String title, Instant at, boolean toTell, long next) {
        return new Topic(
                id,
                words,
                askers,
                wishers,
                people,
                nothingFound,
                wishes,
                told,
                weeks,
                groups,
                notes,
                oldest,
                course,
                title,
                at,
                toTell,
                next);
    }

    private Topic counted(List<Asker> asking, List<Wisher> wishing) {
        Set<String> everybody = digests(asking.stream());
        Map<LocalDate, Set<String>> byWeek = asking.stream()
                .collect(Collectors.groupingBy(
                        Asker::monday, TreeMap::new, Collectors.mapping(Asker::digest, Collectors.toSet())));
        List<Wanted.Week> counts = byWeek.entrySet().stream()
                .map(week -> new Wanted.Week(week.getKey(), week.getValue().size()))
                .toList();
        List<Wanted.Group> told = Stream.of(
                        groups(asking, Wanted.Group.Kind.STAGE, Asker::stage),
                        groups(asking, Wanted.Group.Kind.SUBJECT, Asker::subject),
                        groups(asking, Wanted.Group.Kind.ZONE, Asker::zone))
                .flatMap(Function.identity())
                .toList();
        List<String> written = wishing.reversed().stream()
                .map(Wisher::note)
                .filter(note -> !note.isBlank())
                .limit(NOTES)
                .toList();
        return new Topic(
                id,
                words,
                asking,
                wishing,
                everybody.size(),
                digests(asking.stream().filter(one -> !one.found())).size(),
                wishing.size(),
                !wishing.isEmpty() || everybody.size() >= Demand.FEWEST,
                counts,
                told,
                written,
                asking.stream()
                        .map(Asker::monday)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                answer,
                answerTitle,
                answeredAt,
                pending,
                version);
    }

    private static Set<String> digests(Stream<Asker> askers) {
        return askers.map(Asker::digest).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Stream<Wanted.Group> groups(List<Asker> askers, Wanted.Group.Kind kind, Function<Asker, ?> trait) {
        return askers.stream()
                .filter(asker -> Objects.nonNull(trait.apply(asker)))
                .collect(Collectors.groupingBy(
                        asker -> trait.apply(asker).toString(),
                        TreeMap::new,
                        Collectors.mapping(Asker::digest, Collectors.toSet())))
                .entrySet()
                .stream()
                .filter(group -> group.getValue().size() >= Demand.FEWEST)
                .map(group ->
                        new Wanted.Group(kind, group.getKey(), group.getValue().size()))
                .sorted(Comparator.comparingInt(Wanted.Group::people).reversed());
    }
}
