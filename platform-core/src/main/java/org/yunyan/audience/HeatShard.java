package org.yunyan.audience;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.Unit;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.study.SegmentsPlayed;
import org.yunyan.study.Span;

/**
 * What a share of the learners has played of one unit of one version: their traces and the sums of these, in one document, so
 * that both always agree. Which learner is in which shard follows from her id.
 *
 * @param id {@code course@number:unit#shard}
 * @param unit {@code course@number:unit}
 * @param seconds length of the unit
 * @param first seconds played for the first time, in each hundredth
 * @param again seconds played again
 * @param stops people whose last place it is
 * @param learners how many traces there are
 * @param traces by person
 * @param version changes with every write
 */
record HeatShard(
        @BsonId String id,
        String unit,
        int seconds,
        List<Integer> first,
        List<Integer> again,
        List<Integer> stops,
        int learners,
        Map<String, Trace> traces,
        long version) {

    /** Ten thousand teachers make some 160 traces a document. */
    static final int SHARDS = 64;

    HeatShard {
        first = first == null ? List.of() : List.copyOf(first);
        again = again == null ? List.of() : List.copyOf(again);
        stops = stops == null ? List.of() : List.copyOf(stops);
        traces = traces == null ? Map.of() : Map.copyOf(traces);
    }

    static String unit(Id<Course> course, int number, Id<Unit> unit) {
        return course + "@" + number + ":" + unit;
    }

    static String key(SegmentsPlayed played) {
        return unit(played.course(), played.number(), played.unit()) + "#" + shard(played.person());
    }

    static HeatShard empty(SegmentsPlayed played, int seconds) {
        String unit = unit(played.course(), played.number(), played.unit());
        return new HeatShard(key(played), unit, seconds, null, null, null, 0, null, 0);
    }

    /** With these reports, in whatever order they come; what is known already changes nothing. */
    HeatShard hearing(List<SegmentsPlayed> reports) {
        Sums sums = new Sums(first, again, stops);
        Map<String, Trace> all = new HashMap<>(traces);
        for (SegmentsPlayed report : reports) {
            String person = report.person().value();
            Trace before = all.get(person);
            all.put(person, heard(before == null ? Trace.NOTHING : before, report, sums));
        }
        return new HeatShard(
                id,
                unit,
                seconds,
                Sums.list(sums.first),
                Sums.list(sums.again),
                Sums.list(sums.stops),
                all.size(),
                all,
                version + 1);
    }

    /** A second counts once as played for the first time whatever comes; as played again only by a report that is surely new. */
    private Trace heard(Trace before, SegmentsPlayed report, Sums sums) {
        BitSet seen = before.seconds();
        boolean known = before.knows(report.session(), report.sequence());
        for (Span span : report.played()) {
            for (int second = Math.max(0, span.from()); second < Math.min(span.to(), seconds); second++) {
                int part = Sums.part(second, seconds);
                if (!seen.get(second)) {
                    seen.set(second);
                    sums.first[part]++;
                } else if (!known) {
                    sums.again[part]++;
                }
            }
        }
        int position = Math.clamp(report.position(), 0, seconds);
        Trace after = before.with(seen, report.session(), report.sequence(), position, report.at());
        if (before.at() != null) {
            sums.stops[Sums.part(before.position(), seconds)]--;
        }
        sums.stops[Sums.part(after.position(), seconds)]++;
        return after;
    }

    private static int shard(Id<Person> person) {
        return Math.floorMod(person.value().hashCode(), SHARDS);
    }
}
