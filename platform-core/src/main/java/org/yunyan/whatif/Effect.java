package org.yunyan.whatif;

import java.util.Collection;
import org.yunyan.shared.Credits;

/**
 * What other rules would do to many teachers together.
 *
 * @param teachers all of them
 * @param rise of whom more credits would count
 * @param fall of whom fewer would
 * @param relieved whose year or cycle would not be called late any more
 * @param endangered whose year or cycle would be called late
 * @param gained credits of those who rise
 * @param lost credits of those who fall
 */
public record Effect(int teachers, int rise, int fall, int relieved, int endangered, Credits gained, Credits lost) {

    static final Effect NONE = new Effect(0, 0, 0, 0, 0, Credits.ZERO, Credits.ZERO);

    static Effect of(int teachers, Collection<PersonEffect> changed) {
        return changed.stream().map(Effect::of).reduce(NONE, Effect::plus).among(teachers);
    }

    Effect plus(Effect other) {
        return new Effect(
                teachers + other.teachers,
                rise + other.rise,
                fall + other.fall,
                relieved + other.relieved,
                endangered + other.endangered,
                gained.plus(other.gained),
                lost.plus(other.lost));
    }

    private static Effect of(PersonEffect one) {
        return new Effect(
                0,
                one.rises() ? 1 : 0,
                one.falls() ? 1 : 0,
                one.relieved() ? 1 : 0,
                one.endangered() ? 1 : 0,
                one.before().missingTo(one.after()),
                one.after().missingTo(one.before()));
    }

    private Effect among(int all) {
        return new Effect(all, rise, fall, relieved, endangered, gained, lost);
    }
}
