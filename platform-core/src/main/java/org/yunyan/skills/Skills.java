package org.yunyan.skills;

import java.util.List;
import org.yunyan.identity.Actor;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;

/**
 * The skill framework, the targets of posts, and the evidence of people.
 *
 * <p>How a level is evidenced: each piece of evidence speaks for every level up to its own, as strongly as its source is
 * trusted (appraisal 0.8, course 0.6, quiz 0.5, self-rating 0.2) and less with age: half as strongly after five years, the
 * length of a cycle. Once the pieces for a level add up to 1, the level is proven; before that, in part. So more evidence
 * never lowers anybody, self-rating alone proves a fifth of what it claims, and only time makes a proven level fade.
 */
public final class Skills {

    /** All skills, in the order of areas and then of their ids. */
    public List<Skill> framework() {
        throw new UnsupportedOperationException();
    }

    /** Writes skills as given, new or changed. Repeating it changes nothing. */
    public void define(List<Skill> skills) {
        throw new UnsupportedOperationException();
    }

    /** All rules that give posts their targets. */
    public List<TargetRule> targets() {
        throw new UnsupportedOperationException();
    }

    /** Writes target rules as given, new or changed. Repeating it changes nothing. */
    public void defineTargets(List<TargetRule> rules) {
        throw new UnsupportedOperationException();
    }

    /** Keeps evidence, for one person or several. Repeating it changes nothing. */
    public void record(List<Evidence> evidence) {
        throw new UnsupportedOperationException();
    }

    /** {@link #record} for the history of thousands, while nobody works yet. */
    public void plant(List<Evidence> evidence) {
        throw new UnsupportedOperationException();
    }

    /** What is still missing for her post, largest weighted gap first, then by id; empty for somebody without a post. */
    public List<SkillGap> gaps(Person person) {
        throw new UnsupportedOperationException();
    }

    /** Where she stands in every skill. */
    public Growth growth(Person person) {
        throw new UnsupportedOperationException();
    }

    /**
     * {@link #growth(Person)} for somebody who asks: herself or whoever oversees her.
     *
     * @throws Refused.Forbidden for anybody else
     */
    public Growth growth(Actor actor, Id<Person> person) {
        throw new UnsupportedOperationException();
    }

    /**
     * Keeps what she thinks of herself; replaces what she thought before.
     *
     * @param level 0 to 4
     * @throws Refused.Invalid for another level
     * @throws Refused.Missing for an unknown skill
     */
    public void rateSelf(Actor actor, Id<Skill> skill, int level) {
        throw new UnsupportedOperationException();
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
        throw new UnsupportedOperationException();
    }
}
