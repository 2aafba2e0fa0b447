package org.yunyan.diagnostic;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yunyan.bank.Answer;
import org.yunyan.bank.Bank;
import org.yunyan.bank.Calibrated;
import org.yunyan.bank.Drawn;
import org.yunyan.bank.Sheet;
import org.yunyan.identity.Actor;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.people.Post;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.skills.Evidence;
import org.yunyan.skills.EvidenceSource;
import org.yunyan.skills.Growth;
import org.yunyan.skills.Skill;
import org.yunyan.skills.SkillGap;
import org.yunyan.skills.Skills;

/**
 * Short adaptive tests of one skill, for a teacher's own stage and subject. The result is hers alone; only what she takes over
 * becomes evidence, from where her gaps and suggestions follow.
 */
public final class Diagnostics {

    /** After so long a diagnosis may be repeated: sooner it would measure memory. */
    public static final Duration AGAIN = Duration.ofDays(30);

    /** With fewer questions there is nothing to choose from. */
    static final int LEAST_POOL = 8;

    private static final int COUNTED = 99;
    private static final String REF = "diagnostic";
    private static final int TRIES = 10;

    private final DiagnosisStore store;
    private final Bank bank;
    private final Skills skills;
    private final People people;
    private final Clock clock;

    Diagnostics(DiagnosisStore store, Bank bank, Skills skills, People people, Clock clock) {
        this.store = store;
        this.bank = bank;
        this.skills = skills;
        this.people = people;
        this.clock = clock;
    }

    /** The skills that can be diagnosed for her post, largest gap first; empty for somebody without a post. */
    public List<DiagnosticOffer> offers(Actor actor) {
        Person person = people.person(actor.person());
        if (person.post() == null) {
            return List.of();
        }
        Map<Id<Skill>, Diagnosis> known = new HashMap<>();
        store.of(person.id()).forEach(one -> known.put(one.skill(), one));
        return skills.growth(person).skills().stream()
                .map(Growth.Progress::gap)
                .filter(gap -> gap.target() > 0)
                .map(gap -> offer(gap, person.post(), known.get(gap.skill().id())))
                .filter(offer -> offer.questions() >= LEAST_POOL)
                .sorted(Comparator.comparingDouble(
                                (DiagnosticOffer offer) -> offer.gap().weighted())
                        .reversed()
                        .thenComparing(offer -> offer.gap().skill().id()))
                .toList();
    }

    /** The one of {@link #offers} that is about this skill; empty when there is none. */
    public Optional<DiagnosticOffer> offer(Actor actor, Id<Skill> skill) {
        Person person = people.person(actor.person());
        if (person.post() == null) {
            return Optional.empty();
        }
        return skills.growth(person).skills().stream()
                .map(Growth.Progress::gap)
                .filter(gap -> gap.target() > 0 && gap.skill().id().equals(skill))
                .findFirst()
                .map(gap ->
                        offer(gap, person.post(), store.find(person.id(), skill).orElse(null)))
                .filter(offer -> offer.questions() >= LEAST_POOL);
    }

    /**
     * Begins a diagnosis, or comes back to the one she is at.
     *
     * @throws Refused.Conflict {@code refused.diagnostic.again} (from when) when the last one is too fresh,
     *     {@code refused.diagnostic.tooFew} when the bank has too few questions
     */
    public DiagnosticQuestion begin(Actor actor, Id<Skill> skill) {
        Optional<Diagnosis> known = store.find(actor.person(), skill);
        if (known.filter(one -> !one.isOver()).isPresent()) {
            return shown(known.get());
        }
        known.filter(one -> now().isBefore(againAt(one))).ifPresent(one -> {
            throw new Refused.Conflict("refused.diagnostic.again", againAt(one));
        });
        List<Calibrated> pool = pool(actor, skill);
        if (pool.size() < LEAST_POOL) {
            throw new Refused.Conflict("refused.diagnostic.tooFew");
        }
        if (known.isEmpty()) {
            long seed = Diagnosis.key(actor.person(), skill).hashCode();
            Calibrated first = Asking.next(pool, List.of(), seed).orElseThrow();
            store.insert(Diagnosis.begun(actor.person(), skill, first, now()));
        } else {
            Diagnosis last = known.get();
            Calibrated first = Asking.next(fresh(pool, last.asked()), List.of(), last.seed() + 1)
                    .orElseThrow();
            store.replace(last, last.again(first, now()));
        }
        return shown(diagnosis(actor, skill));
    }

    /** What she is asked now. */
    public DiagnosticQuestion question(Actor actor, Id<Skill> skill) {
        return shown(diagnosis(actor, skill));
    }

    /**
     * Takes an answer and asks the next question. The same number again changes nothing.
     *
     * @param number of the question that is answered, from 1
     * @param answer null when she does not know
     */
    public DiagnosticQuestion answer(Actor actor, Id<Skill> skill, int number, Answer answer) {
        for (int i = 0; i < TRIES; i++) {
            Diagnosis read = diagnosis(actor, skill);
            if (read.isOver() || number != read.steps().size() + 1) {
                return shown(read);
            }
            Diagnosis changed = answered(actor, read, answer);
            if (store.replace(read, changed)) {
                if (changed.isOver()) {
                    count(changed);
                }
                return shown(changed);
            }
        }
        throw new Refused.Conflict("refused.busy");
    }

    /** @throws Refused.Conflict while she is still at it */
    public DiagnosticResult result(Actor actor, Id<Skill> skill) {
        return result(over(actor, skill));
    }

    /** Takes the result over into her skills, where it replaces what an earlier diagnosis said. Again changes nothing. */
    public DiagnosticResult accept(Actor actor, Id<Skill> skill) {
        Diagnosis read = over(actor, skill);
        if (read.accepted() != null) {
            return result(read);
        }
        double level = Ability.after(read.steps()).level();
        skills.record(
                List.of(new Evidence(actor.person(), skill, EvidenceSource.DIAGNOSTIC, REF, level, read.ended())));
        Diagnosis accepted = read.accepted(now());
        store.replace(read, accepted);
        return result(diagnosis(actor, skill));
    }

    private DiagnosticOffer offer(SkillGap gap, Post post, Diagnosis known) {
        int questions = bank.countCalibrated(gap.skill().id(), post.stage(), post.main(), COUNTED);
        boolean over = known != null && known.isOver();
        return new DiagnosticOffer(gap, questions, over ? result(known) : null, known != null && !over);
    }

    private Diagnosis answered(Actor actor, Diagnosis read, Answer answer) {
        double share = bank.judge(sheet(read), 0, answer).share();
        List<Step> steps = read.stepsWith(answer, share);
        Calibrated next = Asking.next(fresh(pool(actor, read.skill()), read.before()), steps, read.seed())
                .orElse(null);
        return read.answered(steps, next, now());
    }

    /** Without what earlier runs asked, as long as enough remains. */
    private static List<Calibrated> fresh(List<Calibrated> pool, List<String> before) {
        List<Calibrated> rest = pool.stream()
                .filter(item -> !before.contains(item.drawn().item().value()))
                .toList();
        return rest.size() >= Asking.MOST ? rest : pool;
    }

    private List<Calibrated> pool(Actor actor, Id<Skill> skill) {
        Post post = people.person(actor.person()).post();
        if (post == null) {
            throw new Refused.Conflict("refused.diagnostic.post");
        }
        return bank.calibrated(skill, post.stage(), post.main());
    }

    /** The answers say how difficult the questions are; what a crash leaves out is missing there and nowhere else. */
    private void count(Diagnosis over) {
        List<Drawn> drawn = over.steps().stream().map(Step::drawn).toList();
        List<Answer> answers = new ArrayList<>();
        over.steps().forEach(step -> answers.add(step.answer()));
        List<Double> shares = over.steps().stream().map(Step::share).toList();
        double ability = Ability.after(over.steps()).mean();
        bank.count(over.id() + ":" + over.run(), new Sheet(over.seed(), drawn), answers, shares, ability);
    }

    private DiagnosticQuestion shown(Diagnosis diagnosis) {
        int number = diagnosis.steps().size() + (diagnosis.isOver() ? 0 : 1);
        return new DiagnosticQuestion(
                diagnosis.skill(),
                number,
                Asking.MOST,
                diagnosis.isOver() ? null : bank.ask(sheet(diagnosis)).getFirst());
    }

    private static Sheet sheet(Diagnosis diagnosis) {
        return new Sheet(diagnosis.seed(), List.of(diagnosis.current().drawn()));
    }

    private DiagnosticResult result(Diagnosis over) {
        Ability ability = Ability.after(over.steps());
        return new DiagnosticResult(
                over.skill(),
                ability.lowest(),
                ability.level(),
                ability.highest(),
                over.steps().size(),
                over.ended(),
                againAt(over),
                over.accepted());
    }

    private Diagnosis over(Actor actor, Id<Skill> skill) {
        Diagnosis read = diagnosis(actor, skill);
        if (!read.isOver()) {
            throw new Refused.Conflict("refused.diagnostic.open");
        }
        return read;
    }

    private Diagnosis diagnosis(Actor actor, Id<Skill> skill) {
        return store.find(actor.person(), skill).orElseThrow(() -> new Refused.Missing("refused.diagnostic.missing"));
    }

    private static Instant againAt(Diagnosis over) {
        return over.ended().plus(AGAIN);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
