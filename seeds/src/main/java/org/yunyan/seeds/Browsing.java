package org.yunyan.seeds;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.yunyan.exposure.Act;
import org.yunyan.exposure.Exposures;
import org.yunyan.exposure.Place;
import org.yunyan.identity.Actor;
import org.yunyan.people.Person;
import org.yunyan.recommendation.Recommendations;
import org.yunyan.recommendation.Suggested;
import org.yunyan.recommender.Reason;
import org.yunyan.shared.Id;

/**
 * Simulated: some invented teachers open their home on some day of the last weeks. The lists are really the recommender's; what
 * each teacher opens is drawn, more often what stands on top and what closes a gap. The log keeps them as simulated.
 */
final class Browsing {

    /** Enough for groups to be compared, few enough to be planted in seconds. */
    private static final int VISITS = 150;

    private static final int SHOWN = 3;
    private static final int LAST_DAYS = 25;

    /** Percent of teachers who open what stands first, second, third. */
    private static final int[] OPENED = {34, 20, 14};

    private static final int MORE_FOR_A_GAP = 12;

    private final Recommendations recommendations;
    private final Exposures exposures;

    Browsing(Recommendations recommendations, Exposures exposures) {
        this.recommendations = recommendations;
        this.exposures = exposures;
    }

    void simulate(List<Person> teachers, Instant now) {
        int every = Math.max(1, teachers.size() / VISITS);
        for (int i = 0; i < teachers.size(); i += every) {
            if (!visited(teachers.get(i))) {
                visit(teachers.get(i), now);
            }
        }
        exposures.sweep();
    }

    /** A planting that begins again, even on another day, leaves those alone who have been there. */
    private boolean visited(Person teacher) {
        Actor herself = new Actor(Id.of(teacher.id().value()), teacher.id(), teacher.name(), List.of());
        return !exposures.mine(herself, 1).isEmpty();
    }

    private void visit(Person teacher, Instant now) {
        Chance chance = Chance.about(DemoCounty.SEED, "visit", teacher.id());
        Instant then = now.minus(Duration.ofDays(chance.between(0, LAST_DAYS)));
        List<Suggested> shown =
                recommendations.simulate(teacher.id(), Place.HOME, SHOWN, then).suggested();
        for (int place = 0; place < shown.size(); place++) {
            Suggested one = shown.get(place);
            boolean gap = one.why().stream().anyMatch(why -> why.kind() == Reason.Kind.CLOSES_GAP);
            if (chance.percent(OPENED[place] + (gap ? MORE_FOR_A_GAP : 0))) {
                exposures.acted(teacher.id(), one.course().course(), Act.OPENED);
            }
        }
    }
}
