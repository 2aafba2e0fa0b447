package org.yunyan.contact;

import java.time.Instant;
import java.util.UUID;

/**
 * A browser that may be reached (a push subscription).
 *
 * @param id made of the endpoint, so that subscribing again is the same
 * @param endpoint where its push service takes messages, {@code https}
 * @param key its public key (p256dh), base64url
 * @param secret its authentication secret, base64url
 * @param since when she allowed it
 */
public record Device(String id, String endpoint, String key, String secret, Instant since) {

    static Device at(String endpoint, String key, String secret, Instant since) {
        String id = UUID.nameUUIDFromBytes(endpoint.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .toString();
        return new Device(id, endpoint, key, secret, since);
    }
}
