package org.yunyan.recommender.evaluation;

import org.yunyan.recommender.costudy.Learnt;

/** The platform's own model as learnt in closed form, before anything is cut off for the index and sharpened. */
final class WholeCoStudy implements Strategy {

    @Override
    public String name() {
        return "co-study, closed form";
    }

    @Override
    public Scorer learn(BehaviourSet set) {
        return Learnt.of(set.courses().size(), set.histories(), percent -> {})::score;
    }
}
