package org.yunyan.web.security;

import static org.springframework.security.config.Customizer.withDefaults;

import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The three doors: the authorization server, which gives out tokens; the API, which takes tokens and the browser's session;
 * and the screens, which take the session alone.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class Doors {

    /** The sign-in screen, and where its form is sent. */
    static final String SIGN_IN = "/login";

    /** Mail programs ask here without a session; the ticket in the address says and proves what they may do. */
    private static final String UNSUBSCRIBE = "/api/v1/unsubscribe";

    /** Published, so that anybody can keep them and check with them; they say nothing about anybody. */
    private static final String[] ANCHORS = {"/api/v1/anchors", "/api/v1/anchors/file", "/api/v1/verifier"};
    /** Whoever holds a certificate or badge may ask whether it holds, and with which keys it was signed. */
    private static final String[] CHECKS = {"/api/v1/check/*", "/api/v1/credentials/**"};

    /** What is open to everybody: pictures, styles and scripts of our own, which hold nobody's data. */
    private static final String[] OPEN = {
        "/webjars/**", "/js/**", "/styles/**", "/images/**", "/lumo/**", "/favicon.ico", "/along-worker.js"
    };

    /**
     * Vaadin's client needs inline and evaluated scripts; everything still has to come from here, and nobody may frame us but
     * ourselves.
     */
    private static final String CONTENT_POLICY = "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; media-src 'self' blob:; "
            + "font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; object-src 'none'; "
            + "base-uri 'self'; form-action 'self'; frame-ancestors 'self'";

    static boolean isSignedIn(Authentication authentication) {
        return authentication != null
                && authentication.isAuthenticated()
                && !(authentication instanceof AnonymousAuthenticationToken);
    }

    @Bean
    @Order(1)
    SecurityFilterChain tokenDoor(HttpSecurity http) {
        OAuth2AuthorizationServerConfigurer server = new OAuth2AuthorizationServerConfigurer();
        http.securityMatcher(server.getEndpointsMatcher())
                .with(server, tokens -> tokens.oidc(withDefaults()))
                .authorizeHttpRequests(who -> who.anyRequest().authenticated())
                .exceptionHandling(no -> no.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint(SIGN_IN),
                        new MediaTypeRequestMatcher(MediaType.TEXT_HTML)));
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain apiDoor(HttpSecurity http, ApiRefusal refusal, SessionGuard sessionGuard, ApiPace pace) {
        http.securityMatcher("/api/**")
                .addFilterAfter(sessionGuard, SecurityContextHolderFilter.class)
                .addFilterBefore(pace, AuthorizationFilter.class)
                .authorizeHttpRequests(who -> who.requestMatchers(
                                "/api/health", "/api/csrf", "/api/openapi.json", "/api/v1/calendars/*", UNSUBSCRIBE)
                        .permitAll()
                        .requestMatchers("/api/v1/evidence", "/api/v1/evidence/progress")
                        .access(Scopes.needToken(Scopes.EVIDENCE))
                        .requestMatchers(ANCHORS)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, CHECKS)
                        .permitAll()
                        .requestMatchers("/api/v1/insight/**")
                        .access(Scopes.need(Scopes.INSIGHT))
                        .requestMatchers(
                                "/api/v1/courses/*/enrolment",
                                "/api/v1/courses/*/cohorts",
                                "/api/v1/courses/*/audience/*")
                        .access(Scopes.need(Scopes.ME))
                        .requestMatchers(HttpMethod.GET, "/api/v1/courses/**", "/api/v1/search/**")
                        .access(Scopes.need(Scopes.CATALOGUE))
                        .anyRequest()
                        .access(Scopes.need(Scopes.ME)))
                .csrf(pages -> pages.ignoringRequestMatchers(UNSUBSCRIBE))
                .oauth2ResourceServer(tokens -> tokens.jwt(withDefaults())
                        .authenticationEntryPoint(refusal)
                        .accessDeniedHandler(refusal))
                .exceptionHandling(no -> no.authenticationEntryPoint(refusal).accessDeniedHandler(refusal))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .headers(Doors::guard)
                .headers(Doors::keepNothingButMedia);
        return http.build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain screenDoor(
            HttpSecurity http,
            ObjectProvider<ClientRegistrationRepository> outside,
            RequestUtil vaadin,
            SessionGuard sessionGuard) {
        // Vaadin would let the sign-in form through without a token, so that somebody could be signed in as somebody
        // else.
        http.csrf(tokens -> tokens.ignoringRequestMatchers(vaadin::isFrameworkInternalRequest))
                .exceptionHandling(no -> no.defaultAccessDeniedHandlerFor(
                        (request, response, stale) ->
                                response.sendRedirect(request.getContextPath() + SIGN_IN + "?stale"),
                        PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, SIGN_IN)))
                .addFilterAfter(sessionGuard, SecurityContextHolderFilter.class)
                .authorizeHttpRequests(who -> who.requestMatchers(OPEN)
                        .permitAll()
                        .requestMatchers(SIGN_IN, "/check", "/check/*")
                        .permitAll())
                .formLogin(form -> form.loginPage(SIGN_IN).failureHandler(new SignInFailure()))
                .headers(Doors::guard);
        if (outside.getIfAvailable() != null) {
            http.oauth2Login(login -> login.loginPage(SIGN_IN).failureHandler(new SignInFailure()));
        }
        http.with(
                VaadinSecurityConfigurer.vaadin(),
                screens -> screens.enableCsrfConfiguration(false)
                        .loginView(SIGN_IN, SIGN_IN)
                        .anyRequest(who -> who.authenticated()));
        return http.build();
    }

    /** Back to where somebody wanted to go before signing in, by the address alone. */
    @Autowired
    void keepAddressesClean(VaadinDefaultRequestCache wanted) {
        HttpSessionRequestCache session = new HttpSessionRequestCache();
        session.setMatchingRequestParameterName(null);
        wanted.setDelegateRequestCache(session);
    }

    /** Answers are not to be kept; only media never change, and say themselves how long they may be kept. */
    private static void keepNothingButMedia(HeadersConfigurer<HttpSecurity> headers) {
        RequestMatcher media = PathPatternRequestMatcher.withDefaults().matcher("/api/v1/media/**");
        headers.cacheControl(cache -> cache.disable())
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                        new NegatedRequestMatcher(media), new CacheControlHeadersWriter()));
    }

    /** Screens are forwarded to their servlet, which ends the response before the filter would write its headers. */
    private static final class EagerHeaders implements ObjectPostProcessor<HeaderWriterFilter> {

        @Override
        public <F extends HeaderWriterFilter> F postProcess(F filter) {
            filter.setShouldWriteHeadersEagerly(true);
            return filter;
        }
    }

    private static void guard(HeadersConfigurer<HttpSecurity> headers) {
        headers.addObjectPostProcessor(new EagerHeaders());
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .frameOptions(frames -> frames.sameOrigin())
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy("camera=(), microphone=(), geolocation=()"));
    }
}
