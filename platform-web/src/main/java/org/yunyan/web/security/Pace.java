package org.yunyan.web.security;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** How much each of many may ask in a minute, which may also come all at once. */
public final class Pace {

    /** Who has not asked for longest is forgotten first; a forgotten one starts with a full bucket. */
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

    /** @param perMinute how much one may ask, above zero */
    public Pace(int perMinute) {
        this.perMinute = perMinute;
    }

    /** The bucket of one of them. */
    public Bucket of(String who) {
        return buckets.computeIfAbsent(who, first -> bucket());
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
