package org.yunyan.seeds;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.credits.Award;
import org.yunyan.identity.Grant;
import org.yunyan.identity.Role;
import org.yunyan.people.Organisation;
import org.yunyan.people.Person;
import org.yunyan.people.Post;
import org.yunyan.people.Stage;
import org.yunyan.people.Subject;
import org.yunyan.shared.Id;
import org.yunyan.skills.Evidence;
import org.yunyan.skills.EvidenceSource;

/**
 * Somebody of the demo county who is written and not drawn.
 *
 * @param key by which other data files name her
 * @param login of her demo account; null when she has none
 * @param unit where she is employed
 * @param post null when she does not teach
 * @param pace of her drawn history; null draws it too
 * @param trainings her history; null draws it
 * @param levels what she and her school think of her skills, beside or instead of what is drawn
 */
record Persona(
        String key,
        String login,
        String number,
        String name,
        String unit,
        LocalDate joined,
        Post post,
        List<RoleOn> roles,
        Pace pace,
        List<Attended> trainings,
        List<Finished> completed,
        List<Begun> begun,
        Map<EvidenceSource, Map<String, Integer>> levels,
        Draft draft) {

    /** How old she was when she began. */
    private static final int BEGINNER = 23;

    record RoleOn(Role role, String on) {}

    record Attended(
            int yearsAgo,
            String day,
            String title,
            TrainingLevel level,
            TrainingMode mode,
            BigDecimal hours,
            String evidence) {}

    record Finished(String course, int yearsAgo, String day, int percent, int stars, String text) {}

    record Begun(String course, int daysAgo, int lastDaysAgo, int units, int sections) {}

    /** A course that she has begun to write. */
    record Draft(
            String title,
            Subject subject,
            String summary,
            List<String> outcomes,
            Set<Stage> stages,
            List<String> tags) {}

    Id<Person> id() {
        return Id.of("person-" + number);
    }

    Person person(Organisation employer) {
        return new Person(
                id(), number, name, employer.id(), employer.path(), post, joined, true, joined.getYear() - BEGINNER);
    }

    List<Grant> grants() {
        return roles.stream().map(role -> new Grant(role.role, Id.of(role.on))).toList();
    }

    boolean isTold() {
        return trainings != null;
    }

    List<Award> awards(Window window) {
        List<Award> awards = new ArrayList<>();
        for (Attended attended : trainings) {
            LocalDate day = day(attended.yearsAgo, attended.day, window);
            if (window.contains(day)) {
                awards.add(new Award(
                        "training:" + day,
                        id(),
                        null,
                        attended.title,
                        attended.level,
                        attended.mode,
                        attended.hours,
                        attended.evidence,
                        null,
                        Window.at(day, 17, 0)));
            }
        }
        return awards;
    }

    /** When she finished a course; empty when that is still to come. */
    Optional<LocalDate> finished(Finished course, Window window) {
        return Optional.of(day(course.yearsAgo, course.day, window)).filter(window::contains);
    }

    List<Evidence> evidence(Window window) {
        List<Evidence> evidence = new ArrayList<>();
        Optional.ofNullable(levels)
                .orElse(Map.of())
                .forEach((source, bySkill) -> bySkill.forEach((skill, level) -> evidence.add(Levels.piece(
                        id(),
                        Id.of(skill),
                        source,
                        level,
                        Window.at(window.today().minusDays(90), 19, 30)))));
        return evidence;
    }

    private static LocalDate day(int yearsAgo, String day, Window window) {
        return MonthDay.parse("--" + day).atYear(window.today().getYear() - yearsAgo);
    }
}
