package org.yunyan.duplicates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.yunyan.catalogue.Content;
import org.yunyan.catalogue.Course;
import org.yunyan.recommender.Ask;
import org.yunyan.recommender.Document;
import org.yunyan.recommender.Doubles;
import org.yunyan.recommender.Embeddings;
import org.yunyan.recommender.Filter;
import org.yunyan.recommender.Index;
import org.yunyan.recommender.Sort;

/** Looks for near-duplicates in the index: all groups, or what is near one draft. */
final class Looking {

    /** More courses are not compared, the newest first; signatures keep the comparing itself cheap. */
    private static final int MOST = 10_000;

    private static final int BATCH = 1_000;
    private static final int NEAR = 30;

    private final Index index;
    private final Embeddings embeddings;
    private final Doubles doubles = new Doubles();

    Looking(Index index, Embeddings embeddings) {
        this.index = index;
        this.embeddings = embeddings;
    }

    /** Everything that is offered, newest first, without texts. */
    List<Document> shelf() {
        Map<String, Document> all = new HashMap<>();
        int offset = 0;
        int found;
        do {
            found = 0;
            for (Index.Hit hit :
                    index.listed(Sort.NEWEST, Filter.none(), offset, BATCH).hits()) {
                all.putIfAbsent(hit.document().id(), hit.document());
                found++;
            }
            offset += found;
        } while (found == BATCH && offset < MOST);
        return List.copyOf(all.values());
    }

    List<Doubles.Group> groups(List<Document> documents) {
        return doubles.groups(documents);
    }

    Map<String, Document> documents(Set<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return index.ask(new Ask(new Ask.Ids(ids), Filter.none(), ids.size())).hits().stream()
                .map(Index.Hit::document)
                .collect(Collectors.toMap(Document::id, document -> document));
    }

    /** What is offered already and nearly the same as this draft, the most alike first. */
    List<Document> near(Course draft) {
        Document document = embeddings.embed(Doubles.signed(document(draft)));
        List<Ask> asks = new ArrayList<>();
        asks.add(new Ask(new Ask.Words(document.title()), Filter.none(), NEAR));
        if (document.embedding() != null) {
            asks.add(new Ask(new Ask.Meaning(document.embedding()), Filter.none(), NEAR));
        }
        Map<String, Document> near = new HashMap<>();
        index.multi(asks)
                .forEach(hits -> hits.hits()
                        .forEach(hit -> near.putIfAbsent(hit.document().id(), hit.document())));
        return doubles.of(document, List.copyOf(near.values()));
    }

    private static Document document(Course draft) {
        Content content = draft.draft();
        String text = content.units().stream()
                .map(unit -> unit.title() + "\n" + (unit.markdown() == null ? "" : unit.markdown()))
                .collect(Collectors.joining("\n"));
        return new Document(
                draft.id().value(),
                1,
                content.title(),
                content.summary(),
                text,
                content.subject().name(),
                names(content.stages()),
                content.grades(),
                content.level().name(),
                content.mode().name(),
                List.of(),
                content.hours(),
                null,
                draft.trainerName(),
                content.tags(),
                0,
                0,
                draft.changed(),
                !content.listing(),
                Map.of(),
                null);
    }

    private static Set<String> names(Set<? extends Enum<?>> values) {
        Set<String> names = new HashSet<>();
        values.forEach(value -> names.add(value.name()));
        return names;
    }
}
