package org.yunyan.web.people;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yunyan.recommendation.Recommendations;
import org.yunyan.web.shell.Alarm;

/** Rings while the search engine is away and the last copy of it answers. */
@Component
final class IndexAlarm implements Alarm {

    private final Recommendations recommendations;

    IndexAlarm(Recommendations recommendations) {
        this.recommendations = recommendations;
    }

    @Override
    public Optional<String> words() {
        return recommendations.onStandby() ? Optional.of("system.standby") : Optional.empty();
    }
}
