package org.yunyan.web.recommending;

import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.yunyan.exposure.Exposures;
import org.yunyan.fairness.Fairness;

/** Makes the figures anew in the background when somebody does not want to wait for the job; one run at a time. */
@Component
final class Recounting {

    private static final Logger LOG = LoggerFactory.getLogger(Recounting.class);

    private final Exposures exposures;
    private final Fairness fairness;
    private final AtomicBoolean running = new AtomicBoolean();

    Recounting(Exposures exposures, Fairness fairness) {
        this.exposures = exposures;
        this.fairness = fairness;
    }

    boolean running() {
        return running.get();
    }

    void start() {
        if (running.compareAndSet(false, true)) {
            Thread.ofVirtual().name("recounting").start(this::run);
        }
    }

    private void run() {
        try {
            exposures.recount();
            fairness.refresh();
        } catch (RuntimeException failure) {
            LOG.error("The figures could not be made anew", failure);
        } finally {
            running.set(false);
        }
    }
}
