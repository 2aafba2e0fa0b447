package org.yunyan.web.security;

import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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

    private final ApiRefusal refusal;
    private final Pace pace;

    /** @param perMinute {@code YUNYAN_API_PER_MINUTE}: requests a minute of one principal, which may also come all at once */
    ApiPace(ApiRefusal refusal, @Value("${yunyan.api.per-minute:1200}") int perMinute) {
        this.refusal = refusal;
        this.pace = new Pace(perMinute);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ConsumptionProbe probe = pace.of(who(request)).tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            chain.doFilter(request, response);
            return;
        }
        long seconds = Math.max(
                1, TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill() + TimeUnit.SECONDS.toNanos(1) - 1));
        refusal.tooMany(request, response, seconds);
    }

    private static String who(HttpServletRequest request) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return Doors.isSignedIn(authentication) ? "who:" + authentication.getName() : "from:" + request.getRemoteAddr();
    }
}
