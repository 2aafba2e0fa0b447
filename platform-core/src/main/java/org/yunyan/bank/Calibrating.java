package org.yunyan.bank;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.yunyan.people.Stage;
import org.yunyan.people.Subject;
import org.yunyan.shared.Id;
import org.yunyan.skills.Skill;

/** Says where the questions of a skill lie on the scale of abilities. */
final class Calibrating {

    /** From so many adaptive answers on, they say more about a question than its author does. */
    static final int ENOUGH = 40;

    /** Distance of two neighbouring levels of difficulty. */
    private static final double STEP = 1.0;

    private static final double FARTHEST = 3.5;

    /** So many over all difficulties are as good to choose from as all. */
    private static final int MOST = 200;

    private final ItemStore store;
    private final Tallying tallying;

    Calibrating(ItemStore store, Tallying tallying) {
        this.store = store;
        this.tallying = tallying;
    }

    /** Everything that can be judged at once and suits somebody of this stage and subject. */
    List<Calibrated> pool(Id<Skill> skill, Stage stage, Subject subject) {
        List<ItemStore.Pooled> pool = store.pool(Draw.of(skill, Draw.MOST), true);
        int apart = Math.ceilDiv(Math.max(1, pool.size()), MOST);
        List<Drawn> drawn = IntStream.range(0, pool.size())
                .filter(i -> i % apart == 0)
                .mapToObj(i -> pool.get(i).drawn())
                .toList();
        Map<String, Edition> editions = store.editions(drawn);
        Map<String, Figures> figures =
                tallying.of(drawn.stream().map(Drawn::key).toList());
        return drawn.stream()
                .filter(one -> editions.containsKey(one.key()))
                .filter(one -> suits(editions.get(one.key()), stage, subject))
                .map(one -> calibrated(one, editions.get(one.key()), figures.get(one.key())))
                .toList();
    }

    /** How many there are, up to so many. */
    int count(Id<Skill> skill, Stage stage, Subject subject, int most) {
        return store.countSuiting(skill, stage, subject, most);
    }

    private static boolean suits(Edition edition, Stage stage, Subject subject) {
        return !edition.wording().kind().isMarked() && edition.scope().suits(stage, subject);
    }

    private static Calibrated calibrated(Drawn drawn, Edition edition, Figures figures) {
        Double measured = figures == null ? null : figures.calibrated(ENOUGH);
        double thought = (edition.scope().difficulty() - Scope.USUAL) * STEP;
        double difficulty = measured == null ? thought : Math.clamp(measured, -FARTHEST, FARTHEST);
        return new Calibrated(
                drawn, edition.scope().skill(), difficulty, guessing(edition.wording()), measured != null);
    }

    private static double guessing(Wording wording) {
        return switch (wording.kind()) {
            case SINGLE, TRUE_FALSE -> 1.0 / wording.options().size();
            case MULTIPLE, MATCHING, ORDERING, FILL_IN, SHORT_ANSWER, ESSAY -> 0;
        };
    }
}
