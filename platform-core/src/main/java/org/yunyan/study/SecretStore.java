package org.yunyan.study;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.yunyan.shared.mongo.Bulk;

/** The secrets of this room, one a purpose; all programs on one store share them. */
final class SecretStore {

    private static final int BYTES = 32;

    private final MongoCollection<Secret> secrets;

    SecretStore(MongoDatabase database) {
        secrets = database.getCollection("study_secrets", Secret.class);
    }

    /** The secret for a purpose, drawn when it is asked for first. */
    String secret(String purpose) {
        Secret kept = secrets.find(eq("_id", purpose)).first();
        if (kept != null) {
            return kept.digits();
        }
        byte[] drawn = new byte[BYTES];
        new SecureRandom().nextBytes(drawn);
        Bulk.insertMissing(secrets, List.of(new Secret(purpose, HexFormat.of().formatHex(drawn))));
        return secrets.find(eq("_id", purpose)).first().digits();
    }
}
