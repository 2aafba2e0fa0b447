package org.yunyan.seeds;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.yunyan.people.Person;
import org.yunyan.people.Title;
import org.yunyan.shared.Id;
import org.yunyan.skills.Evidence;
import org.yunyan.skills.EvidenceSource;
import org.yunyan.skills.Skill;
import org.yunyan.skills.SkillArea;

/** What people and their schools think of their skills: more with service and title, less digital in villages. */
record Levels(long seed, List<Skill> framework, Window window) {

    private static final double APPRAISED_PERCENT = 62;
    private static final double SELF_RATED_PERCENT = 45;
    private static final int NEW = 2;
    private static final int EXPERIENCED = 15;

    List<Evidence> of(Person person, boolean rural) {
        Chance chance = Chance.about(seed, "levels", person.id());
        List<Evidence> evidence = new ArrayList<>();
        for (Skill skill : framework) {
            int level = level(chance, person, skill, rural);
            if (chance.percent(APPRAISED_PERCENT)) {
                evidence.add(piece(person.id(), skill.id(), EvidenceSource.APPRAISAL, level, appraised(chance)));
            }
            if (chance.percent(SELF_RATED_PERCENT)) {
                int thought = Math.clamp(level + chance.between(-1, 1), 0, Skill.HIGHEST);
                evidence.add(piece(person.id(), skill.id(), EvidenceSource.SELF, thought, rated(chance)));
            }
        }
        return evidence;
    }

    /** The reference is the one that a later live rating replaces. */
    static Evidence piece(Id<Person> person, Id<Skill> skill, EvidenceSource source, int level, Instant at) {
        return new Evidence(person, skill, source, source.name().toLowerCase(Locale.ROOT), level, at);
    }

    private int level(Chance chance, Person person, Skill skill, boolean rural) {
        int service = window.today().getYear() - person.joined().getYear();
        int level = service <= NEW ? 1 : 2;
        if (service >= EXPERIENCED && chance.percent(45)) {
            level++;
        }
        if (person.post().title() != Title.NONE && chance.percent(70)) {
            level++;
        }
        if (skill.area() == SkillArea.ETHICS && chance.percent(75)) {
            level++;
        }
        if (skill.area() == SkillArea.DIGITAL && chance.percent(rural || service > EXPERIENCED ? 60 : 25)) {
            level--;
        }
        if (skill.area() == SkillArea.ASSESSMENT && chance.percent(55)) {
            level--;
        }
        return Math.clamp(level + chance.between(-1, 1) * chance.between(0, 1), 0, Skill.HIGHEST);
    }

    /** At the end of one of the last years. */
    private Instant appraised(Chance chance) {
        int year = window.today().getYear() - chance.between(1, Math.max(1, window.years() - 1));
        return Window.at(LocalDate.of(year, Month.DECEMBER, chance.between(8, 26)), 10, chance.between(0, 59));
    }

    private Instant rated(Chance chance) {
        LocalDate day = window.today().minusDays(chance.between(20, 330));
        return Window.at(day, 20, chance.between(0, 59));
    }
}
