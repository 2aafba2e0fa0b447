package org.yunyan.samples;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.yunyan.people.Organisation;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/** Goes through a unit school by school and draws; one node at a time, from the start again after a crash. */
final class Collecting {

    /** Longer than the largest school takes; another node waits so long for one that has died. */
    private static final Duration LEASE = Duration.ofMinutes(3);

    private final SampleStore samples;
    private final Listing listing;
    private final People people;
    private final Clock clock;

    Collecting(SampleStore samples, Listing listing, People people, Clock clock) {
        this.samples = samples;
        this.listing = listing;
        this.people = people;
        this.clock = clock;
    }

    void sweep() {
        samples.waiting(clock.instant()).ifPresent(this::work);
    }

    private void work(Sample waiting) {
        List<Organisation> schools = people.schoolsUnder(waiting.unit());
        Sample mine = leased(waiting, 0, schools.size());
        if (!samples.replace(waiting, mine)) {
            return;
        }
        Drawing drawing = new Drawing(mine.seed(), mine.size());
        for (int i = 0; i < schools.size(); i++) {
            add(schools.get(i), mine, drawing);
            Sample next = leased(mine, i + 1, schools.size());
            if (!samples.replace(mine, next)) {
                return;
            }
            mine = next;
        }
        end(mine, drawing);
    }

    private void end(Sample mine, Drawing drawing) {
        List<String> list = drawing.list();
        String hash = Drawing.listHash(list);
        List<SampleRow> rows = List.copyOf(drawing.rows());
        if (mine.work() == Sample.Work.DRAWING) {
            samples.keep(mine.id(), list);
            samples.replace(mine, mine.drawn(list.size(), hash, rows));
        } else {
            boolean sameRows = marks(rows).equals(marks(mine.rows()));
            samples.replace(
                    mine,
                    mine.redrawn(new Sample.Redraw(
                            mine.by(), clock.instant(), list.size(), hash.equals(mine.listHash()), sameRows)));
        }
    }

    private static List<String> marks(Collection<SampleRow> rows) {
        return rows.stream().map(SampleRow::mark).toList();
    }

    private void add(Organisation school, Sample sample, Drawing drawing) {
        List<Id<Person>> teachers =
                people.teachersOf(school.id()).stream().map(Person::id).toList();
        listing.of(sample, teachers).forEach(row -> drawing.add(row.mark(), row::drawn));
    }

    private Sample leased(Sample sample, int done, int all) {
        Instant until = clock.instant().plus(LEASE);
        return sample.working(sample.work(), until, done, all);
    }
}
