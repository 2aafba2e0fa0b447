package org.yunyan.recommender.evaluation;

import org.yunyan.recommender.costudy.Learnt;

/** The platform's own model before anything is cut off for the index: what the sparse form gives away. */
final class WholeCoStudy implements Strategy {

    @Override
    public String name() {
        return "co-study, whole";
    }

    @Override
    public Scorer learn(BehaviourSet set) {
        return Learnt.of(set.courses().size(), set.histories(), percent -> {})::score;
    }
}
