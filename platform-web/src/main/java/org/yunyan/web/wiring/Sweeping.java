package org.yunyan.web.wiring;

import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.credits.Ledger;
import org.yunyan.study.Study;

/** Delivers what is still pending between two rooms: what a crash left, soon after the start, and then every few seconds. */
@Component
@EnableScheduling
class Sweeping {

    private static final int SECONDS = 5;

    private final Catalogue catalogue;
    private final Study study;
    private final Ledger ledger;

    Sweeping(Catalogue catalogue, Study study, Ledger ledger) {
        this.catalogue = catalogue;
        this.study = study;
        this.ledger = ledger;
    }

    /** In the order in which one room's event causes the next one's. */
    @Scheduled(initialDelay = 1, fixedDelay = SECONDS, timeUnit = TimeUnit.SECONDS)
    void sweep() {
        catalogue.sweep();
        study.sweep();
        ledger.sweep();
    }
}
