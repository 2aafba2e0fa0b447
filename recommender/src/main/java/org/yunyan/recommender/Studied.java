package org.yunyan.recommender;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Remembers documents that people have studied, so that asking for a recommendation stays one round trip. */
final class Studied {

    private static final int REMEMBERED = 4_096;
    private static final int LOOKED_AT = 200;

    private final Index index;
    private final Map<String, Optional<Document>> recent = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<Document>> eldest) {
            return size() > REMEMBERED;
        }
    };

    Studied(Index index) {
        this.index = index;
    }

    /** Returns the latest documents of a history that are still in the index, oldest first. */
    List<Document> of(List<String> history) {
        List<String> ids = history.subList(Math.max(0, history.size() - LOOKED_AT), history.size());
        Map<String, Optional<Document>> known = new HashMap<>();
        Set<String> unknown = new HashSet<>();
        synchronized (recent) {
            for (String id : ids) {
                Optional<Document> document = recent.get(id);
                if (document == null) {
                    unknown.add(id);
                } else {
                    known.put(id, document);
                }
            }
        }
        if (!unknown.isEmpty()) {
            known.putAll(fetched(unknown));
        }
        List<Document> studied = new ArrayList<>();
        ids.forEach(id -> known.getOrDefault(id, Optional.empty()).ifPresent(studied::add));
        return studied;
    }

    private Map<String, Optional<Document>> fetched(Set<String> ids) {
        Map<String, Optional<Document>> fetched = new HashMap<>();
        ids.forEach(id -> fetched.put(id, Optional.empty()));
        index.ask(new Ask(new Ask.Ids(ids), Filter.none(), ids.size()))
                .hits()
                .forEach(hit -> fetched.put(hit.document().id(), Optional.of(hit.document())));
        synchronized (recent) {
            recent.putAll(fetched);
        }
        return fetched;
    }
}
