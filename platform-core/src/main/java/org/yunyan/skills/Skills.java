package org.yunyan.skills;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;

/**
 * The skill framework, the targets of posts, and the evidence of people.
 *
 * <p>How a level is evidenced: each piece of evidence speaks for every level up to its own, as strongly as its source is
 * trusted (appraisal 0.8, diagnosis 0.7, course 0.6, quiz 0.5, self-rating 0.2) and less with age: half as strongly after five years, the
 * length of a cycle. Once the pieces for a level add up to 1, the level is proven; before that, in part. So more evidence
 * never lowers anybody, self-rating alone proves a fifth of what it claims, and only time makes a proven level fade.
 */
public final class Skills {

    /** How long another node may not see a changed framework. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    /** Less than this share of a level is no gap: it would come and go with the age of the evidence. */
    private static final double SMALLEST_GAP = 0.05;

    private static final int BATCH = 500;

    private final FrameworkStore store;
    private final EvidenceStore evidence;
    private final People people;
    private final Clock clock;
    private volatile Snapshot snapshot = new Snapshot(new Framework(List.of(), List.of()), Instant.MIN);

    Skills(FrameworkStore store, EvidenceStore evidence, People people, Clock clock) {
        this.store = store;
        this.evidence = evidence;
        this.people = people;
        this.clock = clock;
    }

    /** All skills, in the order of areas and then of their ids. */
    public List<Skill> framework() {
        return current().skills();
    }

    /** Writes skills as given, new or changed. Repeating it changes nothing. */
    public void define(List<Skill> skills) {
        store.putSkills(skills);
        snapshot = read();
    }

    /** All rules that give posts their targets. */
    public List<TargetRule> targets() {
        return current().rules();
    }

    /** Writes target rules as given, new or changed. Repeating it changes nothing. */
    public void defineTargets(List<TargetRule> rules) {
        store.putTargets(rules);
        snapshot = read();
    }

    /** Keeps evidence, for one person or several. Repeating it changes nothing. */
    public void record(List<Evidence> pieces) {
        byPerson(pieces).forEach(evidence::add);
    }

    /** {@link #record} for the history of thousands, while nobody works yet. */
    public void plant(List<Evidence> pieces) {
        Map<Id<Person>, List<Evidence>> batch = new LinkedHashMap<>();
        byPerson(pieces).forEach((person, hers) -> {
            batch.put(person, hers);
            if (batch.size() == BATCH) {
                evidence.addAll(batch);
                batch.clear();
            }
        });
        evidence.addAll(batch);
    }

    /** What is still missing for her post, largest weighted gap first, then by id; empty for somebody without a post. */
    public List<SkillGap> gaps(Person person) {
        return progress(person)
                .map(Growth.Progress::gap)
                .filter(gap -> gap.gap() >= SMALLEST_GAP)
                .sorted(Comparator.comparingDouble(SkillGap::weighted)
                        .reversed()
                        .thenComparing(gap -> gap.skill().id()))
                .toList();
    }

    /** Where she stands in every skill. */
    public Growth growth(Person person) {
        List<Growth.Progress> skills = progress(person).toList();
        List<Growth.Area> areas = Arrays.stream(SkillArea.values())
                .map(area -> mean(area, skills))
                .toList();
        return new Growth(areas, skills);
    }

    /**
     * {@link #growth(Person)} for somebody who asks: herself or whoever oversees her.
     *
     * @throws Refused.Forbidden for anybody else
     */
    public Growth growth(Actor actor, Id<Person> person) {
        Person someone = people.person(person);
        actor.requireMay(someone);
        return growth(someone);
    }

    /**
     * Keeps what she thinks of herself; replaces what she thought before.
     *
     * @param level 0 to 4
     * @throws Refused.Invalid for another level
     * @throws Refused.Missing for an unknown skill
     */
    public void rateSelf(Actor actor, Id<Skill> skill, int level) {
        keep(actor.person(), skill, EvidenceSource.SELF, level);
    }

    /**
     * Keeps what her school thinks of her; replaces what it thought before.
     *
     * @param actor the school office of the school where she is employed, and not she herself
     * @param level 0 to 4
     * @throws Refused.Forbidden for anybody else
     * @throws Refused.Invalid for another level
     * @throws Refused.Missing for an unknown skill or person
     */
    public void appraise(Actor actor, Id<Person> person, Id<Skill> skill, int level) {
        Person someone = people.person(person);
        if (actor.person().equals(person) || !actor.units(Role.SCHOOL_ADMIN).contains(someone.school())) {
            throw new Refused.Forbidden("refused.skills.appraise");
        }
        keep(person, skill, EvidenceSource.APPRAISAL, level);
    }

    private void keep(Id<Person> person, Id<Skill> skill, EvidenceSource source, int level) {
        if (!current().knows(skill)) {
            throw new Refused.Missing("refused.skills.skill", skill.value());
        }
        if (level < 0 || level > Skill.HIGHEST) {
            throw new Refused.Invalid("refused.skills.level", Skill.HIGHEST);
        }
        String ref = source.name().toLowerCase(Locale.ROOT);
        evidence.add(person, List.of(new Evidence(person, skill, source, ref, level, clock.instant())));
    }

    private Stream<Growth.Progress> progress(Person person) {
        Framework framework = current();
        Map<Id<Skill>, Framework.Target> targets = framework.targets(person.post());
        Map<Id<Skill>, List<Growth.Proof>> proofs = evidence.of(person.id()).proofs(clock.instant());
        return framework.skills().stream().map(skill -> {
            Framework.Target target = targets.getOrDefault(skill.id(), Framework.Target.none(skill.id()));
            List<Growth.Proof> hers = proofs.getOrDefault(skill.id(), List.of());
            SkillGap gap = new SkillGap(skill, target.level(), EvidenceBook.level(hers), target.weight());
            return new Growth.Progress(gap, hers);
        });
    }

    private static Growth.Area mean(SkillArea area, List<Growth.Progress> skills) {
        List<SkillGap> asked = skills.stream()
                .map(Growth.Progress::gap)
                .filter(gap -> gap.skill().area() == area && gap.target() > 0)
                .toList();
        double target = asked.stream().mapToDouble(SkillGap::target).average().orElse(0);
        double evidenced = asked.stream()
                .mapToDouble(gap -> Math.min(gap.target(), gap.evidenced()))
                .average()
                .orElse(0);
        return new Growth.Area(area, target, evidenced);
    }

    private static Map<Id<Person>, List<Evidence>> byPerson(List<Evidence> pieces) {
        return pieces.stream()
                .collect(Collectors.groupingBy(Evidence::person, LinkedHashMap::new, Collectors.toList()));
    }

    private Framework current() {
        Snapshot known = snapshot;
        if (known.framework.isEmpty() || known.at.isBefore(clock.instant().minus(FRESH))) {
            known = read();
            snapshot = known;
        }
        return known.framework;
    }

    private Snapshot read() {
        return new Snapshot(store.read(), clock.instant());
    }

    private record Snapshot(Framework framework, Instant at) {}
}
