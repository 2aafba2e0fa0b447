package org.yunyan.web.people;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yunyan.shelves.Shelves;
import org.yunyan.web.shell.Alarm;

/** Rings while the search engine is away and the last copy of it answers. */
@Component
final class IndexAlarm implements Alarm {

    private final Shelves shelves;

    IndexAlarm(Shelves shelves) {
        this.shelves = shelves;
    }

    @Override
    public Optional<String> words() {
        return shelves.onStandby() ? Optional.of("system.standby") : Optional.empty();
    }
}
