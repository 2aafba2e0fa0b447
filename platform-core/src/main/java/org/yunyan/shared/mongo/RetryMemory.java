package org.yunyan.shared.mongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.h2.mvstore.MVMap;

/**
 * Remembers the reply to the last write of each session, in the same commit as the write itself. A driver that lost the reply
 * sends the write again with the same number, also after a crash of this server, and gets the reply instead of a second write.
 */
final class RetryMemory {

    private static final Duration SESSION = Duration.ofMinutes(30);
    private static final int SWEEP_EVERY = 4_096;
    private static final int TRANSACTION_TOO_OLD = 225;

    private final StoreFile file;
    private final MVMap<byte[], byte[]> replies;
    private int writes;

    RetryMemory(StoreFile file) {
        this.file = file;
        this.replies = file.values("retries");
    }

    /** Runs the write unless it has run before; its errors are not remembered, since it then has changed nothing. */
    Document once(Document command, Supplier<Document> write) {
        if (!(command.get("lsid") instanceof Document session)
                || !(command.get("txnNumber") instanceof Number number)) {
            return write.get();
        }
        byte[] key = KeyBytes.of(session.get("id"));
        byte[] known = replies.get(key);
        if (known != null) {
            Document last = DocumentBytes.read(known);
            long lastNumber = ((Number) last.get("number")).longValue();
            if (lastNumber == number.longValue()) {
                return (Document) last.get("reply");
            }
            if (lastNumber > number.longValue()) {
                throw new MongoServerError(
                        TRANSACTION_TOO_OLD,
                        "TransactionTooOld",
                        "Retryable write " + number + " is older than " + lastNumber);
            }
        }
        Document reply = write.get();
        sweep();
        Document memory = new Document("number", number.longValue())
                .append("at", Instant.now())
                .append("reply", reply);
        file.put(replies, key, DocumentBytes.of(memory));
        return reply;
    }

    /** Forgets sessions that the driver has given up as well. */
    private void sweep() {
        if (++writes % SWEEP_EVERY != 0) {
            return;
        }
        Instant old = Instant.now().minus(SESSION);
        List<byte[]> gone = new ArrayList<>();
        for (var all = replies.cursor(null); all.hasNext(); ) {
            byte[] key = all.next();
            if (((Instant) DocumentBytes.read(all.getValue()).get("at")).isBefore(old)) {
                gone.add(key);
            }
        }
        gone.forEach(key -> file.remove(replies, key));
    }
}
