package org.yunyan.shared.mongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.Json;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.h2.mvstore.MVMap;

/**
 * An index as an ordered map from key to the number of the document. In an index that is not unique the {@code _id} follows
 * the key, so that entries of equal keys are apart and in the order of their ids.
 */
final class OrderedIndex extends Index<Long> {

    private final StoreFile file;
    private final MVMap<byte[], Long> entries;
    private final MVMap<byte[], byte[]> flags;
    private final byte[] flagsKey;
    private final KeyPattern pattern;
    private final Document description;
    private final Document partialFilter;
    private final boolean unique;
    private volatile BitSet arrays;

    OrderedIndex(StoreFile file, String mapName, List<IndexKey> keys, Document description) {
        super((String) description.get("name"), keys, Utils.isTrue(description.get("sparse")));
        this.file = file;
        this.entries = file.entries(mapName);
        this.flags = file.values("multikey");
        this.flagsKey = KeyBytes.of(mapName);
        this.pattern = new KeyPattern(keys);
        this.description = description;
        this.partialFilter = (Document) description.get("partialFilterExpression");
        this.unique = isId() || Utils.isTrue(description.get("unique"));
        byte[] stored = flags.get(flagsKey);
        this.arrays = stored == null ? new BitSet() : BitSet.valueOf(stored);
    }

    boolean isId() {
        return pattern.fields().size() == 1
                && pattern.fields().getFirst().path().equals("_id");
    }

    KeyPattern pattern() {
        return pattern;
    }

    MVMap<byte[], Long> entries() {
        return entries;
    }

    Document partialFilter() {
        return partialFilter;
    }

    Document description() {
        return description;
    }

    /** Which fields have held an array in some document: one such document has several keys. */
    BitSet arrays() {
        return arrays;
    }

    @Override
    public boolean isSparse() {
        return super.isSparse();
    }

    @Override
    public boolean isUnique() {
        return unique;
    }

    /** The keys under which the document is entered; none when a sparse or partial index leaves it out. */
    private KeyPattern.Keys keysOf(Document document) {
        KeyPattern.Keys all = pattern.keysOf(document);
        boolean left = isSparse() && !all.found()
                || partialFilter != null && !new DefaultQueryMatcher().matches(document, partialFilter);
        return left ? new KeyPattern.Keys(Set.of(), new BitSet(), false) : all;
    }

    private Set<byte[]> entriesOf(Document document) {
        return entriesOf(keysOf(document).keys(), document);
    }

    private Set<byte[]> entriesOf(Set<byte[]> keys, Document document) {
        if (unique) {
            return keys;
        }
        byte[] id = KeyBytes.of(document.get("_id"));
        return keys.stream()
                .map(key -> new KeyBytes().raw(key).raw(id).toBytes())
                .collect(Collectors.toCollection(() -> new TreeSet<>(java.util.Arrays::compareUnsigned)));
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Long> collection) {
        Set<byte[]> keys = keysOf(document).keys();
        if (unique && keys.stream().anyMatch(entries::containsKey)) {
            throw duplicate(document, collection);
        }
    }

    @Override
    public void add(Document document, Long position, MongoCollection<Long> collection) {
        KeyPattern.Keys keys = keysOf(document);
        entriesOf(keys.keys(), document).forEach(entry -> file.put(entries, entry, position));
        remember(keys.arrays());
    }

    private void remember(BitSet more) {
        BitSet all = (BitSet) arrays.clone();
        all.or(more);
        if (!all.equals(arrays)) {
            // never taken back: it only makes the index more careful
            flags.put(flagsKey, all.toByteArray());
            arrays = all;
        }
    }

    @Override
    public void checkUpdate(Document oldDocument, Document newDocument, MongoCollection<Long> collection) {
        Set<byte[]> keys = keysOf(newDocument).keys();
        if (unique) {
            Set<byte[]> mine = keysOf(oldDocument).keys();
            if (keys.stream().anyMatch(key -> !mine.contains(key) && entries.containsKey(key))) {
                throw duplicate(newDocument, collection);
            }
        }
    }

    @Override
    public void updateInPlace(
            Document oldDocument, Document newDocument, Long position, MongoCollection<Long> collection) {
        Set<byte[]> before = entriesOf(oldDocument);
        KeyPattern.Keys keys = keysOf(newDocument);
        Set<byte[]> after = entriesOf(keys.keys(), newDocument);
        before.stream().filter(entry -> !after.contains(entry)).forEach(entry -> file.remove(entries, entry));
        after.stream().filter(entry -> !before.contains(entry)).forEach(entry -> file.put(entries, entry, position));
        remember(keys.arrays());
    }

    @Override
    public Long remove(Document document) {
        return entriesOf(document).stream()
                .map(entry -> file.remove(entries, entry))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Only the index of ids is asked where a document lies. */
    @Override
    public Long getPosition(Document document) {
        return isId() ? entries.get(KeyBytes.of(document.get("_id"))) : null;
    }

    private DuplicateKeyError duplicate(Document document, MongoCollection<Long> collection) {
        String key = pattern.fields().stream()
                .map(field -> field.path() + ": " + shown(document, field.path()))
                .collect(Collectors.joining(", ", "{ ", " }"));
        return new DuplicateKeyError(collection, getName() + " dup key: " + key);
    }

    private static String shown(Document document, String path) {
        Object value = Utils.getSubdocumentValueCollectionAware(document, path);
        return Json.toCompactJsonValue(value instanceof Missing ? null : value);
    }

    /** Queries are planned by {@link Plan}, which knows the order of the keys. */
    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<Long> getPositions(Document query) {
        throw new UnsupportedOperationException("Queries are planned by Plan");
    }

    @Override
    public long getCount() {
        return entries.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public void drop() {
        file.drop(entries);
        flags.remove(flagsKey);
    }
}
