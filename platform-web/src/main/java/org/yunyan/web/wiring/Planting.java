package org.yunyan.web.wiring;

import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yunyan.identity.Password;
import org.yunyan.seeds.DemoCounty;
import org.yunyan.seeds.Groundwork;
import org.yunyan.seeds.Progress;
import org.yunyan.shelves.Shelves;

/**
 * What has to be there before anybody works: rules and skills; in demo mode the demo county and its people (outside it they are let out),
 * otherwise a first operator; and an index that knows what is offered. Begins once the server answers, so that the health
 * page shows how far it is.
 */
@Component
class Planting {

    private static final Logger LOG = LoggerFactory.getLogger(Planting.class);
    private static final int WHOLE = 100;

    private final Settings settings;
    private final Groundwork groundwork;
    private final DemoCounty county;
    private final FirstOperator firstOperator;
    private final Shelves shelves;
    private final AtomicInteger percent = new AtomicInteger();

    Planting(
            Settings settings, Groundwork groundwork, DemoCounty county, FirstOperator firstOperator, Shelves shelves) {
        this.settings = settings;
        this.groundwork = groundwork;
        this.county = county;
        this.firstOperator = firstOperator;
        this.shelves = shelves;
    }

    /** 0 to 100; at 100 the platform is ready. */
    int percent() {
        return percent.get();
    }

    @EventListener(ApplicationReadyEvent.class)
    void plant(ApplicationReadyEvent started) {
        groundwork.lay();
        if (settings.demo()) {
            county.plant(progress());
            county.openDemoAccounts(Password::hash);
        } else {
            county.closeDemoAccounts();
            firstOperator.enter();
        }
        shelves.prepare();
        percent.set(WHOLE);
        String port = started.getApplicationContext().getEnvironment().getProperty("local.server.port");
        LOG.info("Ready: http://localhost:{}", port);
    }

    /** The script that started us reads these lines and shows them. */
    private Progress progress() {
        return (reached, step) -> {
            if (reached > percent.get()) {
                percent.set(Math.min(reached, WHOLE - 1));
                LOG.info("Planting {}% {}", reached, step);
            }
        };
    }
}
