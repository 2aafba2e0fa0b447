package org.yunyan.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.yunyan.identity.Accounts;

/**
 * Ends a session whose password was changed elsewhere or whose account was closed: whoever else holds it is out with the next
 * request.
 */
@Component
final class SessionGuard extends OncePerRequestFilter {

    private final Accounts accounts;

    SessionGuard(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null
                && authentication.getPrincipal() instanceof SignedPerson person
                && !accounts.account(person.getUsername())
                        .map(person::isStillAs)
                        .orElse(false)) {
            new SecurityContextLogoutHandler().logout(request, response, authentication);
        }
        chain.doFilter(request, response);
    }

    /** Filters of a door stand in that door only, and not before every request as well. */
    @Configuration(proxyBeanMethods = false)
    static class OnlyInTheDoors {

        @Bean
        FilterRegistrationBean<SessionGuard> sessionGuardStandsInTheDoors(SessionGuard guard) {
            return off(guard);
        }

        @Bean
        FilterRegistrationBean<ApiPace> paceStandsInTheDoors(ApiPace pace) {
            return off(pace);
        }

        private static <F extends OncePerRequestFilter> FilterRegistrationBean<F> off(F filter) {
            FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
            registration.setEnabled(false);
            return registration;
        }
    }
}
