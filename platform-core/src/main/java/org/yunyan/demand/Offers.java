package org.yunyan.demand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Content;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.CourseVersion;
import org.yunyan.people.Stage;
import org.yunyan.people.Subject;
import org.yunyan.shared.Id;
import org.yunyan.skills.Skill;

/** Where the published courses with content lead, by skill. */
final class Offers {

    private static final int BATCH = 100;

    private static final Comparator<Offer> HIGHEST =
            Comparator.comparingInt(Offer::level).reversed().thenComparing(Offer::course);

    private final Map<Id<Skill>, List<Offer>> bySkill = new HashMap<>();
    private final Map<Asked, Optional<GapRow.Nearest>> known = new HashMap<>();

    private record Offer(Id<Course> course, String title, int level, Set<Stage> stages, Subject subject) {

        boolean isFor(Stage stage, Subject main) {
            return (stages.isEmpty() || stages.contains(stage)) && (subject == main || subject == Subject.GENERAL);
        }
    }

    private record Asked(Id<Skill> skill, Stage stage, Subject subject) {}

    static Offers of(Catalogue catalogue) {
        Offers offers = new Offers();
        Id<Course> after = null;
        List<CourseVersion> batch;
        do {
            batch = catalogue.offered(after, BATCH);
            batch.stream().filter(version -> !version.content().listing()).forEach(offers::add);
            after = batch.isEmpty() ? after : batch.getLast().course();
        } while (batch.size() == BATCH);
        offers.bySkill.values().forEach(list -> list.sort(HIGHEST));
        return offers;
    }

    private void add(CourseVersion version) {
        Content content = version.content();
        content.skills()
                .forEach(aim -> bySkill.computeIfAbsent(aim.skill(), skill -> new ArrayList<>())
                        .add(new Offer(
                                version.course(), content.title(), aim.level(), content.stages(), content.subject())));
    }

    /** What leads highest for teachers of this stage and subject; else what leads highest for anybody; empty for nothing at all. */
    Optional<GapRow.Nearest> nearest(Id<Skill> skill, Stage stage, Subject subject) {
        return known.computeIfAbsent(new Asked(skill, stage, subject), asked -> {
            List<Offer> all = bySkill.getOrDefault(skill, List.of());
            return all.stream()
                    .filter(offer -> offer.isFor(stage, subject))
                    .findFirst()
                    .map(offer -> nearest(offer, true))
                    .or(() -> all.stream().findFirst().map(offer -> nearest(offer, false)));
        });
    }

    private static GapRow.Nearest nearest(Offer offer, boolean fits) {
        return new GapRow.Nearest(offer.course(), offer.title(), offer.level(), fits);
    }
}
