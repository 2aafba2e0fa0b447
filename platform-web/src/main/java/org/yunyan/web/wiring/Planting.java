package org.yunyan.web.wiring;

import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Plants what an empty platform needs, once the server answers, and says when it is done. */
@Component
class Planting {

    private static final Logger LOG = LoggerFactory.getLogger(Planting.class);

    private final Settings settings;
    private final TinyCounty county;
    private final AtomicBoolean done = new AtomicBoolean();

    Planting(Settings settings, TinyCounty county) {
        this.settings = settings;
        this.county = county;
    }

    boolean isDone() {
        return done.get();
    }

    @EventListener(ApplicationReadyEvent.class)
    void plant() {
        if (settings.demo()) {
            county.plant();
        }
        done.set(true);
        LOG.info("Ready");
    }
}
