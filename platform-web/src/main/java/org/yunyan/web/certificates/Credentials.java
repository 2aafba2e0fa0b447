package org.yunyan.web.certificates;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yunyan.certificates.Certificate;
import org.yunyan.certificates.StatusList;
import org.yunyan.people.People;
import org.yunyan.web.language.Languages;
import org.yunyan.web.language.Words;
import tools.jackson.databind.json.JsonMapper;

/**
 * Certificates as Open Badges 3.0, which are W3C verifiable credentials, and the lists that tell whether they still hold; signed
 * as JSON Web Tokens (RS256, the least that every verifier of the standard knows).
 */
@Component
final class Credentials {

    static final String KEYS = "/api/v1/credentials/keys/";
    static final String ISSUER = "/api/v1/credentials/issuer";
    static final String STATUS = "/api/v1/credentials/status/";

    private static final String VC = "https://www.w3.org/ns/credentials/v2";
    private static final String OPEN_BADGES = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";

    /** How long a verifier may keep a list before it asks again. */
    private static final Duration LIST_HOLDS = Duration.ofMinutes(5);

    private final BadgeKeys keys;
    private final CheckAddress address;
    private final People people;
    private final Clock clock;
    private final JsonMapper json;

    Credentials(BadgeKeys keys, CheckAddress address, People people, Clock clock, JsonMapper json) {
        this.keys = keys;
        this.address = address;
        this.people = people;
        this.clock = clock;
        this.json = json;
    }

    /** The certificate as a signed badge. */
    String badge(Certificate certificate) {
        Map<String, Object> badge = new LinkedHashMap<>();
        badge.put("@context", List.of(VC, OPEN_BADGES));
        badge.put("id", address.of(certificate.serial()));
        badge.put("type", List.of("VerifiableCredential", "OpenBadgeCredential"));
        badge.put("issuer", issuer());
        badge.put(
                "validFrom",
                certificate.issuedAt().truncatedTo(ChronoUnit.SECONDS).toString());
        badge.put("name", title(certificate));
        badge.put("credentialSubject", BadgeSubject.of(certificate, address));
        badge.put("credentialStatus", status(certificate));
        badge.put("iss", address.at(ISSUER));
        badge.put("jti", address.of(certificate.serial()));
        badge.put("sub", BadgeSubject.id(certificate, address));
        badge.put("nbf", certificate.issuedAt().getEpochSecond());
        return signed(badge);
    }

    /** One of the lists as a signed credential of its own. */
    String statusList(StatusList list) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        String id = address.at(STATUS + list.number());
        Map<String, Object> subject = new LinkedHashMap<>();
        subject.put("id", id + "#list");
        subject.put("type", "BitstringStatusList");
        subject.put("statusPurpose", "revocation");
        subject.put("encodedList", Bitstring.encoded(list.bytes()));
        subject.put("ttl", LIST_HOLDS.toMillis());
        Map<String, Object> credential = new LinkedHashMap<>();
        credential.put("@context", List.of(VC));
        credential.put("id", id);
        credential.put("type", List.of("VerifiableCredential", "BitstringStatusListCredential"));
        credential.put("issuer", address.at(ISSUER));
        credential.put("validFrom", now.toString());
        credential.put("validUntil", now.plus(LIST_HOLDS).toString());
        credential.put("credentialSubject", subject);
        credential.put("iss", address.at(ISSUER));
        credential.put("jti", id);
        credential.put("nbf", now.getEpochSecond());
        credential.put("exp", now.plus(LIST_HOLDS).getEpochSecond());
        return signed(credential);
    }

    /** Who we are, as the badges name us. */
    Map<String, Object> issuer() {
        Map<String, Object> issuer = new LinkedHashMap<>();
        issuer.put("id", address.at(ISSUER));
        issuer.put("type", List.of("Profile"));
        issuer.put(
                "name",
                Words.say(
                        Languages.SIMPLIFIED,
                        "certificates.paper.issuer",
                        people.county().name()));
        issuer.put("url", address.at("/"));
        return issuer;
    }

    private Map<String, Object> status(Certificate certificate) {
        String list = address.at(STATUS + certificate.statusList());
        Map<String, Object> status = new LinkedHashMap<>();
        status.put("id", list + "#" + certificate.statusIndex());
        status.put("type", "BitstringStatusListEntry");
        status.put("statusPurpose", "revocation");
        status.put("statusListIndex", String.valueOf(certificate.statusIndex()));
        status.put("statusListCredential", list);
        return status;
    }

    private String signed(Map<String, Object> claims) {
        RSAKey key = keys.current();
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(JOSEObjectType.JWT)
                .keyID(address.at(KEYS + key.getKeyID()))
                .build();
        JWSObject token = new JWSObject(header, new Payload(json.writeValueAsString(claims)));
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        return token.serialize();
    }

    static String title(Certificate certificate) {
        return CertificateWords.title(
                Languages.SIMPLIFIED, certificate.kind(), certificate.title(), certificate.from(), certificate.until());
    }
}
