package org.yunyan.notices;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.yunyan.corrections.Correction;
import org.yunyan.identity.Role;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/**
 * Somebody of the school doubts a row of its notice (异议).
 *
 * @param id made of row, entry and objector, so that the same doubt is raised once
 * @param by who objects; null for a reader who must not know
 * @param person whose row
 * @param awardKey the entry that is meant; null when it is the row as a whole, for example something that is missing
 * @param title of that entry; null without one
 * @param answers in their order
 * @param decision null while it is open
 */
public record Objection(
        Id<Objection> id,
        Id<Person> by,
        String byName,
        Id<Person> person,
        String personName,
        String awardKey,
        String title,
        String reason,
        Instant at,
        List<Answer> answers,
        Decision decision) {

    public Objection {
        answers = answers == null ? List.of() : List.copyOf(answers);
    }

    /** What somebody who looks after it, or one of the two, says before it is decided; {@code by} and {@code name} as above. */
    public record Answer(Id<Person> by, String name, Role as, Instant at, String words) {}

    /**
     * How it ended.
     *
     * @param upheld whether the doubt was right
     * @param words the reason, shown to both
     * @param correction the reversal that was proposed; null when nothing has to be taken back
     */
    public record Decision(
            boolean upheld, Id<Person> by, String name, Role as, Instant at, String words, Id<Correction> correction) {}

    public boolean open() {
        return decision == null;
    }

    /** For the person concerned: what is doubted, not by whom. */
    Objection withoutName() {
        List<Answer> unnamed = answers.stream()
                .map(answer -> answer.by().equals(by)
                        ? new Answer(null, null, answer.as(), answer.at(), answer.words())
                        : answer)
                .toList();
        return new Objection(id, null, null, person, personName, awardKey, title, reason, at, unnamed, decision);
    }

    Objection answered(Answer answer) {
        var more = new ArrayList<>(answers);
        more.add(answer);
        return new Objection(id, by, byName, person, personName, awardKey, title, reason, at, more, decision);
    }

    Objection decided(Decision end) {
        return new Objection(id, by, byName, person, personName, awardKey, title, reason, at, answers, end);
    }
}
