package org.yunyan.web.certificates;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.yunyan.web.security.Pace;

/** How many serial numbers one address may try: enough for an office with a pile of paper, too few to search for one. */
@Component
final class CheckPace {

    private final Pace pace;

    /** @param perMinute {@code YUNYAN_CHECK_PER_MINUTE}: checks a minute of one address, which may also come all at once */
    CheckPace(@Value("${yunyan.check.per-minute:60}") int perMinute) {
        this.pace = new Pace(perMinute);
    }

    /** Whether this address may ask once more now. */
    boolean allows(String address) {
        return pace.of(address).tryConsume(1);
    }
}
