package org.yunyan.web.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yunyan.contact.Channel;
import org.yunyan.delivery.DeliveryState;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Grant;
import org.yunyan.identity.Role;
import org.yunyan.web.Village;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Notifications of a browser through a push service on this machine, read with the browser's own keys. */
class BrowserPushTest extends Postal {

    @Autowired
    private BrowserCarrier carrier;

    private PushService service;
    private Subscriber browser;

    @BeforeEach
    void open() throws Exception {
        service = new PushService();
        browser = new Subscriber();
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void onlyHerBrowserReadsWhatIsPushedToItAndItSaysWhereToGo() throws Exception {
        Actor reader = subscribed("pushed");
        deadline(reader, "pushed");
        deliveries.drain();

        PushService.Request request = service.request(0);
        JsonNode note = new JsonMapper().readTree(browser.read(request.body()));
        assertThat(note.path("title").asString()).isEqualTo("本年度还差 6 学分，最后一天是 2027年8月31日");
        assertThat(note.path("url").asString()).isEqualTo("/credits");
        assertThat(request.headers())
                .containsEntry("content-encoding", "aes128gcm")
                .containsEntry("urgency", "high")
                .containsKeys("ttl", "topic");
        String authorization = request.headers().get("authorization");
        assertThat(authorization).startsWith("vapid t=").endsWith("k=" + carrier.applicationServerKey());
        SignedJWT proof = SignedJWT.parse(authorization.replaceFirst("vapid t=([^,]+),.*", "$1"));
        assertThat(proof.getJWTClaimsSet().getAudience()).containsExactly(service.at(""));
    }

    @Test
    void aSubscriptionThatHasExpiredIsForgotten() {
        Actor reader = subscribed("expired");
        service.status = 410;
        deadline(reader, "expired");
        deliveries.drain();

        assertThat(awaited(DeliveryState.WITHHELD, Channel.BROWSER, reader))
                .singleElement()
                .satisfies(one -> assertThat(one.trouble().key()).isEqualTo("delivery.trouble.expired"));
        assertThat(contacts.mine(reader).devices()).isEmpty();
    }

    @Test
    void aPushServiceThatIsBusyIsAskedAgain() {
        Actor reader = subscribed("busy");
        service.status = 503;
        deadline(reader, "busy");
        deliveries.drain();
        assertThat(awaited(DeliveryState.FAILED, Channel.BROWSER, reader)).hasSize(1);

        service.status = 201;
        clock.pass(Duration.ofMinutes(1));
        deliveries.drain();

        assertThat(awaited(DeliveryState.SENT, Channel.BROWSER, reader)).hasSize(1);
        assertThat(service.received).hasSize(2);
        assertThat(service.received.get(0).headers().get("topic"))
                .as("a service that has taken both replaces the first")
                .isEqualTo(service.received.get(1).headers().get("topic"));
    }

    private Actor subscribed(String login) {
        village.open("push-" + login, "收信人", Village.SCHOOL, new Grant(Role.TEACHER, Village.SCHOOL));
        Actor reader = village.actor("push-" + login);
        contacts.allow(reader, service.at("/" + login), browser.key(), browser.secret());
        return reader;
    }
}
