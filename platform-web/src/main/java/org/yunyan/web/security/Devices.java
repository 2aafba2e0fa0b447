package org.yunyan.web.security;

import com.vaadin.flow.server.VaadinRequest;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.yunyan.shared.Sha256;
import org.yunyan.study.DeviceMark;
import org.yunyan.web.wiring.PrivateFile;
import org.yunyan.web.wiring.Settings;

/**
 * Gives each browser a random cookie of ours and makes marks of it, by which several people on one device can be noticed. The
 * cookie is read nowhere else, holds nothing about anybody, and its marks change with each month.
 */
@Component
public final class Devices extends OncePerRequestFilter {

    private static final String COOKIE = "yy-device";
    private static final Duration KEPT = Duration.ofDays(180);
    private static final int BYTES = 16;
    private static final int DIGITS = 32;

    private final SecureRandom random = new SecureRandom();
    private final String secret;
    private final Clock clock;

    Devices(Settings settings, Clock clock) {
        this.secret = secret(settings.folder("keys").resolve("devices.key"));
        this.clock = clock;
    }

    /** The device of the screen at hand; null when its browser has no cookie of ours. */
    public DeviceMark current() {
        VaadinRequest request = VaadinRequest.getCurrent();
        return request == null ? null : mark(request.getCookies());
    }

    /** The device that asks the API; null when it has no cookie of ours. */
    public DeviceMark of(ServerRequest request) {
        var cookie = request.cookies().getFirst(COOKIE);
        return cookie == null ? null : mark(cookie.getValue());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String accepts = request.getHeader(HttpHeaders.ACCEPT);
        if (accepts != null && accepts.contains("text/html") && mark(request.getCookies()) == null) {
            byte[] fresh = new byte[BYTES];
            random.nextBytes(fresh);
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(COOKIE, HexFormat.of().formatHex(fresh))
                            .httpOnly(true)
                            .secure(request.isSecure())
                            .sameSite("Lax")
                            .path("/")
                            .maxAge(KEPT)
                            .build()
                            .toString());
        }
        chain.doFilter(request, response);
    }

    private DeviceMark mark(Cookie[] cookies) {
        return cookies == null
                ? null
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .findFirst()
                        .map(cookie -> mark(cookie.getValue()))
                        .orElse(null);
    }

    /** Without the secret nobody can say which cookie a mark comes from; with the month in it nobody can follow one for longer. */
    private DeviceMark mark(String cookie) {
        YearMonth month = YearMonth.now(clock);
        return new DeviceMark(Sha256.hex(secret + "\n" + month + "\n" + cookie).substring(0, DIGITS));
    }

    private String secret(Path file) {
        try {
            return PrivateFile.of(file, () -> {
                byte[] fresh = new byte[2 * BYTES];
                random.nextBytes(fresh);
                return HexFormat.of().formatHex(fresh);
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
