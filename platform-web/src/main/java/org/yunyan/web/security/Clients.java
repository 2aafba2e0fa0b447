package org.yunyan.web.security;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.yunyan.organisers.Organisers;
import org.yunyan.web.wiring.Settings;

/** Who may ask our authorization server for tokens. */
final class Clients {

    /** A script on a person's own machine; it has no secret, so PKCE proves that it is the one that asked. */
    static final String SCRIPT = "yunyan-script";

    /** Any port of the machine itself may follow (RFC 8252); the address as numbers, since a name can be bent. */
    private static final String LOOPBACK = "http://127.0.0.1/callback";

    private static final Duration PERSON_TOKEN = Duration.ofMinutes(60);
    private static final Duration MACHINE_TOKEN = Duration.ofMinutes(15);

    private Clients() {}

    /** Those of the settings, and the organisers that operators have let in. */
    static RegisteredClientRepository of(Settings settings, PasswordEncoder encoder, Organisers organisers) {
        List<RegisteredClient> clients = new ArrayList<>(List.of(script()));
        if (settings.machine().clientSecret() != null) {
            clients.add(machine(
                    settings.machine().clientId(),
                    encoder.encode(settings.machine().clientSecret())));
        }
        settings.posters().stream()
                .filter(poster -> poster.clientSecret() != null)
                .map(poster -> poster(poster.clientId(), encoder.encode(poster.clientSecret())))
                .forEach(clients::add);
        return new Known(new InMemoryRegisteredClientRepository(clients), organisers);
    }

    /** @param settled that never change while the program runs */
    private record Known(RegisteredClientRepository settled, Organisers organisers)
            implements RegisteredClientRepository {

        @Override
        public void save(RegisteredClient client) {
            throw new UnsupportedOperationException("Operators let programs in on their screen");
        }

        @Override
        public RegisteredClient findById(String id) {
            return findByClientId(id);
        }

        @Override
        public RegisteredClient findByClientId(String client) {
            RegisteredClient found = settled.findByClientId(client);
            return found != null
                    ? found
                    : organisers
                            .posting(client)
                            .map(organiser -> poster(client, organiser.secretHash()))
                            .orElse(null);
        }
    }

    private static RegisteredClient script() {
        return RegisteredClient.withId(SCRIPT)
                .clientId(SCRIPT)
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(LOOPBACK)
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .scope(Scopes.ME)
                .scope(Scopes.CATALOGUE)
                .scope(Scopes.INSIGHT)
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .tokenSettings(lasting(PERSON_TOKEN))
                .build();
    }

    private static RegisteredClient machine(String id, String secretHash) {
        return program(id, secretHash)
                .scope(Scopes.CATALOGUE)
                .scope(Scopes.INSIGHT)
                .build();
    }

    /** It may post and nothing else. */
    private static RegisteredClient poster(String id, String secretHash) {
        return program(id, secretHash).scope(Scopes.EVIDENCE).build();
    }

    private static RegisteredClient.Builder program(String id, String secretHash) {
        return RegisteredClient.withId(id)
                .clientId(id)
                .clientSecret(secretHash)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(lasting(MACHINE_TOKEN));
    }

    private static TokenSettings lasting(Duration life) {
        return TokenSettings.builder().accessTokenTimeToLive(life).build();
    }
}
