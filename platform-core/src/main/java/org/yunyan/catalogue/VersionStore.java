package org.yunyan.catalogue;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yunyan.shared.mongo.Bulk;

/** Published versions. They are only ever inserted, so those in use are kept in memory without going stale. */
final class VersionStore {

    /** A version with its texts is some 20 KB; what is studied at the same time fits. */
    private static final int KEPT = 300;

    /** Of the texts of all that are kept, since some courses are a hundred times as long as most. */
    private static final int MOST_LETTERS = 20_000_000;

    private final MongoCollection<CourseVersion> versions;
    private final Map<String, CourseVersion> kept = Collections.synchronizedMap(new Kept());

    VersionStore(MongoDatabase database) {
        versions = database.getCollection("course_versions", CourseVersion.class);
    }

    Optional<CourseVersion> find(String key) {
        return Optional.ofNullable(find(List.of(key)).get(key));
    }

    Map<String, CourseVersion> find(Collection<String> keys) {
        Map<String, CourseVersion> found = HashMap.newHashMap(keys.size());
        for (String key : keys) {
            CourseVersion version = kept.get(key);
            if (version != null) {
                found.put(key, version);
            }
        }
        List<String> rest = keys.stream().filter(key -> !found.containsKey(key)).toList();
        if (!rest.isEmpty()) {
            versions.find(in("_id", rest)).forEach(version -> {
                kept.put(version.id(), version);
                found.put(version.id(), version);
            });
        }
        return found;
    }

    /** Stores what is not stored yet, and never changes what is. */
    void insertMissing(List<CourseVersion> published) {
        Bulk.insertMissing(versions, published);
    }

    private static final class Kept extends LinkedHashMap<String, CourseVersion> {

        private static final long serialVersionUID = 1L;

        private long letters;

        Kept() {
            super(KEPT, 0.75f, true);
        }

        @Override
        public CourseVersion put(String key, CourseVersion version) {
            letters += letters(version);
            CourseVersion before = super.put(key, version);
            letters -= before == null ? 0 : letters(before);
            while (letters > MOST_LETTERS && size() > 1) {
                drop(entrySet().iterator().next());
            }
            return before;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, CourseVersion> eldest) {
            if (size() > KEPT) {
                drop(eldest);
            }
            return false;
        }

        private void drop(Map.Entry<String, CourseVersion> eldest) {
            letters -= letters(eldest.getValue());
            remove(eldest.getKey());
        }

        private static int letters(CourseVersion version) {
            return version.content().units().stream()
                    .mapToInt(unit ->
                            unit.markdown() == null ? 0 : unit.markdown().length())
                    .sum();
        }
    }
}
