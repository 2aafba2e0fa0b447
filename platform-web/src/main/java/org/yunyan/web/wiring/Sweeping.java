package org.yunyan.web.wiring;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.yunyan.anchors.Anchors;
import org.yunyan.assignments.Assignments;
import org.yunyan.audience.Audience;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Gates;
import org.yunyan.certificates.Certificates;
import org.yunyan.claims.Claims;
import org.yunyan.cohorts.Cohorts;
import org.yunyan.corrections.Corrections;
import org.yunyan.credits.Ledger;
import org.yunyan.delivery.Deliveries;
import org.yunyan.demand.Demand;
import org.yunyan.discussion.Discussions;
import org.yunyan.duplicates.Duplicates;
import org.yunyan.exams.Exams;
import org.yunyan.exposure.Exposures;
import org.yunyan.fairness.Fairness;
import org.yunyan.insight.Insight;
import org.yunyan.library.Library;
import org.yunyan.messages.Messages;
import org.yunyan.notices.Notices;
import org.yunyan.planning.Plans;
import org.yunyan.recommendation.Recommendations;
import org.yunyan.samples.Samples;
import org.yunyan.shared.CountyTime;
import org.yunyan.shelves.Shelves;
import org.yunyan.study.Study;
import org.yunyan.triage.Triage;
import org.yunyan.verdicts.Verdicts;

/** Delivers what is still pending between two rooms: what a crash left, soon after the start, and then every few seconds. */
@Component
@EnableScheduling
class Sweeping {

    private static final Duration COUNTED_EVERY = Duration.ofHours(6);

    private final Catalogue catalogue;
    private final Gates gates;
    private final Study study;
    private final Cohorts cohorts;
    private final Exams exams;
    private final Assignments assignments;
    private final Claims claims;
    private final Ledger ledger;
    private final Corrections corrections;
    private final Anchors anchors;
    private final Notices notices;
    private final Verdicts verdicts;
    private final Certificates certificates;
    private final Plans plans;
    private final Shelves shelves;
    private final Recommendations recommendations;
    private final Messages messages;
    private final Deliveries deliveries;
    private final Insight insight;
    private final Demand demand;
    private final Exposures exposures;
    private final Fairness fairness;
    private final Duplicates duplicates;
    private final Triage triage;
    private final Discussions discussions;
    private final Audience audience;
    private final Samples samples;
    private final Library library;
    private final Planting planting;
    private final Clock clock;
    private Instant counted = Instant.EPOCH;

    Sweeping(
            Catalogue catalogue,
            Gates gates,
            Study study,
            Cohorts cohorts,
            Exams exams,
            Assignments assignments,
            Claims claims,
            Ledger ledger,
            Corrections corrections,
            Anchors anchors,
            Notices notices,
            Verdicts verdicts,
            Certificates certificates,
            Plans plans,
            Shelves shelves,
            Recommendations recommendations,
            Messages messages,
            Deliveries deliveries,
            Insight insight,
            Demand demand,
            Exposures exposures,
            Fairness fairness,
            Duplicates duplicates,
            Triage triage,
            Discussions discussions,
            Audience audience,
            Samples samples,
            Library library,
            Planting planting,
            Clock clock) {
        this.catalogue = catalogue;
        this.gates = gates;
        this.study = study;
        this.cohorts = cohorts;
        this.exams = exams;
        this.assignments = assignments;
        this.claims = claims;
        this.ledger = ledger;
        this.corrections = corrections;
        this.anchors = anchors;
        this.notices = notices;
        this.verdicts = verdicts;
        this.certificates = certificates;
        this.plans = plans;
        this.shelves = shelves;
        this.recommendations = recommendations;
        this.messages = messages;
        this.deliveries = deliveries;
        this.insight = insight;
        this.demand = demand;
        this.exposures = exposures;
        this.fairness = fairness;
        this.duplicates = duplicates;
        this.triage = triage;
        this.discussions = discussions;
        this.audience = audience;
        this.samples = samples;
        this.library = library;
        this.planting = planting;
        this.clock = clock;
    }

    /** In the order in which one room's event causes the next one's; not before everything is there. */
    @Scheduled(initialDelay = 1, fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
    void sweep() {
        if (planting.percent() < 100) {
            return;
        }
        catalogue.sweep();
        gates.sweep();
        study.sweep();
        cohorts.sweep();
        exams.sweep();
        assignments.sweep();
        claims.sweep();
        ledger.sweep();
        corrections.sweep();
        notices.sweep();
        verdicts.sweep();
        certificates.sweep();
        plans.sweep();
        shelves.sweep();
        recommendations.sweep();
        discussions.sweep();
        messages.sweep();
        insight.refresh();
        demand.sweep();
        duplicates.sweep();
        exposures.sweep();
        audience.sweep();
    }

    /**
     * What was shown and what came of it, counted for the commission as soon as everything is there, and then every six hours:
     * it reads 90 days of the log.
     */
    @Scheduled(initialDelay = 20, fixedDelay = 20, timeUnit = TimeUnit.SECONDS)
    void count() {
        Instant now = clock.instant();
        if (planting.percent() == 100 && !now.isBefore(counted.plus(COUNTED_EVERY))) {
            exposures.recount();
            fairness.refresh();
            counted = now;
        }
    }

    /** A line for each reviewer at the beginning of a working day, if anything waits for her. */
    @Scheduled(cron = "0 30 7 * * MON-FRI", zone = CountyTime.NAME)
    void remindReviewers() {
        claims.remind();
    }

    /** Forgets what is too old and learns from the rest, while nobody waits. */
    @Scheduled(cron = "0 10 2 * * *", zone = CountyTime.NAME)
    void learn() {
        exposures.night();
    }

    /** What everybody goes on to, learnt anew each night while few are up. */
    @Scheduled(cron = "0 30 3 * * *", zone = CountyTime.NAME)
    void learnFromStudy() {
        shelves.relearn();
    }

    /** Beside the others and at a rate, because tasks with a delay wait for each other. */
    @Scheduled(initialDelay = 5, fixedRate = 2, timeUnit = TimeUnit.SECONDS)
    void read() {
        if (planting.percent() == 100) {
            shelves.read();
        }
    }

    /** Each teacher's week, chosen early on the county's day; begins on one node and ends on any. */
    @Scheduled(initialDelay = 60, fixedDelay = 60, timeUnit = TimeUnit.SECONDS)
    void pushTheWeek() {
        if (planting.percent() == 100) {
            recommendations.pushWeekWhenDue();
        }
    }

    /** Looks whether what was registered could have been so, and draws samples; begins on one node and ends on any. */
    @Scheduled(initialDelay = 10, fixedRate = 10, timeUnit = TimeUnit.SECONDS)
    void question() {
        if (planting.percent() == 100) {
            triage.sweep();
            triage.nightWhenDue();
            samples.sweep();
        }
    }

    /** The anchors of the days that are over; begins on one node and ends on any. */
    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.SECONDS)
    void anchor() {
        if (planting.percent() == 100) {
            anchors.sweep();
        }
    }

    /** Beside the others and at a rate: to look through all ledgers of a county takes a while. */
    @Scheduled(initialDelay = 5, fixedRate = 2, timeUnit = TimeUnit.SECONDS)
    void check() {
        anchors.check();
    }

    /** What leaves the platform; apart from the rest, since other servers may be slow. */
    @Scheduled(initialDelay = 5, fixedDelay = 3, timeUnit = TimeUnit.SECONDS)
    void deliver() {
        deliveries.drain();
    }

    /** Renditions that somebody asked for; the work itself is done beside. */
    @Scheduled(initialDelay = 5, fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
    void transcode() {
        library.work();
    }

    @Scheduled(initialDelay = 1, fixedDelay = 24, timeUnit = TimeUnit.HOURS)
    void forgetDeliveries() {
        deliveries.forget();
    }
}
