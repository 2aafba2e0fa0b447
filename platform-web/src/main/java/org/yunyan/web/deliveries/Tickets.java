package org.yunyan.web.deliveries;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yunyan.contact.Channel;
import org.yunyan.contact.Topic;
import org.yunyan.people.Person;
import org.yunyan.shared.Hmac;
import org.yunyan.shared.Id;
import org.yunyan.web.wiring.PrivateFile;
import org.yunyan.web.wiring.Settings;

/**
 * Links that work without signing in, each for one act alone: to stop one topic on one channel, or to prove an address. They are
 * signed with a key of our own in the data folder and hold nothing secret.
 */
@Component
final class Tickets {

    private static final int KEY_BYTES = 32;
    private static final Duration PROOF_HOLDS = Duration.ofDays(3);
    private static final String SEPARATOR = "\n";
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final byte[] key;
    private final Clock clock;

    Tickets(Settings settings, Clock clock) {
        this.key = key(settings.folder("keys").resolve("tickets.key"));
        this.clock = clock;
    }

    /** Stops one topic on one channel for one person. */
    record Stop(Id<Person> person, Topic topic, Channel channel) {}

    /** Proves that a person reads what is sent to an address. */
    record Proof(Id<Person> person, String address) {}

    String toStop(Stop stop) {
        return signed(
                "stop",
                stop.person().value(),
                stop.topic().name(),
                stop.channel().name());
    }

    String toProve(Proof proof) {
        Instant until = clock.instant().plus(PROOF_HOLDS);
        return signed("prove", proof.person().value(), proof.address(), Long.toString(until.getEpochSecond()));
    }

    Optional<Stop> stop(String ticket) {
        return read(ticket, "stop")
                .map(parts ->
                        new Stop(Id.of(parts.get(1)), Topic.valueOf(parts.get(2)), Channel.valueOf(parts.get(3))));
    }

    /** Empty also once it has run out. */
    Optional<Proof> proof(String ticket) {
        return read(ticket, "prove")
                .filter(parts -> clock.instant().getEpochSecond() <= Long.parseLong(parts.get(3)))
                .map(parts -> new Proof(Id.of(parts.get(1)), parts.get(2)));
    }

    private String signed(String... parts) {
        byte[] content = String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8);
        return TEXT.encodeToString(content) + "." + TEXT.encodeToString(Hmac.of(key, content));
    }

    private Optional<List<String>> read(String ticket, String purpose) {
        try {
            String[] halves = ticket == null ? new String[0] : ticket.split("\\.", 2);
            if (halves.length != 2) {
                return Optional.empty();
            }
            byte[] content = Base64.getUrlDecoder().decode(halves[0]);
            byte[] signature = Base64.getUrlDecoder().decode(halves[1]);
            List<String> parts = List.of(new String(content, StandardCharsets.UTF_8).split(SEPARATOR, -1));
            boolean ours = MessageDigest.isEqual(signature, Hmac.of(key, content))
                    && parts.size() == 4
                    && parts.getFirst().equals(purpose);
            return ours ? Optional.of(parts) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static byte[] key(Path file) {
        try {
            return Base64.getDecoder().decode(PrivateFile.of(file, Tickets::fresh));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String fresh() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
