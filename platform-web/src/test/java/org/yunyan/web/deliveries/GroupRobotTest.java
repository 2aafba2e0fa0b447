package org.yunyan.web.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yunyan.contact.Channel;
import org.yunyan.delivery.DeliveryState;
import org.yunyan.delivery.Robot;
import org.yunyan.identity.Actor;
import org.yunyan.web.Village;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The robots of chat groups: each maker gets the form and the signature that it asks for. */
class GroupRobotTest extends Postal {

    private static final String SECRET = "SEC-of-the-test";

    private final JsonMapper json = new JsonMapper();
    private PushService chat;

    @BeforeEach
    void open() throws Exception {
        chat = new PushService();
        chat.status = 200;
        chat.answer = "{\"errcode\":0,\"code\":0}";
    }

    @AfterEach
    void close() {
        chat.close();
    }

    @Test
    void dingTalkFindsTimeAndSignatureBehindTheAddress() throws Exception {
        trial(Robot.Make.DINGTALK, "/robot/send?access_token=t", SECRET);

        PushService.Request request = chat.request(0);
        String[] query = request.uri().getRawQuery().split("&");
        String time = query[1].replace("timestamp=", "");
        String sign = URLDecoder.decode(query[2].replace("sign=", ""), StandardCharsets.UTF_8);
        assertThat(query[0]).isEqualTo("access_token=t");
        assertThat(sign).isEqualTo(hmac(SECRET, time + "\n" + SECRET));
        JsonNode message = json.readTree(request.body());
        assertThat(message.path("msgtype").asString()).isEqualTo("markdown");
        assertThat(message.at("/markdown/text").asString()).isEqualTo("“教研群”已与云研连通。");
    }

    @Test
    void feishuFindsThemInTheMessage() throws Exception {
        trial(Robot.Make.FEISHU, "/open-apis/bot/v2/hook/x", SECRET);

        JsonNode message = json.readTree(chat.request(0).body());
        String time = message.path("timestamp").asString();
        assertThat(message.path("sign").asString()).isEqualTo(hmac(time + "\n" + SECRET, ""));
        assertThat(message.path("msg_type").asString()).isEqualTo("text");
        assertThat(message.at("/content/text").asString()).contains("教研群");
    }

    @Test
    void weComKnowsTheKeyInTheAddress() throws Exception {
        trial(Robot.Make.WECOM, "/cgi-bin/webhook/send?key=k", "");

        PushService.Request request = chat.request(0);
        assertThat(request.uri().getRawQuery()).isEqualTo("key=k");
        assertThat(json.readTree(request.body()).at("/markdown/content").asString())
                .contains("教研群");
    }

    @Test
    void aRobotThatRefusesIsPutAsideWithItsOwnWords() {
        chat.answer = "{\"errcode\":310000,\"errmsg\":\"sign not match\"}";
        Actor admin = trial(Robot.Make.DINGTALK, "/robot/send?access_token=refused", "wrong");

        assertThat(awaited(DeliveryState.DEAD, Channel.GROUP, admin))
                .anySatisfy(one -> assertThat(one.trouble().detail()).contains("sign not match"));
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, false",
        "10.1.2.3, false",
        "172.16.0.1, false",
        "192.168.1.1, false",
        "169.254.169.254, false",
        "100.64.0.1, false",
        "0.0.0.0, false",
        "::1, false",
        "fd00::1, false",
        "fe80::1, false",
        "8.8.8.8, true",
        "2001:4860:4860::8888, true"
    })
    void onlyPublicAddressesAreAsked(String address, boolean isPublic) throws Exception {
        assertThat(Outward.isPublic(InetAddress.getByName(address))).isEqualTo(isPublic);
    }

    private Actor trial(Robot.Make make, String path, String secret) {
        Actor admin = village.actor("admin");
        Robot robot = deliveries.addRobot(admin, Village.SCHOOL, "教研群", make, chat.at(path), secret, Set.of());
        deliveries.tryRobot(admin, robot.id());
        deliveries.drain();
        return admin;
    }

    private static String hmac(String key, String text) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }
}
