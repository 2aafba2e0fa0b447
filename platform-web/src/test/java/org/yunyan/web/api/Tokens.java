package org.yunyan.web.api;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** Tokens with any scopes for any person, as our own authorization server signs them. */
final class Tokens {

    private final NimbusJwtEncoder encoder;

    Tokens(JWKSource<SecurityContext> keys) {
        encoder = new NimbusJwtEncoder(keys);
    }

    /** Asks with a token of this person that has these scopes. */
    UnaryOperator<HttpRequest.Builder> of(String login, String... scopes) {
        Instant now = Instant.now();
        JwtClaimsSet claims = JwtClaimsSet.builder()
                .subject(login)
                .issuedAt(now)
                .expiresAt(now.plusSeconds(600))
                .claim("scope", Set.of(scopes))
                .build();
        String token = encoder.encode(JwtEncoderParameters.from(claims)).getTokenValue();
        return request -> request.header("Authorization", "Bearer " + token);
    }
}
