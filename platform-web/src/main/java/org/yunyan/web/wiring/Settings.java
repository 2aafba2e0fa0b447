package org.yunyan.web.wiring;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Everything that an operator can set, each by one environment variable: {@code YUNYAN_PORT} (read by the server itself) and
 * those below. Nothing has to be set; an empty value is the same as none.
 *
 * @param data {@code YUNYAN_DATA}: the folder of everything that must not be lost
 * @param demo {@code YUNYAN_DEMO}: whether the demo county and its people are there
 * @param mongodb a real MongoDB instead of the embedded store
 * @param elasticsearch a real Elasticsearch instead of the embedded index
 * @param oidc an outside provider that also signs people in
 * @param issuer {@code YUNYAN_ISSUER}: the public address in our own tokens; null for the address that was asked
 * @param machine a program that may ask for itself
 * @param county {@code YUNYAN_COUNTY}: the name of the county on an empty platform
 * @param publicUrl {@code YUNYAN_PUBLIC_URL}: where people reach the platform, for links in what it sends; null for the issuer's, or
 *     this machine
 * @param smtp a mail server that takes our letters
 * @param privateHosts {@code YUNYAN_PRIVATE_HOSTS}: whether robots and push services may be on plain HTTP and on addresses that are
 *     not public, which lets people who enter such addresses make the platform ask them
 * @param posters programs of organisers that may post evidence
 * @param adminPassword {@code YUNYAN_ADMIN_PASSWORD}: of the first operator on an empty platform; null for a random one
 */
@ConfigurationProperties("yunyan")
public record Settings(
        @DefaultValue("./data") Path data,
        @DefaultValue("false") boolean demo,
        @DefaultValue Mongodb mongodb,
        @DefaultValue Elasticsearch elasticsearch,
        @DefaultValue Oidc oidc,
        String issuer,
        @DefaultValue Machine machine,
        @DefaultValue("云阳县") String county,
        String publicUrl,
        @DefaultValue Smtp smtp,
        @DefaultValue("false") boolean privateHosts,
        List<Poster> posters,
        String adminPassword) {

    public Settings {
        publicUrl = given(publicUrl);
        issuer = given(issuer);
        adminPassword = given(adminPassword);
        posters = posters == null ? List.of() : List.copyOf(posters);
    }

    /** @param uri {@code YUNYAN_MONGODB_URI}; null for the embedded store */
    public record Mongodb(String uri) {

        public Mongodb {
            uri = given(uri);
        }
    }

    /**
     * @param uris {@code YUNYAN_ELASTICSEARCH_URIS}, with commas between; null for the embedded index
     * @param shards {@code YUNYAN_ELASTICSEARCH_SHARDS} of the next index that is built
     * @param replicas {@code YUNYAN_ELASTICSEARCH_REPLICAS}: from and to, as many as there are nodes for
     */
    public record Elasticsearch(
            String uris,
            @DefaultValue("1") int shards,
            @DefaultValue("0-1") String replicas) {

        public Elasticsearch {
            uris = given(uris);
        }
    }

    /**
     * @param issuer {@code YUNYAN_OIDC_ISSUER}; null for none
     * @param clientId {@code YUNYAN_OIDC_CLIENT_ID}: our name there
     * @param clientSecret {@code YUNYAN_OIDC_CLIENT_SECRET}; null for a public client
     */
    public record Oidc(
            String issuer, @DefaultValue("yunyan") String clientId, String clientSecret) {

        public Oidc {
            issuer = given(issuer);
            clientSecret = given(clientSecret);
        }
    }

    /**
     * @param clientId {@code YUNYAN_MACHINE_CLIENT_ID}
     * @param clientSecret {@code YUNYAN_MACHINE_CLIENT_SECRET}; null for no machine client
     */
    public record Machine(@DefaultValue("yunyan-machine") String clientId, String clientSecret) {

        public Machine {
            clientSecret = given(clientSecret);
        }
    }

    /**
     * A program that may post evidence of what its organiser held, never credits. The first is {@code YUNYAN_POSTERS_0_…}, the next
     * {@code YUNYAN_POSTERS_1_…}.
     *
     * @param clientId {@code YUNYAN_POSTERS_0_CLIENTID}
     * @param clientSecret {@code YUNYAN_POSTERS_0_CLIENTSECRET}
     * @param organiser {@code YUNYAN_POSTERS_0_ORGANISER}: the one for whom it speaks, as it is written on certificates
     */
    public record Poster(String clientId, String clientSecret, String organiser) {

        public Poster {
            clientSecret = given(clientSecret);
        }

        /** Hides the secret, since settings end up in logs. */
        @Override
        public String toString() {
            return "Poster[" + clientId + ", " + organiser + "]";
        }
    }

    /**
     * @param host {@code YUNYAN_SMTP_HOST}; null when no mail is sent from here
     * @param port {@code YUNYAN_SMTP_PORT}; by its security when it is not given
     * @param username {@code YUNYAN_SMTP_USERNAME}; null for a server that asks for none
     * @param password {@code YUNYAN_SMTP_PASSWORD}
     * @param from {@code YUNYAN_SMTP_FROM}: the address that our letters come from
     * @param security {@code YUNYAN_SMTP_SECURITY}: {@code starttls}, {@code tls} or {@code none}
     */
    public record Smtp(
            String host,
            @DefaultValue("0") int port,
            String username,
            String password,
            String from,
            @DefaultValue("starttls") String security) {

        private static final int SUBMISSION = 587;
        private static final int SUBMISSION_TLS = 465;
        private static final int PLAIN = 25;

        public Smtp {
            host = given(host);
            username = given(username);
            password = given(password);
            from = given(from);
            port = port != 0
                    ? port
                    : switch (security) {
                        case "starttls" -> SUBMISSION;
                        case "tls" -> SUBMISSION_TLS;
                        case "none" -> PLAIN;
                        default ->
                            throw new IllegalArgumentException(
                                    "YUNYAN_SMTP_SECURITY is starttls, tls or none, not " + security);
                    };
        }

        /** Hides the password, since settings end up in logs. */
        @Override
        public String toString() {
            return "Smtp[" + host + ":" + port + ", " + security + "]";
        }
    }

    /** Where people reach the platform, without a slash at the end. */
    public String site() {
        String known = publicUrl != null ? publicUrl : issuer;
        return known == null ? "http://localhost:8080" : known.replaceFirst("/+$", "");
    }

    /** A folder inside the data folder. */
    public Path folder(String name) {
        return data.resolve(name);
    }

    private static String given(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** Hides the secrets, since settings end up in logs. */
    @Override
    public String toString() {
        return "Settings[" + data + ", demo=" + demo + "]";
    }
}
