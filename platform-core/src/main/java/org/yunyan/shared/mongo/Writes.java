package org.yunyan.shared.mongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The statements of one insert, update or delete command, one after the other. Each keeps all of its changes or none; an
 * ordered command ends at the first that fails.
 */
final class Writes {

    private final StoreFile file;
    private final boolean ordered;
    private final List<Document> errors = new ArrayList<>();
    private final List<Document> upserted = new ArrayList<>();
    private int n;
    private int modified;

    Writes(StoreFile file, Document command) {
        this.file = file;
        this.ordered = !Boolean.FALSE.equals(command.get("ordered"));
    }

    /** @param run one statement; answers with {@code n}, and {@code nModified}, {@code upserted} or {@code writeErrors} */
    Writes each(List<Document> statements, Function<Document, Document> run) {
        for (int i = 0; i < statements.size(); i++) {
            Document statement = statements.get(i);
            boolean done = apply(i, () -> run.apply(statement));
            if (!done && ordered) {
                break;
            }
        }
        return this;
    }

    private boolean apply(int position, java.util.function.Supplier<Document> statement) {
        try {
            Document result = file.atomically(() -> {
                Document one = statement.get();
                if (one.containsKey("writeErrors")) {
                    file.takeBack();
                }
                return one;
            });
            if (result.get("writeErrors") instanceof List<?> failed) {
                errors.add(((Document) failed.getFirst()).append("index", position));
                return false;
            }
            count(position, result);
            return true;
        } catch (MongoServerError e) {
            Document error = new Document("index", position).append("code", e.getCode());
            error.putIfNotNull("codeName", e.getCodeName());
            errors.add(error.append("errmsg", e.getMessageWithoutErrorCode()));
            return false;
        }
    }

    private void count(int position, Document result) {
        n += ((Number) result.getOrDefault("n", 0)).intValue();
        modified += ((Number) result.getOrDefault("nModified", 0)).intValue();
        if (result.get("upserted") instanceof java.util.Collection<?> made) {
            made.forEach(one -> upserted.add(((Document) one).append("index", position)));
        }
    }

    Document reply(boolean update) {
        Document reply = new Document("n", n);
        if (update) {
            reply.append("nModified", modified);
        }
        if (!upserted.isEmpty()) {
            reply.append("upserted", upserted);
        }
        if (!errors.isEmpty()) {
            reply.append("writeErrors", errors);
        }
        return reply.append("ok", 1.0);
    }
}
