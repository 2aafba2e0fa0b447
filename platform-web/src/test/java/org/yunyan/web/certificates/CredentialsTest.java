package org.yunyan.web.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.BitSet;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yunyan.Rooms;
import org.yunyan.SetClock;
import org.yunyan.certificates.Certificate;
import org.yunyan.certificates.StatusList;
import org.yunyan.people.Organisation;
import org.yunyan.people.People;
import org.yunyan.shared.Id;
import org.yunyan.shared.mongo.StoreExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What we sign, somebody else verifies: with jose4j, which is not what signed it, and by the standards' own demands. */
@ExtendWith(StoreExtension.class)
class CredentialsTest {

    private static final String SITE = "https://yunyan.example";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SetClock clock = SetClock.at("2026-11-28T02:00:00Z");
    private final Certificate certificate = Awarded.course("冉晓岚", "整本书阅读《骆驼祥子》");
    private final People people;

    @TempDir
    private Path folder;

    private BadgeKeys keys;
    private Credentials credentials;

    CredentialsTest(MongoDatabase database) {
        people = Rooms.open(database, clock, "people").get(People.class);
        people.register(List.of(Organisation.county(Id.of("county"), "云阳县")));
    }

    @BeforeEach
    void aPlatform() {
        keys = new BadgeKeys(folder.resolve("keys/badges.jwk.json"), clock);
        credentials = new Credentials(keys, new CheckAddress(SITE), people, clock, JSON);
    }

    @Test
    void another_library_verifies_a_badge_with_the_published_key() throws Exception {
        String badge = credentials.badge(certificate);

        JsonNode payload = JSON.readTree(verifier(badge).processToClaims(badge).getRawJson());

        assertThat(payload.at("/credentialSubject/identifier/0/identityHash").asString())
                .isEqualTo("冉晓岚");
        assertThat(payload.at("/credentialSubject/achievement/name").asString()).isEqualTo("《整本书阅读《骆驼祥子》》");
        assertThat(payload.at("/credentialSubject/creditsEarned").decimalValue())
                .isEqualByComparingTo("2");
        assertThat(payload.get("iss")).isEqualTo(payload.at("/issuer/id"));
        assertThat(payload.get("jti")).isEqualTo(payload.get("id"));
        assertThat(payload.get("sub")).isEqualTo(payload.at("/credentialSubject/id"));
        assertThat(payload.get("id").asString()).isEqualTo(SITE + "/check/2345-6789-ABCZ");
        assertThat(payload.get("validFrom").asString()).isEqualTo("2026-11-28T02:00:00Z");
        assertThat(payload.at("/credentialStatus/statusListIndex").asString()).isEqualTo("4711");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_badge_has_what_open_badges_demand(boolean course) throws IOException {
        String badge = credentials.badge(course ? certificate : Awarded.year("冉晓岚", 3));
        String payload = new String(Base64.getUrlDecoder().decode(badge.split("\\.")[1]), StandardCharsets.UTF_8);
        try (InputStream file = getClass().getResourceAsStream("open-badge.schema.json")) {
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(file);
            assertThat(schema.validate(
                            payload,
                            InputFormat.JSON,
                            run -> run.executionConfig(config -> config.formatAssertionsEnabled(true))))
                    .isEmpty();
            assertThat(schema.validate(payload.replace("\"Achievement\"", "\"Medal\""), InputFormat.JSON))
                    .isNotEmpty();
        }
    }

    @Test
    void a_badge_that_somebody_has_changed_is_found_out() throws Exception {
        String[] parts = credentials.badge(certificate).split("\\.");
        String forged =
                new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8).replace("冉晓岚", "冉晓风");
        String badge = parts[0] + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(forged.getBytes(StandardCharsets.UTF_8))
                + "." + parts[2];
        assertThatThrownBy(() -> verifier(badge).processToClaims(badge)).isInstanceOf(InvalidJwtException.class);
    }

    @Test
    void a_new_key_signs_and_what_the_old_one_signed_stays_good() throws Exception {
        String before = credentials.badge(certificate);
        keys.rotate();
        String after = credentials.badge(certificate);

        assertThat(kid(after))
                .isNotEqualTo(kid(before))
                .isEqualTo(SITE + Credentials.KEYS + keys.current().getKeyID());
        assertThat(verifier(before).processToClaims(before).getJwtId()).endsWith("2345-6789-ABCZ");
        assertThat(verifier(after).processToClaims(after).getJwtId()).endsWith("2345-6789-ABCZ");

        BadgeKeys restarted = new BadgeKeys(folder.resolve("keys/badges.jwk.json"), clock);
        assertThat(restarted.current().getKeyID()).isEqualTo(keys.current().getKeyID());
        assertThat(restarted.published().size()).isEqualTo(2);
    }

    @Test
    void the_secret_stays_with_us() throws IOException {
        assertThat(keys.published().toString()).doesNotContain("\"d\"", "\"p\"", "\"q\"");
        Path file = folder.resolve("keys/badges.jwk.json");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        keys.rotate();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void the_status_list_tells_which_badges_do_not_hold_any_more() throws Exception {
        BitSet spoilt = new BitSet();
        spoilt.set(4_711);
        spoilt.set(131_071);
        String list = credentials.statusList(new StatusList(0, spoilt));

        JsonNode payload = JSON.readTree(verifier(list).processToClaims(list).getRawJson());

        assertThat(payload.get("type").valueStream().map(JsonNode::asString))
                .containsExactly("VerifiableCredential", "BitstringStatusListCredential");
        JsonNode badge = JSON.readTree(
                Base64.getUrlDecoder().decode(credentials.badge(certificate).split("\\.")[1]));
        assertThat(payload.get("id")).isEqualTo(badge.at("/credentialStatus/statusListCredential"));
        byte[] bits = decoded(payload.at("/credentialSubject/encodedList").asString());
        assertThat(bits).hasSize(16_384);
        assertThat(bit(bits, 4_711)).isTrue();
        assertThat(bit(bits, 131_071)).isTrue();
        assertThat(bit(bits, 4_710) || bit(bits, 4_712) || bit(bits, 0)).isFalse();
        assertThat(spoilt.cardinality())
                .isEqualTo(java.util.stream.IntStream.range(0, StatusList.PLACES)
                        .filter(place -> bit(bits, place))
                        .count());
    }

    private JwtConsumer verifier(String token) throws JoseException {
        JsonWebKeySet published = new JsonWebKeySet(keys.published().toString());
        String id = kid(token).substring((SITE + Credentials.KEYS).length());
        JsonWebKey key = published.getJsonWebKeys().stream()
                .filter(one -> one.getKeyId().equals(id))
                .findFirst()
                .orElseThrow();
        return new JwtConsumerBuilder()
                .setVerificationKey(key.getKey())
                .setExpectedIssuer(SITE + Credentials.ISSUER)
                .setEvaluationTime(NumericDate.fromMilliseconds(clock.instant().toEpochMilli()))
                .setExpectedType(true, "JWT")
                .setJwsAlgorithmConstraints(
                        AlgorithmConstraints.ConstraintType.PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256)
                .build();
    }

    private static String kid(String token) throws JoseException {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setCompactSerialization(token);
        return signature.getKeyIdHeaderValue();
    }

    /** As the standard says: multibase base64url, then gzip, the first place in the highest bit. */
    private static byte[] decoded(String list) throws IOException {
        assertThat(list).startsWith("u");
        byte[] packed = Base64.getUrlDecoder().decode(list.substring(1));
        try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return unpacked.readAllBytes();
        }
    }

    private static boolean bit(byte[] bits, int place) {
        return (bits[place / 8] >> 7 - place % 8 & 1) == 1;
    }
}
