package org.yunyan.web.studio;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.yunyan.catalogue.Exam;
import org.yunyan.catalogue.Media;
import org.yunyan.catalogue.Playing;
import org.yunyan.catalogue.Question;
import org.yunyan.catalogue.Recall;
import org.yunyan.catalogue.Task;
import org.yunyan.catalogue.Unit;
import org.yunyan.catalogue.UnitKind;
import org.yunyan.shared.Id;
import org.yunyan.web.blocks.Block;
import org.yunyan.web.blocks.Blocks;

/** A unit while it is being written. */
final class UnitDraft {

    private static final int USUAL_MINUTES = 10;

    final Id<Unit> id;
    final UnitKind kind;
    final List<QuestionDraft> questions = new ArrayList<>();
    String title = "";
    int minutes;
    int seconds;
    String markdown = "";
    Id<Media> media;
    Id<Media> captions;
    Integer passPercent;
    Integer attempts;
    Playing playing = Playing.STANDARD;
    List<Recall> recall = List.of();
    Exam exam;
    Task task;
    boolean optional;

    private List<Block> blocks = List.of();
    private String cut;

    private UnitDraft(Id<Unit> id, UnitKind kind) {
        this.id = id;
        this.kind = kind;
    }

    static UnitDraft fresh(UnitKind kind) {
        UnitDraft draft =
                new UnitDraft(Id.of("u-" + UUID.randomUUID().toString().substring(0, 13)), kind);
        draft.minutes = kind.isMedia() ? 0 : USUAL_MINUTES;
        if (kind == UnitKind.QUIZ) {
            draft.passPercent = Unit.PASS_PERCENT;
            draft.attempts = Unit.ATTEMPTS;
            draft.questions.add(QuestionDraft.fresh());
        }
        return draft;
    }

    static UnitDraft of(Unit unit, boolean optional) {
        UnitDraft draft = new UnitDraft(unit.id(), unit.kind());
        draft.title = unit.title();
        draft.minutes = unit.minutes();
        draft.seconds = unit.seconds();
        draft.markdown = unit.markdown();
        draft.media = unit.media();
        draft.captions = unit.captions();
        draft.passPercent = unit.passPercent();
        draft.attempts = unit.attempts();
        draft.playing = unit.playing();
        draft.recall = unit.recall();
        draft.exam = unit.exam();
        draft.task = unit.task();
        draft.optional = optional;
        unit.questions().forEach(question -> draft.questions.add(QuestionDraft.of(question)));
        return draft;
    }

    /** The blocks of its text, as they were last written: what is typed into one of them is one until she leaves it. */
    List<Block> blocks() {
        if (!Objects.equals(cut, markdown)) {
            blocks = Blocks.of(markdown);
            cut = markdown;
        }
        return blocks;
    }

    void write(List<Block> written) {
        blocks = List.copyOf(written);
        markdown = Blocks.markdown(written);
        cut = markdown;
    }

    /** Cuts the text anew where nothing was begun that is still empty. */
    boolean recut() {
        if (blocks.stream().anyMatch(block -> block.source().isBlank())) {
            return false;
        }
        cut = null;
        return true;
    }

    /** The file lasts so long; its minutes in the outline follow. */
    void lasts(int howManySeconds) {
        seconds = howManySeconds;
        minutes = Math.ceilDiv(howManySeconds, 60);
    }

    Unit unit() {
        List<Question> written = questions.stream().map(QuestionDraft::question).toList();
        return new Unit(
                id,
                title,
                kind,
                minutes,
                seconds,
                markdown,
                media,
                captions,
                written,
                passPercent,
                attempts,
                playing,
                recall,
                exam,
                task);
    }
}
