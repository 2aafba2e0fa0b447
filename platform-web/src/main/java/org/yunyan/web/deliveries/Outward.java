package org.yunyan.web.deliveries;

import java.io.IOException;
import java.io.InputStream;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.yunyan.delivery.Undelivered;
import org.yunyan.shared.Refused;
import org.yunyan.web.wiring.Settings;

/**
 * Asks servers whose addresses people have entered. Only public addresses over https, no redirects, little is read and nobody is
 * waited for long: otherwise whoever enters an address could make the platform ask machines of its own network.
 */
@Component
final class Outward {

    private static final Logger LOG = LoggerFactory.getLogger(Outward.class);
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int MOST_READ = 16 * 1024;
    private static final int CARRIER_GRADE_FIRST = 100;
    private static final int CARRIER_GRADE_MASK = 0xC0;
    private static final int CARRIER_GRADE_SECOND = 0x40;
    private static final int UNIQUE_LOCAL_MASK = 0xFE;
    private static final int UNIQUE_LOCAL = 0xFC;

    private final boolean privateHosts;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    Outward(Settings settings) {
        this.privateHosts = settings.privateHosts();
    }

    /** @param body the first part of what the other side said */
    record Answer(int status, String body) {}

    /**
     * Refuses an address that is never asked. A host that nobody knows at this moment may be known when something is sent.
     *
     * @throws Refused.Invalid which says what to do about it
     */
    void admit(String url) {
        try {
            if (!isAllowed(URI.create(url))) {
                throw new Refused.Invalid("refused.delivery.notPublic");
            }
        } catch (UnknownHostException unknown) {
            LOG.info("The host of an address that was entered is not known: {}", unknown.getMessage());
        } catch (IllegalArgumentException malformed) {
            throw new Refused.Invalid("refused.delivery.url");
        }
    }

    /** @throws Undelivered when the address is not allowed or nobody answers */
    Answer post(String url, Map<String, String> headers, byte[] body) throws Undelivered {
        URI address = allowed(url);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).timeout(PATIENCE).POST(HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::setHeader);
        try {
            HttpResponse<InputStream> answer = client.send(request.build(), BodyHandlers.ofInputStream());
            try (InputStream said = answer.body()) {
                return new Answer(answer.statusCode(), new String(said.readNBytes(MOST_READ), StandardCharsets.UTF_8));
            }
        } catch (IOException unreachable) {
            throw Undelivered.forNow("delivery.trouble.unreachable", unreachable.toString(), unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw Undelivered.forNow("delivery.trouble.unreachable", null, stopped);
        }
    }

    private URI allowed(String url) throws Undelivered {
        try {
            URI address = URI.create(url);
            if (!isAllowed(address)) {
                throw Undelivered.forGood("delivery.trouble.address", null, null);
            }
            return address;
        } catch (UnknownHostException unknown) {
            throw Undelivered.forNow("delivery.trouble.unreachable", unknown.toString(), unknown);
        } catch (IllegalArgumentException malformed) {
            throw Undelivered.forGood("delivery.trouble.address", null, malformed);
        }
    }

    /** The machine keeps its answer for some seconds, so the client connects to what was checked. */
    private boolean isAllowed(URI address) throws UnknownHostException {
        if (privateHosts) {
            return true;
        }
        if (!"https".equals(address.getScheme()) || address.getHost() == null || address.getUserInfo() != null) {
            return false;
        }
        for (InetAddress host : InetAddress.getAllByName(address.getHost())) {
            if (!isPublic(host)) {
                return false;
            }
        }
        return true;
    }

    static boolean isPublic(InetAddress host) {
        byte[] bytes = host.getAddress();
        boolean special = host.isLoopbackAddress()
                || host.isAnyLocalAddress()
                || host.isLinkLocalAddress()
                || host.isSiteLocalAddress()
                || host.isMulticastAddress();
        boolean uniqueLocal = host instanceof Inet6Address && (bytes[0] & UNIQUE_LOCAL_MASK) == UNIQUE_LOCAL;
        boolean carrierGrade = bytes.length == 4
                && bytes[0] == CARRIER_GRADE_FIRST
                && (bytes[1] & CARRIER_GRADE_MASK) == CARRIER_GRADE_SECOND;
        boolean ofThisNetwork = bytes.length == 4 && bytes[0] == 0;
        return !special && !uniqueLocal && !carrierGrade && !ofThisNetwork;
    }
}
