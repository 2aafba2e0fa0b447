package org.yunyan.web.security;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * How much one person, program or, before anybody signed in, one address may ask of the API of this node: far more than a
 * screen ever does, and far less than it takes to be in the others' way.
 */
@Component
final class ApiPace extends OncePerRequestFilter {

    /** Who has not asked for longest is forgotten first; a forgotten one starts with a full bucket. */
    private static final int MOST_KNOWN = 20_000;

    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private final ApiRefusal refusal;
    private final int perMinute;
    private final Map<String, Bucket> buckets = Collections.synchronizedMap(new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_KNOWN;
        }
    });

    /** @param perMinute {@code YUNYAN_API_PER_MINUTE}: requests a minute of one principal, which may also come all at once */
    ApiPace(ApiRefusal refusal, @Value("${yunyan.api.per-minute:1200}") int perMinute) {
        this.refusal = refusal;
        this.perMinute = perMinute;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ConsumptionProbe probe =
                buckets.computeIfAbsent(who(request), who -> bucket()).tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            chain.doFilter(request, response);
            return;
        }
        long seconds = Math.max(
                1, TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill() + TimeUnit.SECONDS.toNanos(1) - 1));
        refusal.tooMany(request, response, seconds);
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(perMinute)
                        .refillGreedy(perMinute, A_MINUTE)
                        .build())
                .build();
    }

    private static String who(HttpServletRequest request) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return Doors.isSignedIn(authentication) ? "who:" + authentication.getName() : "from:" + request.getRemoteAddr();
    }
}
