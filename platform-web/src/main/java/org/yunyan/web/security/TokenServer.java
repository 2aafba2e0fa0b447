package org.yunyan.web.security;

import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.yunyan.identity.Accounts;
import org.yunyan.organisers.Organisers;
import org.yunyan.web.wiring.Settings;

/** The identity provider inside: its key, its clients, and what its tokens say. */
@Configuration(proxyBeanMethods = false)
class TokenServer {

    @Bean
    JWKSource<SecurityContext> signingKeys(Settings settings) {
        return new ImmutableJWKSet<>(Keys.in(settings.folder("keys")));
    }

    /** For the secrets of clients; people's passwords are the accounts' own business. */
    @Bean
    PasswordEncoder clientSecrets() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    RegisteredClientRepository clients(Settings settings, PasswordEncoder clientSecrets, Organisers organisers) {
        return Clients.of(settings, clientSecrets, organisers);
    }

    @Bean
    AuthorizationServerSettings tokenServerSettings(Settings settings) {
        AuthorizationServerSettings.Builder server = AuthorizationServerSettings.builder();
        return settings.issuer() == null
                ? server.build()
                : server.issuer(settings.issuer()).build();
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> tokenClaims(Accounts accounts) {
        return token -> {
            if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(token.getAuthorizationGrantType())) {
                token.getClaims().claim(Machines.CLAIM, true);
            } else if (OidcParameterNames.ID_TOKEN.equals(token.getTokenType().getValue())) {
                String login = token.getPrincipal().getName();
                token.getClaims().claim("preferred_username", login);
                accounts.actor(login).ifPresent(actor -> token.getClaims().claim("name", actor.name()));
            }
        };
    }
}
