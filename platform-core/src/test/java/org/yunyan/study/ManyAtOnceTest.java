package org.yunyan.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.yunyan.Campus;
import org.yunyan.Courses;

class ManyAtOnceTest extends StudyTest {

    @Test
    void reportsFromEightThreadsAndTwoProgramsCountEachSecondOnce() throws Exception {
        studies(Courses.video(400));
        Session session = opens(Courses.VIDEO);
        campus.seconds(400);
        List<SegmentReport> reports = new ArrayList<>();
        for (int from = 0; from < 400; from += 10) {
            SegmentReport report = report(session, from, from + 10);
            reports.add(report);
            reports.add(report);
        }
        Collections.shuffle(reports, new Random(8));

        try (var other = new Campus(database, data);
                var threads = Executors.newFixedThreadPool(8)) {
            other.seconds(400);
            List<Callable<Counted>> calls = new ArrayList<>();
            for (int i = 0; i < reports.size(); i++) {
                Study program = i % 2 == 0 ? study() : other.study();
                SegmentReport report = reports.get(i);
                calls.add(() -> program.report(teacher, report));
            }
            for (Future<Counted> call : threads.invokeAll(calls)) {
                assertThat(call.get().held()).isNull();
            }
            assertThat(counted()).isEqualTo(400);
            assertThat(study().progressOf(teacher.person()).seconds().values()).containsExactly(400);
            assertThat(campus.told(CourseCompleted.class).size()
                            + other.told(CourseCompleted.class).size())
                    .isEqualTo(1);
        }
    }

    @Test
    void forgedReportsFromEightThreadsShareTheTimeThatPassed() throws Exception {
        studies(Courses.video(4000));
        Session session = opens(Courses.VIDEO);
        campus.seconds(100);
        List<Callable<Counted>> calls = new ArrayList<>();
        for (int from = 0; from < 4000; from += 100) {
            SegmentReport forged = report(session, from, from + 100);
            calls.add(() -> study().report(teacher, forged));
        }

        try (var threads = Executors.newFixedThreadPool(8)) {
            for (Future<Counted> call : threads.invokeAll(calls)) {
                call.get();
            }
        }

        assertThat(counted()).isEqualTo(107);
    }
}
