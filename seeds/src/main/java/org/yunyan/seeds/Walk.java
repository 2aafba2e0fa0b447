package org.yunyan.seeds;

import java.util.ArrayList;
import java.util.List;
import org.yunyan.study.Enrolment;
import org.yunyan.study.Study;

/** Reads every enrolment, batch by batch. */
final class Walk {

    private static final int BATCH = 1000;

    private Walk() {}

    static List<Enrolment> all(Study study) {
        List<Enrolment> all = new ArrayList<>();
        String after = null;
        List<Enrolment> batch;
        do {
            batch = study.walk(after, BATCH);
            all.addAll(batch);
            after = batch.isEmpty() ? after : batch.getLast().id();
        } while (batch.size() == BATCH);
        return all;
    }
}
