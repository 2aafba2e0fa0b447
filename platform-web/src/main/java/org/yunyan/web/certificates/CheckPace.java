package org.yunyan.web.certificates;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How many serial numbers one address may try: enough for an office with a pile of paper, too few to search for one. */
@Component
final class CheckPace {

    private static final int MOST_KNOWN = 20_000;
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private final int perMinute;
    private final Map<String, Bucket> buckets = Collections.synchronizedMap(new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_KNOWN;
        }
    });

    /** @param perMinute {@code YUNYAN_CHECK_PER_MINUTE}: checks a minute of one address, which may also come all at once */
    CheckPace(@Value("${yunyan.check.per-minute:60}") int perMinute) {
        this.perMinute = perMinute;
    }

    /** Whether this address may ask once more now. */
    boolean allows(String address) {
        return buckets.computeIfAbsent(address, first -> bucket()).tryConsume(1);
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(perMinute)
                        .refillGreedy(perMinute, A_MINUTE)
                        .build())
                .build();
    }
}
