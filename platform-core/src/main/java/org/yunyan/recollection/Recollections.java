package org.yunyan.recollection;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.yunyan.bank.Answer;
import org.yunyan.bank.Asked;
import org.yunyan.bank.Bank;
import org.yunyan.bank.Judged;
import org.yunyan.bank.Sheet;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Content;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.Recall;
import org.yunyan.catalogue.Unit;
import org.yunyan.identity.Actor;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.skills.Evidence;
import org.yunyan.skills.EvidenceSource;
import org.yunyan.skills.Skill;
import org.yunyan.skills.Skills;
import org.yunyan.study.Enrolment;
import org.yunyan.study.Study;

/**
 * Asks a learner in between what she has just studied. The first answer to a question counts as evidence of its skill and for the
 * statistics of the question; she may answer again, which changes neither.
 */
public final class Recollections {

    private final RecollectionStore store;
    private final Study study;
    private final Catalogue catalogue;
    private final Bank bank;
    private final Skills skills;
    private final Clock clock;

    Recollections(RecollectionStore store, Study study, Catalogue catalogue, Bank bank, Skills skills, Clock clock) {
        this.store = store;
        this.study = study;
        this.catalogue = catalogue;
        this.bank = bank;
        this.skills = skills;
        this.clock = clock;
    }

    /**
     * What is asked at each point of a unit, in the order of the points. A point for which the bank has no question asks nothing
     * and stands in nobody's way.
     *
     * @throws Refused.Missing when she does not study the course or there is no such unit
     */
    public List<Questions> of(Actor actor, Id<Course> course, Id<Unit> id) {
        Enrolment enrolment = enrolment(actor, course);
        Unit unit = content(enrolment).unit(id);
        List<Recall> points = unit.recall();
        List<Questions> all = new ArrayList<>();
        for (int point = 0; point < points.size(); point++) {
            Recollection drawn = drawn(actor, course, id, point, points.get(point));
            if (drawn.isAnswered()) {
                settle(actor, enrolment, drawn);
            }
            Recall asked = points.get(point);
            all.add(new Questions(point, asked.in(unit), asked.pauses(), bank.ask(drawn.sheet()), drawn.answered()));
        }
        return all;
    }

    /**
     * Judges an answer and says what is right.
     *
     * @param point place in the unit's list of points
     * @param index place of the question at that point
     * @throws Refused.Invalid when there is no such question, or it cannot be answered so
     */
    public Judged answer(Actor actor, Id<Course> course, Id<Unit> unit, int point, int index, Answer answer) {
        Enrolment enrolment = enrolment(actor, course);
        Content content = content(enrolment);
        List<Recall> points = content.unit(unit).recall();
        if (point < 0 || point >= points.size()) {
            throw new Refused.Invalid("refused.study.recall");
        }
        Recollection drawn = drawn(actor, course, unit, point, points.get(point));
        if (index < 0 || index >= drawn.sheet().items().size() || answer == null) {
            throw new Refused.Invalid("refused.study.recall");
        }
        bank.requireFitting(drawn.sheet(), index, answer);
        Judged judged = bank.judge(drawn.sheet(), index, answer);
        Recollection now = noted(drawn, index, judged.share());
        if (!judged.waits() && !drawn.answered().contains(index)) {
            Sheet one = new Sheet(
                    drawn.sheet().seed(), List.of(drawn.sheet().items().get(index)));
            bank.count(now.id() + ":" + index, one, List.of(answer), List.of(judged.share()));
        }
        if (now.isAnswered()) {
            show(actor, now, content);
            settle(actor, enrolment, now);
        }
        return judged;
    }

    private Recollection drawn(Actor actor, Id<Course> course, Id<Unit> unit, int point, Recall recall) {
        String id = Recollection.key(actor.person(), course, unit, point);
        return store.find(id).orElseGet(() -> {
            Sheet sheet = bank.draw(List.of(recall.draw()), id.hashCode());
            store.insertMissing(new Recollection(id, actor.person(), course, unit, point, sheet, Map.of(), 0));
            return store.find(id).orElseThrow();
        });
    }

    private Recollection noted(Recollection read, int index, double share) {
        Recollection now = read;
        while (!now.answered().contains(index)) {
            Recollection changed = now.with(index, share);
            now = store.replace(now, changed) ? changed : store.find(now.id()).orElseThrow();
        }
        return now;
    }

    /** Each skill that was asked about, by the share of the first answers; what nobody marks shows nothing. */
    private void show(Actor actor, Recollection done, Content content) {
        List<Asked> asked = bank.ask(done.sheet());
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String ref = done.course() + "/" + done.unit() + "/" + done.point();
        Map<Id<Skill>, Double> shares = IntStream.range(0, asked.size())
                .filter(i ->
                        asked.get(i).skill() != null && !asked.get(i).kind().isMarked())
                .boxed()
                .collect(Collectors.groupingBy(
                        i -> asked.get(i).skill(),
                        Collectors.averagingDouble(i -> done.shares().getOrDefault(String.valueOf(i), 0.0))));
        skills.record(shares.entrySet().stream()
                .map(one -> new Evidence(
                        actor.person(),
                        one.getKey(),
                        EvidenceSource.QUIZ,
                        ref,
                        one.getValue() * content.levelOf(one.getKey()),
                        at))
                .toList());
    }

    private void settle(Actor actor, Enrolment read, Recollection done) {
        if (!read.progress(done.unit()).recalled().contains(done.point())) {
            study.recalled(actor, done.course(), done.unit(), done.point());
        }
    }

    private Enrolment enrolment(Actor actor, Id<Course> course) {
        return study.enrolment(actor, course).orElseThrow(() -> new Refused.Missing("refused.study.notEnrolled"));
    }

    private Content content(Enrolment enrolment) {
        return catalogue.version(enrolment.course(), enrolment.number()).content();
    }
}
