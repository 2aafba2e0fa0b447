package org.yunyan.web.deliveries;

import com.interaso.webpush.VapidKeys;
import com.interaso.webpush.WebPush;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yunyan.contact.Channel;
import org.yunyan.contact.Contact;
import org.yunyan.contact.Device;
import org.yunyan.delivery.Carrier;
import org.yunyan.delivery.Delivery;
import org.yunyan.delivery.Matter;
import org.yunyan.delivery.Robot;
import org.yunyan.delivery.Undelivered;
import org.yunyan.web.wiring.PrivateFile;
import org.yunyan.web.wiring.Settings;
import tools.jackson.databind.json.JsonMapper;

/**
 * Notifications of browsers (RFC 8030), encrypted for the one browser (RFC 8291) and signed with keys of our own (RFC 8292), which are
 * made on the first start and kept in the data folder.
 */
@Component
public final class BrowserCarrier implements Carrier {

    private static final int A_DAY = 24 * 60 * 60;
    private static final int LONGEST_BODY = 300;

    private final Sentences sentences;
    private final Outward outward;
    private final JsonMapper json;
    private final VapidKeys keys;
    private final Optional<WebPush> push;

    BrowserCarrier(Settings settings, Sentences sentences, Outward outward, JsonMapper json) {
        this.sentences = sentences;
        this.outward = outward;
        this.json = json;
        this.keys = keys(settings.folder("keys").resolve("webpush.keys"));
        this.push = subject(settings).map(subject -> new WebPush(subject, keys));
    }

    @Override
    public Channel channel() {
        return Channel.BROWSER;
    }

    @Override
    public boolean isReady() {
        return push.isPresent();
    }

    /** The public key by which browsers know us, base64url. */
    public String applicationServerKey() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(keys.getApplicationServerKey());
    }

    @Override
    public void carry(Delivery delivery, Contact contact, Robot robot) throws Undelivered {
        Device device =
                contact.device(delivery.target()).orElseThrow(() -> Undelivered.gone("delivery.trouble.expired", null));
        Outward.Answer answer = outward.post(device.endpoint(), headers(delivery, device), encrypted(delivery, device));
        switch (answer.status()) {
            case 200, 201, 202, 204 -> {}
            case 404, 410 -> throw Undelivered.gone("delivery.trouble.expired", Integer.toString(answer.status()));
            case 429, 500, 502, 503, 504 ->
                throw Undelivered.forNow("delivery.trouble.unreachable", said(answer), null);
            default -> throw Undelivered.forGood("delivery.trouble.refused", said(answer), null);
        }
    }

    /** The topic lets a push service replace what it still holds of the same delivery. */
    private Map<String, String> headers(Delivery delivery, Device device) {
        String topic = UUID.nameUUIDFromBytes(delivery.id().getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
        WebPush.Urgency urgency =
                delivery.matter().isAskedFor() || delivery.matter().topic().isUrgent()
                        ? WebPush.Urgency.High
                        : WebPush.Urgency.Normal;
        return push.orElseThrow().getHeaders(device.endpoint(), A_DAY, topic, urgency);
    }

    private byte[] encrypted(Delivery delivery, Device device) throws Undelivered {
        try {
            Base64.Decoder decoder = Base64.getUrlDecoder();
            return push.orElseThrow()
                    .getBody(
                            json.writeValueAsBytes(note(delivery)),
                            decoder.decode(device.key()),
                            decoder.decode(device.secret()));
        } catch (RuntimeException unusable) {
            throw Undelivered.forGood("delivery.trouble.refused", unusable.toString(), unusable);
        }
    }

    /** What the service worker shows. */
    private Map<String, String> note(Delivery delivery) {
        Matter matter = delivery.matter();
        Locale locale = sentences.language(delivery);
        Map<String, String> note = new HashMap<>();
        note.put("title", sentences.title(matter, locale));
        note.put("tag", matter.key());
        note.put("lang", locale.toLanguageTag());
        String why = String.join("\n", sentences.why(matter.why(), locale));
        note.put("body", why.length() > LONGEST_BODY ? why.substring(0, LONGEST_BODY) : why);
        note.put("url", sentences.path(matter));
        return note;
    }

    private static String said(Outward.Answer answer) {
        return answer.status() + " " + answer.body();
    }

    /** Push services want somebody to turn to: a mail address, or the site itself. */
    private static Optional<String> subject(Settings settings) {
        if (settings.smtp().from() != null) {
            return Optional.of("mailto:" + settings.smtp().from().replaceFirst(".*<(.*)>.*", "$1"));
        }
        return Optional.of(settings.site()).filter(site -> site.startsWith("https://"));
    }

    private static VapidKeys keys(Path file) {
        try {
            String[] halves = PrivateFile.of(file, BrowserCarrier::fresh).split("\\R");
            return VapidKeys.create(halves[0], halves[1]);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String fresh() {
        VapidKeys keys = VapidKeys.generate();
        return keys.getX509PublicKey() + "\n" + keys.getPkcs8PrivateKey();
    }
}
