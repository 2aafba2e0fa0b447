package org.yunyan.recommender;

import java.time.Duration;
import java.time.Instant;
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

    /** What is not there may only not be there yet. */
    private static final Duration ABSENCE_HOLDS = Duration.ofMinutes(1);

    private final Index index;
    private final Map<String, Remembered> recent = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Remembered> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** @param until when it has to be looked for again */
    private record Remembered(Optional<Document> document, Instant until) {}

    Studied(Index index) {
        this.index = index;
    }

    /** Returns the latest documents of a history that are still in the index, oldest first. */
    List<Document> of(List<String> history, Instant now) {
        List<String> ids = history.subList(Math.max(0, history.size() - LOOKED_AT), history.size());
        Map<String, Optional<Document>> known = new HashMap<>();
        Set<String> unknown = new HashSet<>();
        synchronized (recent) {
            for (String id : ids) {
                Remembered remembered = recent.get(id);
                if (remembered == null || now.isAfter(remembered.until())) {
                    unknown.add(id);
                } else {
                    known.put(id, remembered.document());
                }
            }
        }
        if (!unknown.isEmpty()) {
            known.putAll(fetched(unknown, now));
        }
        List<Document> studied = new ArrayList<>();
        ids.forEach(id -> known.getOrDefault(id, Optional.empty()).ifPresent(studied::add));
        return studied;
    }

    private Map<String, Optional<Document>> fetched(Set<String> ids, Instant now) {
        Map<String, Optional<Document>> fetched = new HashMap<>();
        ids.forEach(id -> fetched.put(id, Optional.empty()));
        index.ask(new Ask(new Ask.Ids(ids), Filter.none(), ids.size()))
                .hits()
                .forEach(hit -> fetched.put(hit.document().id(), Optional.of(hit.document())));
        synchronized (recent) {
            fetched.forEach((id, document) -> recent.put(
                    id, new Remembered(document, document.isPresent() ? Instant.MAX : now.plus(ABSENCE_HOLDS))));
        }
        return fetched;
    }
}
