package org.yunyan.demand;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.people.Organisation;
import org.yunyan.people.Person;
import org.yunyan.people.Stage;
import org.yunyan.people.Subject;
import org.yunyan.shared.Id;
import org.yunyan.skills.Skill;
import org.yunyan.skills.SkillGap;

/**
 * How many teachers of one school have which gaps. It says nothing of what is offered, so that a course that is published
 * changes the board without anybody being counted again.
 *
 * @param zone the zone of the school; the school itself where there is none
 * @param day when it was counted
 * @param asked what posts asked for then, in short
 */
record SchoolGaps(@BsonId Id<Organisation> school, String zone, LocalDate day, String asked, List<Tally> tallies) {

    SchoolGaps {
        tallies = tallies == null ? List.of() : List.copyOf(tallies);
    }

    /** Whether it is what would be counted again. */
    boolean isOf(LocalDate today, String askedNow) {
        return day.equals(today) && askedNow.equals(asked);
    }

    /** @param gaps of one person */
    static SchoolGaps count(
            Organisation school,
            LocalDate day,
            String asked,
            Collection<Person> teachers,
            Function<Person, List<SkillGap>> gaps) {
        Map<Tally, Integer> people = new HashMap<>();
        for (Person teacher : teachers) {
            for (SkillGap gap : gaps.apply(teacher)) {
                people.merge(Tally.of(teacher, gap), 1, Integer::sum);
            }
        }
        List<Tally> tallies = people.entrySet().stream()
                .map(entry -> entry.getKey().people(entry.getValue()))
                .toList();
        String zone = school.path()
                .get(school.path().size() > 2 ? 1 : school.path().size() - 1)
                .value();
        return new SchoolGaps(school.id(), zone, day, asked, tallies);
    }

    /**
     * @param reached the level up to which it is proven, 0 to 3
     * @param target the level that the post asks for
     */
    record Tally(Id<Skill> skill, Stage stage, Subject subject, int reached, int target, int people) {

        static Tally of(Person teacher, SkillGap gap) {
            int reached = (int) Math.floor(gap.evidenced());
            return new Tally(
                    gap.skill().id(), teacher.post().stage(), teacher.post().main(), reached, gap.target(), 0);
        }

        Tally people(int number) {
            return new Tally(skill, stage, subject, reached, target, number);
        }
    }
}
