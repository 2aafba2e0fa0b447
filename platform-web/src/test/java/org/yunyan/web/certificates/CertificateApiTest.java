package org.yunyan.web.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunyan.web.Browser.json;
import static org.yunyan.web.Browser.location;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yunyan.certificates.CertificateKind;
import org.yunyan.certificates.Certificates;
import org.yunyan.certificates.IssuedCertificate;
import org.yunyan.certificates.Serial;
import org.yunyan.credits.Ledger;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Grant;
import org.yunyan.identity.Role;
import org.yunyan.notices.Notices;
import org.yunyan.people.People;
import org.yunyan.web.Browser;
import org.yunyan.web.Platform;
import org.yunyan.web.Village;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Certificates as files and for programs, and the check that is open to everybody. */
@Platform
class CertificateApiTest {

    private static final String NAME = "张𬱖𠮷";
    private static final String TITLE = "整本书阅读 <b>导读</b>";

    @LocalServerPort
    private int port;

    @Autowired
    private Village village;

    @Autowired
    private People people;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Notices notices;

    @Autowired
    private Certificates certificates;

    @Autowired
    private Clock clock;

    private Holders holders;

    @BeforeEach
    void aSecondOfficer() {
        holders = new Holders(people, ledger, notices, clock);
        village.open("officer-2", "罗建国", Village.SCHOOL, new Grant(Role.OFFICER, Village.COUNTY));
    }

    @Test
    void she_gets_it_as_paper_and_as_badge_and_nobody_else_does() throws Exception {
        Serial serial = issued("paper").certificate().serial();
        String file = "/api/v1/certificates/" + serial;
        Browser hers = new Browser(port).signedInAs("paper");

        HttpResponse<String> paper = hers.get(file + "/pdf");
        HttpResponse<String> badge = hers.get(file + "/badge");

        assertThat(paper.statusCode()).isEqualTo(200);
        assertThat(paper.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(paper.body()).startsWith("%PDF-");
        assertThat(badge.headers().firstValue("Content-Type")).contains("application/vc+jwt");
        assertThat(verified(badge.body())
                        .at("/credentialSubject/identifier/0/identityHash")
                        .asString())
                .isEqualTo(NAME);
        assertThat(new Browser(port).signedInAs("teacher").get(file + "/pdf").statusCode())
                .isEqualTo(403);
        assertThat(new Browser(port).get(file + "/badge").statusCode()).isEqualTo(401);
        assertThat(hers.get("/api/v1/certificates/2345-6789-ABC2/pdf").statusCode())
                .isEqualTo(422);
        assertThat(hers.get("/api/v1/certificates/2345-6789-ABCZ/pdf").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_program_asks_for_one_and_for_her_transcript() {
        settle("program");
        Browser hers = new Browser(port).signedInAs("program");
        JsonNode token = json(hers.get("/api/csrf"));

        HttpResponse<String> issued = hers.post(
                "/api/v1/certificates",
                Map.of(),
                request -> request.setHeader("Content-Type", "application/json")
                        .setHeader(
                                token.get("header").asString(),
                                token.get("token").asString())
                        .POST(BodyPublishers.ofString(
                                "{\"kind\": \"YEAR\", \"subject\": \"" + holders.year() + "\"}")));

        assertThat(issued.statusCode()).as(issued.body()).isEqualTo(200);
        assertThat(json(issued).get("state").asString()).isEqualTo("VALID");
        assertThat(json(hers.get("/api/v1/certificates")).get("total").asInt()).isEqualTo(1);
        JsonNode transcript = json(hers.get("/api/v1/transcript"));
        assertThat(transcript.at("/rows/0/settled").asBoolean()).isTrue();
        assertThat(transcript.at("/rows/0/entry/hash").asString()).hasSize(64);
        assertThat(transcript.get("settled").asString()).isEqualTo("2");
        String person = village.actor("program").person().value();
        assertThat(new Browser(port)
                        .signedInAs("officer")
                        .get("/api/v1/transcript?person=" + person)
                        .statusCode())
                .isEqualTo(200);
        assertThat(new Browser(port)
                        .signedInAs("school")
                        .get("/api/v1/transcript?person=" + person)
                        .statusCode())
                .as("a foreign school")
                .isEqualTo(403);
    }

    @Test
    void anybody_checks_it_on_a_page_without_sign_in_script_cookie_or_secrets() {
        Serial serial = issued("checked").certificate().serial();

        HttpResponse<String> page = new Browser(port).get("/check/" + serial);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(page.headers().firstValue("X-Robots-Tag").orElseThrow()).contains("noindex");
        assertThat(page.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(page.body())
                .contains("有效", "张**", serial.toString(), "2 学分", "整本书阅读 &lt;b&gt;导读&lt;/b&gt;")
                .doesNotContain("<script", "𬱖", "江口小学", "person-checked", "N-checked");
        assertThat(new Browser(port).get("/check/" + serial + "?lang=en").body())
                .contains("Valid", "2 credits");
        JsonNode check = json(new Browser(port).get("/api/v1/check/" + serial));
        assertThat(check.get("state").asString()).isEqualTo("VALID");
        assertThat(check.get("maskedName").asString()).isEqualTo("张**");
        assertThat(check.toString()).doesNotContain("𬱖", "江口小学", "training:");
    }

    @Test
    void what_is_mistyped_or_unknown_is_answered_clearly() {
        Browser somebody = new Browser(port);

        HttpResponse<String> empty = somebody.get("/check");
        HttpResponse<String> typed = somebody.get("/check?serial=2345%206789%20abcz");
        HttpResponse<String> unknown = somebody.get("/check/2345-6789-ABCZ");
        HttpResponse<String> mistyped = somebody.get("/check/2345-6789-ABC2");
        HttpResponse<String> hostile = somebody.get("/check/%3Cscript%3Ealert(1)%3C%2Fscript%3E");

        assertThat(empty.statusCode()).isEqualTo(200);
        assertThat(empty.body()).contains("<form", "证书编号");
        assertThat(typed.statusCode()).isEqualTo(303);
        assertThat(location(typed)).endsWith("/check/2345%206789%20abcz");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("没有这份证书");
        assertThat(mistyped.statusCode()).isEqualTo(404);
        assertThat(mistyped.body()).contains("这不是证书编号");
        assertThat(hostile.body()).doesNotContain("<script>");
        assertThat(json(somebody.get("/api/v1/check/2345-6789-ABC2")).get("key").asString())
                .isEqualTo("refused.certificate.serial");
        assertThat(somebody.get("/api/v1/check/2345-6789-ABCZ").statusCode()).isEqualTo(404);
    }

    @Test
    void a_withdrawn_one_is_told_everywhere_at_once() throws Exception {
        IssuedCertificate issued = issued("withdrawn");
        Serial serial = issued.certificate().serial();
        int list = issued.certificate().statusList();
        int place = issued.certificate().statusIndex();
        assertThat(spoilt(list, place)).isFalse();

        certificates.proposeRevocation(village.actor("officer"), serial, "材料不实");
        certificates.revoke(village.actor("officer-2"), serial);

        assertThat(new Browser(port).get("/check/" + serial).body())
                .contains("已撤销")
                .doesNotContain("材料不实");
        assertThat(spoilt(list, place)).isTrue();
        Browser hers = new Browser(port).signedInAs("withdrawn");
        assertThat(hers.get("/api/v1/certificates/" + serial + "/pdf").statusCode())
                .isEqualTo(409);
        assertThat(hers.get("/api/v1/me/inbox").body()).contains("CERTIFICATE_REVOKED", "材料不实");
    }

    @Test
    void only_an_operator_starts_a_new_key() {
        for (String login : new String[] {"teacher", "officer"}) {
            Browser her = new Browser(port).signedInAs(login);
            JsonNode token = json(her.get("/api/csrf"));
            assertThat(her.post(
                                    "/api/v1/credentials/keys",
                                    Map.of(),
                                    request -> request.setHeader(
                                            token.get("header").asString(),
                                            token.get("token").asString()))
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    private IssuedCertificate issued(String login) {
        String key = settle(login);
        return certificates.issue(village.actor(login), CertificateKind.COURSE, key);
    }

    private String settle(String login) {
        village.open(login, NAME, Village.SCHOOL, new Grant(Role.TEACHER, Village.SCHOOL));
        Actor holder = village.actor(login);
        return holders.settle(holder.person(), NAME, people.organisation(Village.ZONE), TITLE);
    }

    /** By another library than the one that signed, with the key that the badge names. */
    private JsonNode verified(String token) throws Exception {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setCompactSerialization(token);
        String path = signature.getKeyIdHeaderValue().replaceFirst("^https?://[^/]+", "");
        signature.setKey(
                JsonWebKey.Factory.newJwk(new Browser(port).get(path).body()).getKey());
        assertThat(signature.verifySignature()).isTrue();
        return new JsonMapper().readTree(signature.getPayload());
    }

    private boolean spoilt(int list, int place) throws Exception {
        JsonNode credential = verified(
                new Browser(port).get("/api/v1/credentials/status/" + list).body());
        String encoded =
                credential.at("/credentialSubject/encodedList").asString().substring(1);
        byte[] bits = unpacked(Base64.getUrlDecoder().decode(encoded));
        return (bits[place / 8] >> 7 - place % 8 & 1) == 1;
    }

    private static byte[] unpacked(byte[] packed) throws IOException {
        try (GZIPInputStream zip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return zip.readAllBytes();
        }
    }
}
