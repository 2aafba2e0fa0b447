package org.yunyan.shared.mongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Locale;

/** Tells how a query is run and what it touches, in the form in which MongoDB tells it. */
final class Explanation {

    private Explanation() {}

    static Document of(StoredDatabase database, Document explain) {
        Document command = (Document) explain.get("explain");
        String name = command.keySet().iterator().next();
        StoredCollection collection = database.collection((String) command.get(name));
        if (collection == null) {
            return new Document("queryPlanner", new Document("winningPlan", new Document("stage", "EOF")))
                    .append("ok", 1.0);
        }
        Document filter = filter(database, name, command);
        Document sort = name.equals("aggregate")
                ? new Pipeline(database, command, null, null).sort()
                : (Document) command.get("sort");
        Plan plan = Plan.choose(collection.orderedIndexes(), filter, sort);
        Document reply = new Document("queryPlanner", new Document("winningPlan", stage(plan)));
        if (!"queryPlanner".equals(explain.get("verbosity"))) {
            int limit = ((Number) command.getOrDefault("limit", 0)).intValue();
            reply.append("executionStats", measured(collection, plan, filter, limit));
        }
        return reply.append("ok", 1.0);
    }

    private static Document filter(StoredDatabase database, String name, Document command) {
        Object filter = switch (name.toLowerCase(Locale.ROOT)) {
            case "find" -> command.get("filter");
            case "aggregate" -> new Pipeline(database, command, null, null).filter();
            case "update" -> ((Document) ((List<?>) command.get("updates")).getFirst()).get("q");
            case "delete" -> ((Document) ((List<?>) command.get("deletes")).getFirst()).get("q");
            default -> command.get("query");
        };
        return filter == null ? new Document() : (Document) filter;
    }

    private static Document stage(Plan plan) {
        List<Document> walks = plan.parts().stream()
                .map(part -> new Document("stage", "IXSCAN")
                        .append("indexName", part.index().getName())
                        .append("direction", plan.backwards() ? "backward" : "forward"))
                .toList();
        Document found = walks.isEmpty()
                ? new Document("stage", "COLLSCAN")
                : new Document("stage", "FETCH").append("inputStage", walks.size() == 1 ? walks.getFirst() : or(walks));
        return plan.sorted() ? found : new Document("stage", "SORT").append("inputStage", found);
    }

    private static Document or(List<Document> walks) {
        return new Document("stage", "OR").append("inputStages", walks);
    }

    private static Document measured(StoredCollection collection, Plan plan, Document filter, int limit) {
        Matches matches = new Matches(collection.documents(), plan, filter, true);
        int returned = 0;
        while ((limit == 0 || !plan.sorted() || returned < limit) && matches.hasNext()) {
            matches.next();
            returned++;
        }
        return new Document("executionSuccess", true)
                .append("nReturned", limit > 0 ? Math.min(limit, returned) : returned)
                .append("totalKeysExamined", matches.keysExamined())
                .append("totalDocsExamined", matches.documentsExamined());
    }
}
