package org.yunyan.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.yunyan.people.Stage;
import org.yunyan.people.Subject;
import org.yunyan.shared.Id;
import org.yunyan.skills.Skill;

/**
 * What a trainer writes: everything about a course except who wrote it and where it stands.
 *
 * @param titleEn English title, or blank
 * @param summary one paragraph, plain text
 * @param outcomes what I will be able to do, one sentence each
 * @param grades 1 to 12 as in {@code people}; empty means all grades of the stages
 * @param hours 学时 of 45 minutes; what they are worth in credits is decided by the rules in force
 * @param listing a pointer to something studied elsewhere: no units, no credits
 * @param completion the course's own rule
 */
public record Content(
        String title,
        String titleEn,
        String summary,
        List<String> outcomes,
        Subject subject,
        Set<Stage> stages,
        Set<Integer> grades,
        TrainingLevel level,
        TrainingMode mode,
        List<SkillAim> skills,
        BigDecimal hours,
        List<String> tags,
        List<Unit> units,
        boolean listing,
        CompletionRule completion) {

    /** What a question gives evidence of when its course does not aim at that skill. */
    private static final int USUAL_LEVEL = 2;

    public Content {
        outcomes = outcomes == null ? List.of() : List.copyOf(outcomes);
        stages = stages == null ? Set.of() : Set.copyOf(stages);
        grades = grades == null ? Set.of() : Set.copyOf(grades);
        skills = skills == null ? List.of() : List.copyOf(skills);
        hours = hours == null ? BigDecimal.ZERO : hours;
        tags = tags == null ? List.of() : List.copyOf(tags);
        units = units == null ? List.of() : List.copyOf(units);
        completion = completion == null ? CompletionRule.STANDARD : completion;
    }

    /** What a new course starts from: a title, county level, online, and everything else still open. */
    public static Content titled(String title, Subject subject) {
        return new Content(
                title,
                "",
                "",
                List.of(),
                subject,
                Set.of(),
                Set.of(),
                TrainingLevel.COUNTY,
                TrainingMode.ONLINE,
                List.of(),
                BigDecimal.ZERO,
                List.of(),
                List.of(),
                false,
                CompletionRule.STANDARD);
    }

    public Content withUnits(List<Unit> changed) {
        return new Content(
                title,
                titleEn,
                summary,
                outcomes,
                subject,
                stages,
                grades,
                level,
                mode,
                skills,
                hours,
                tags,
                changed,
                listing,
                completion);
    }

    /** @throws org.yunyan.shared.Refused.Missing when the course has no such unit */
    public Unit unit(Id<Unit> id) {
        return units.stream()
                .filter(unit -> unit.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new org.yunyan.shared.Refused.Missing("refused.course.unit"));
    }

    /** Whether it has an English title. */
    public boolean translated() {
        return titleEn != null && !titleEn.isBlank();
    }

    /** Sum of the units, as the card shows it. */
    public int minutes() {
        return units.stream().mapToInt(Unit::minutes).sum();
    }

    /** The units that the completion rule asks for, in order. */
    public List<Unit> needed() {
        return units.stream()
                .filter(unit -> !completion.optional().contains(unit.id()))
                .toList();
    }

    /** The level that a question on a skill gives evidence of: the one that the course aims at, if it does. */
    public int levelOf(Id<Skill> skill) {
        return skills.stream()
                .filter(aim -> aim.skill().equals(skill))
                .mapToInt(SkillAim::level)
                .findFirst()
                .orElse(USUAL_LEVEL);
    }

    /** Files that the units refer to, whether they exist or not. */
    Set<Id<Media>> files() {
        return units.stream().flatMap(unit -> unit.files().stream()).collect(java.util.stream.Collectors.toSet());
    }

    /** Files that the units play or show, whether they exist or not. */
    Set<Id<Media>> shown() {
        return units.stream().flatMap(unit -> unit.shown().stream()).collect(java.util.stream.Collectors.toSet());
    }

    Content withheld() {
        return withUnits(units.stream().map(Unit::withheld).toList());
    }
}
