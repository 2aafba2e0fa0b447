package org.yunyan.diagnostic;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.bank.Answer;
import org.yunyan.bank.Calibrated;
import org.yunyan.bank.Drawn;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.skills.Skill;

/**
 * Somebody's newest diagnosis in one skill.
 *
 * @param id {@code person:skill}
 * @param run counts from 1
 * @param steps what was asked and answered
 * @param current what is asked now; null once it is over
 * @param before what earlier runs asked, to be avoided
 * @param ended null while it goes on
 * @param accepted when she took the result over into her skills; null before
 */
record Diagnosis(
        @BsonId String id,
        Id<Person> person,
        Id<Skill> skill,
        int run,
        List<Step> steps,
        Current current,
        List<String> before,
        Instant begun,
        Instant ended,
        Instant accepted,
        long version) {

    private static final int REMEMBERED = 60;

    Diagnosis {
        steps = steps == null ? List.of() : List.copyOf(steps);
        before = before == null ? List.of() : List.copyOf(before);
    }

    /** What is asked now, as difficult as it was thought to be when it was chosen. */
    record Current(Drawn drawn, double difficulty, double guessing) {

        static Current of(Calibrated item) {
            return new Current(item.drawn(), item.difficulty(), item.guessing());
        }
    }

    static String key(Id<Person> person, Id<Skill> skill) {
        return person.value() + ":" + skill.value();
    }

    static Diagnosis begun(Id<Person> person, Id<Skill> skill, Calibrated first, Instant now) {
        return new Diagnosis(
                key(person, skill), person, skill, 1, List.of(), Current.of(first), List.of(), now, null, null, 0);
    }

    Diagnosis again(Calibrated first, Instant now) {
        List<String> asked = asked();
        List<String> last = asked.subList(Math.max(0, asked.size() - REMEMBERED), asked.size());
        return new Diagnosis(
                id, person, skill, run + 1, List.of(), Current.of(first), last, now, null, null, version + 1);
    }

    /** The steps so far and what is asked now, answered so. */
    List<Step> stepsWith(Answer answer, double share) {
        List<Step> more = new ArrayList<>(steps);
        more.add(new Step(current.drawn(), current.difficulty(), current.guessing(), answer, share));
        return more;
    }

    /** @param next null when it is over */
    Diagnosis answered(List<Step> more, Calibrated next, Instant now) {
        return new Diagnosis(
                id,
                person,
                skill,
                run,
                more,
                next == null ? null : Current.of(next),
                before,
                begun,
                next == null ? now : null,
                null,
                version + 1);
    }

    Diagnosis accepted(Instant now) {
        return new Diagnosis(id, person, skill, run, steps, current, before, begun, ended, now, version + 1);
    }

    /** What this run and those before asked. */
    List<String> asked() {
        List<String> asked = new ArrayList<>(before);
        steps.forEach(step -> asked.add(step.drawn().item().value()));
        return asked;
    }

    long seed() {
        return id.hashCode() * 31L + run;
    }

    boolean isOver() {
        return ended != null;
    }
}
