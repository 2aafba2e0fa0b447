package org.yunyan.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Leads back to the sign-in screen, which says why: wrong, wait that many seconds, or unknown to the outside provider. */
final class SignInFailure implements AuthenticationFailureHandler {

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        String reason = switch (why) {
            case LockedException wait -> "?wait=" + wait.getMessage().replaceAll("\\D", "");
            case OAuth2AuthenticationException outside -> "?unknown";
            default -> "?error";
        };
        response.sendRedirect(request.getContextPath() + Doors.SIGN_IN + reason);
    }
}
