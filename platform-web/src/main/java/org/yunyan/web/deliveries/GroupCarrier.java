package org.yunyan.web.deliveries;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yunyan.contact.Channel;
import org.yunyan.contact.Contact;
import org.yunyan.delivery.Carrier;
import org.yunyan.delivery.Delivery;
import org.yunyan.delivery.Matter;
import org.yunyan.delivery.Robot;
import org.yunyan.delivery.Undelivered;
import org.yunyan.shared.Hmac;
import org.yunyan.shared.Id;
import org.yunyan.web.why.CourseTitles;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks through the robots of chat groups, each in the form and with the signature that its maker asks for. */
@Component
final class GroupCarrier implements Carrier {

    /** What the makers answer when a robot has spoken too often: WeCom, DingTalk, Feishu. */
    private static final List<Integer> TOO_OFTEN = List.of(45009, 130101, 410100, 9499, 11232);

    private final Sentences sentences;
    private final Outward outward;
    private final JsonMapper json;
    private final Clock clock;

    GroupCarrier(Sentences sentences, Outward outward, JsonMapper json, Clock clock) {
        this.sentences = sentences;
        this.outward = outward;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.GROUP;
    }

    /** Each robot brings its own address; there is nothing to configure for all. */
    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public void admit(String address) {
        outward.admit(address);
    }

    @Override
    public void carry(Delivery delivery, Contact contact, Robot robot) throws Undelivered {
        if (robot == null) {
            throw Undelivered.forGood("delivery.trouble.noAddress", null, null);
        }
        String text = text(delivery.matter(), sentences.language(delivery));
        String url = robot.make() == Robot.Make.DINGTALK && robot.secret() != null ? signed(robot) : robot.url();
        Map<String, Object> message = switch (robot.make()) {
            case WECOM -> Map.of("msgtype", "markdown", "markdown", Map.of("content", text));
            case DINGTALK -> Map.of("msgtype", "markdown", "markdown", Map.of("title", firstLine(text), "text", text));
            case FEISHU -> feishu(robot, text);
        };
        Outward.Answer answer = outward.post(
                url, Map.of("Content-Type", "application/json; charset=utf-8"), json.writeValueAsBytes(message));
        check(answer);
    }

    /** Title, courses and a link; the robots know a small part of Markdown, or plain text. */
    private String text(Matter matter, Locale locale) {
        StringBuilder text = new StringBuilder(sentences.title(matter, locale));
        CourseTitles.Titles titles = sentences.titles(matter, locale);
        for (Matter.Line line : matter.lines()) {
            text.append("\n- ").append(titles.of(Id.of(line.course()), line.title()));
            text.append(' ').append(sentences.course(line.course()));
        }
        if (matter.lines().isEmpty()) {
            sentences.link(matter).ifPresent(link -> text.append('\n').append(link));
        }
        return text.toString();
    }

    /** 钉钉: HMAC-SHA256 of time and secret under the secret, behind the address. */
    private String signed(Robot robot) {
        long now = clock.instant().toEpochMilli();
        String signature = Base64.getEncoder().encodeToString(Hmac.of(robot.secret(), now + "\n" + robot.secret()));
        String sign = URLEncoder.encode(signature, StandardCharsets.UTF_8);
        return robot.url() + (robot.url().contains("?") ? "&" : "?") + "timestamp=" + now + "&sign=" + sign;
    }

    /** 飞书: HMAC-SHA256 of nothing under time and secret, inside the message. */
    private Map<String, Object> feishu(Robot robot, String text) {
        Map<String, Object> message = new LinkedHashMap<>();
        if (robot.secret() != null) {
            long now = clock.instant().getEpochSecond();
            message.put("timestamp", Long.toString(now));
            message.put("sign", Base64.getEncoder().encodeToString(Hmac.of(now + "\n" + robot.secret(), "")));
        }
        message.put("msg_type", "text");
        message.put("content", Map.of("text", text));
        return message;
    }

    /** All three answer 200 with a number of their own, 0 when it went well. */
    private void check(Outward.Answer answer) throws Undelivered {
        String said = answer.status() + " " + answer.body();
        if (answer.status() == 429 || answer.status() >= 500) {
            throw Undelivered.forNow("delivery.trouble.unreachable", said, null);
        }
        int code = answer.status() / 100 == 2 ? code(answer.body()) : answer.status();
        if (TOO_OFTEN.contains(code)) {
            throw Undelivered.forNow("delivery.trouble.unreachable", said, null);
        }
        if (code != 0) {
            throw Undelivered.forGood("delivery.trouble.refused", said, null);
        }
    }

    private int code(String body) throws Undelivered {
        try {
            JsonNode answer = json.readTree(body);
            return answer.path("errcode").asInt(answer.path("code").asInt(-1));
        } catch (JacksonException unreadable) {
            throw Undelivered.forGood("delivery.trouble.refused", body, unreadable);
        }
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }
}
