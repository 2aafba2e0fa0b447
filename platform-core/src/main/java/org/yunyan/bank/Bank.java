package org.yunyan.bank;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.people.Stage;
import org.yunyan.people.Subject;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.shared.Refused;
import org.yunyan.skills.Skill;

/**
 * The county's question bank: trainers share their questions, each edited by its author alone, and what was asked once never
 * changes. Other rooms draw sheets, show them, have them judged, and let the answers be counted.
 */
public final class Bank {

    private final ItemStore store;
    private final Writing writing;
    private final Bringing bringing;
    private final Drawing drawing;
    private final Tallying tallying;
    private final Calibrating calibrating;

    Bank(
            ItemStore store,
            Writing writing,
            Bringing bringing,
            Drawing drawing,
            Tallying tallying,
            Calibrating calibrating) {
        this.store = store;
        this.writing = writing;
        this.bringing = bringing;
        this.drawing = drawing;
        this.tallying = tallying;
        this.calibrating = calibrating;
    }

    /**
     * A new question, not drawn yet.
     *
     * @throws Refused.Forbidden when the actor is no trainer
     * @throws Refused.Invalid when it is too long or its skill is unknown
     */
    public Item draft(Actor actor, Wording wording, Scope scope) {
        return writing.draft(actor, wording, scope);
    }

    /**
     * Changes a question of the actor's own. One that is in use gets its next version by it and has to stay complete; whoever
     * was asked before keeps what she was asked.
     *
     * @param revision that the change was made from
     * @throws Refused.Conflict when it was changed meanwhile
     * @throws Refused.Forbidden when it is somebody else's
     */
    public Item save(Actor actor, Id<Item> id, long revision, Wording wording, Scope scope) {
        return writing.save(actor, id, revision, wording, scope);
    }

    /** @throws Refused.Invalid {@code refused.bank.incomplete} with the keys of what is lacking as its only argument */
    public Item activate(Actor actor, Id<Item> id, long revision) {
        return writing.activate(actor, id, revision);
    }

    /** Takes a question out of use; it can be taken back into use. */
    public Item retire(Actor actor, Id<Item> id, long revision) {
        return writing.retire(actor, id, revision);
    }

    /** A question with what is right, for trainers and reviewers. */
    public Item item(Actor actor, Id<Item> id) {
        requireReader(actor);
        return store.find(id).orElseThrow(() -> new Refused.Missing("refused.bank.missing"));
    }

    /** The questions of the county, what changed last first. */
    public Page<Item> list(Actor actor, ItemFilter filter, int offset, int limit) {
        requireReader(actor);
        return store.list(filter, actor.person(), offset, limit);
    }

    /** What the answers say about the present version of a question. */
    public ItemStatistics statistics(Actor actor, Id<Item> id) {
        return statistics(actor, List.of(item(actor, id))).get(id);
    }

    /** What the answers say about the present versions of these questions. */
    public Map<Id<Item>, ItemStatistics> statistics(Actor actor, List<Item> items) {
        requireReader(actor);
        return tallying.statistics(items);
    }

    /**
     * Brings questions in as a text; with one flaw nothing is kept, and the first hundred flaws are told.
     *
     * @param active whether they are in use at once
     * @throws Refused.Invalid {@code refused.bank.text} (most characters, those of the text) when it is too long
     */
    public Brought bring(Actor actor, String text, boolean active) {
        actor.require(Role.TRAINER);
        return bringing.bring(actor, text, active);
    }

    /** The first {@link Page#MOST} of a list as a text that can be brought in again. */
    public String text(Actor actor, ItemFilter filter) {
        return ItemText.write(list(actor, filter, 0, Page.MOST).items());
    }

    /** Keeps the questions of a text as in use, where there are none of their names yet: for seeds. */
    public void plant(Actor author, String text) {
        bringing.plant(author, text);
    }

    /**
     * Draws a sheet: the same questions for the same seed, as long as the bank is the same. A draw that finds too few gives
     * what there is.
     *
     * @throws Refused.Invalid for a draw that makes no sense
     */
    public Sheet draw(List<Draw> draws, long seed) {
        return drawing.draw(draws, seed, false);
    }

    /** {@link #draw} of what can be judged at once: nothing that a person has to mark. */
    public Sheet drawJudgedAtOnce(List<Draw> draws, long seed) {
        return drawing.draw(draws, seed, true);
    }

    /**
     * How many questions a draw finds, up to the number it asks for.
     *
     * @param atOnce only those that can be judged at once
     */
    public int available(Draw draw, boolean atOnce) {
        return drawing.available(draw, atOnce);
    }

    /** The questions that a draw may ask, as they are now; at most so many. */
    public List<Item> drawable(Actor actor, Draw draw, int most) {
        requireReader(actor);
        return draw.items().isEmpty() ? store.drawable(draw, most) : items(actor, draw.items());
    }

    /** Those of the named questions that there are, in that order; at most {@link Draw#MOST}. */
    public List<Item> items(Actor actor, List<Id<Item>> ids) {
        requireReader(actor);
        Map<Id<Item>, Item> found = new HashMap<>();
        store.find(ids.subList(0, Math.min(ids.size(), Draw.MOST))).forEach(item -> found.put(item.id(), item));
        return ids.stream()
                .distinct()
                .filter(found::containsKey)
                .map(found::get)
                .toList();
    }

    /** The questions of a sheet without anything that is right; for any door. */
    public List<Asked> ask(Sheet sheet) {
        return drawing.judging(sheet).stream().map(Judging::asked).toList();
    }

    /** @throws Refused.Invalid when a question of the sheet cannot be answered so */
    public void requireFitting(Sheet sheet, int index, Answer answer) {
        drawing.judging(sheet.items().get(index), sheet.seed()).requireFitting(answer);
    }

    /** Judges one answer; null stands for none. */
    public Judged judge(Sheet sheet, int index, Answer answer) {
        return drawing.judging(sheet.items().get(index), sheet.seed()).judge(answer);
    }

    /** Judges all answers of a sheet, in its order; null where there is none. */
    public List<Judged> judge(Sheet sheet, List<Answer> answers) {
        List<Judging> judging = drawing.judging(sheet);
        return IntStream.range(0, judging.size())
                .mapToObj(i -> judging.get(i).judge(i < answers.size() ? answers.get(i) : null))
                .toList();
    }

    /**
     * Counts the answers of a sheet for the statistics of its questions. The same sitting again changes nothing.
     *
     * @param sitting an id of the attempt
     * @param shares what each answer was judged to be worth
     */
    public void count(String sitting, Sheet sheet, List<Answer> answers, List<Double> shares) {
        tallying.count(sitting, sheet, answers, shares, null);
    }

    /** {@link #count(String, Sheet, List, List)} of an adaptive test, which tells how difficult its questions are. */
    public void count(String sitting, Sheet sheet, List<Answer> answers, List<Double> shares, double ability) {
        tallying.count(sitting, sheet, answers, shares, ability);
    }

    /** What there is to ask about a skill at this stage and in this subject, with how difficult it is. */
    public List<Calibrated> calibrated(Id<Skill> skill, Stage stage, Subject subject) {
        return calibrating.pool(skill, stage, subject);
    }

    /** How many questions there are to ask about a skill at this stage and in this subject; more than {@code most} are not counted. */
    public int countCalibrated(Id<Skill> skill, Stage stage, Subject subject, int most) {
        return calibrating.count(skill, stage, subject, most);
    }

    private static void requireReader(Actor actor) {
        actor.require(Role.TRAINER, Role.OFFICER, Role.ADMIN);
    }
}
