package org.yunyan.recommender;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yunyan.recommender.Likeness.Traits;
import org.yunyan.recommender.text.ChineseAnalysis;

/**
 * Finds near-duplicates: who has studied one has studied the other. Many documents are compared only where their signatures
 * agree in one of eight stretches or their titles are the same (locality-sensitive hashing), so the cost grows with the
 * documents and not with their pairs. Safe for use by many threads.
 */
public final class Doubles {

    private static final int BANDS = 8;
    private static final int BAND_BITS = 8;

    /** A stretch that so many share says nothing: it comes from a template, and its bucket is looked at no further. */
    private static final int LARGEST_BUCKET = 400;

    private final Likeness likeness = new Likeness(new ChineseAnalysis());

    /** Creates a finder. */
    public Doubles() {}

    /**
     * Documents that are all near-duplicates of another one of the group.
     *
     * @param documents two or more, by id
     * @param likeness of the least alike pair that holds the group together, from 0 to 1
     */
    public record Group(List<Document> documents, double likeness) {
        /** Copies the list. */
        public Group {
            documents = List.copyOf(documents);
        }
    }

    /** Returns the document with the signature of its wording, for which it must have its text. */
    public static Document signed(Document document) {
        return document.signature() == 0 ? document.withSignature(Signature.of(document)) : document;
    }

    /** Returns the documents in their order, without doubles of what was done and of those before them. */
    public List<Document> without(List<Document> documents, List<Document> done) {
        List<Traits> before = new ArrayList<>(likeness.traits(done));
        List<Document> single = new ArrayList<>();
        for (Traits traits : likeness.traits(documents)) {
            if (before.stream().noneMatch(other -> Likeness.same(other, traits))) {
                before.add(traits);
                single.add(traits.document());
            }
        }
        return single;
    }

    /** Returns the near-duplicates of a document among others, the most alike first. */
    public List<Document> of(Document document, List<Document> others) {
        Traits traits = likeness.traits(document);
        return likeness.traits(others).stream()
                .filter(other -> !other.document().id().equals(document.id()) && Likeness.same(traits, other))
                .sorted(Comparator.comparingDouble((Traits other) -> -Likeness.wording(traits, other))
                        .thenComparing(other -> other.document().id()))
                .map(Traits::document)
                .toList();
    }

    /** Returns all groups, the largest first. */
    public List<Group> groups(List<Document> documents) {
        List<Traits> traits = likeness.traits(documents);
        Map<Integer, Integer> leaders = new HashMap<>();
        Map<Integer, Double> least = new HashMap<>();
        for (List<Integer> bucket : buckets(traits)) {
            for (int i = 1; i < bucket.size(); i++) {
                for (int j = 0; j < i; j++) {
                    int one = leader(leaders, bucket.get(i));
                    int other = leader(leaders, bucket.get(j));
                    if (one != other && Likeness.same(traits.get(bucket.get(i)), traits.get(bucket.get(j)))) {
                        double like = Likeness.wording(traits.get(bucket.get(i)), traits.get(bucket.get(j)));
                        leaders.put(Math.max(one, other), Math.min(one, other));
                        least.merge(
                                Math.min(one, other),
                                Math.min(like, least.getOrDefault(Math.max(one, other), 1.0)),
                                Math::min);
                    }
                }
            }
        }
        return grouped(traits, leaders, least);
    }

    private static List<Group> grouped(List<Traits> traits, Map<Integer, Integer> leaders, Map<Integer, Double> least) {
        Map<Integer, List<Document>> members = new LinkedHashMap<>();
        for (int i = 0; i < traits.size(); i++) {
            members.computeIfAbsent(leader(leaders, i), leader -> new ArrayList<>())
                    .add(traits.get(i).document());
        }
        List<Group> groups = new ArrayList<>();
        members.forEach((leader, documents) -> {
            if (documents.size() > 1) {
                documents.sort(Comparator.comparing(Document::id));
                groups.add(new Group(documents, least.getOrDefault(leader, 1.0)));
            }
        });
        groups.sort(Comparator.comparingInt((Group group) -> -group.documents().size())
                .thenComparing(group -> group.documents().getFirst().id()));
        return groups;
    }

    private static int leader(Map<Integer, Integer> leaders, int member) {
        int leader = member;
        while (leaders.containsKey(leader)) {
            leader = leaders.get(leader);
        }
        return leader;
    }

    private static List<List<Integer>> buckets(List<Traits> traits) {
        Map<String, List<Integer>> buckets = new HashMap<>();
        for (int i = 0; i < traits.size(); i++) {
            Document document = traits.get(i).document();
            Set<String> keys = new HashSet<>();
            keys.add("title " + Likeness.bare(document.title()));
            for (int band = 0; band < BANDS && document.signature() != 0; band++) {
                long stretch = document.signature() >>> band * BAND_BITS & (1 << BAND_BITS) - 1;
                keys.add(document.subject() + " " + band + " " + stretch);
            }
            for (String key : keys) {
                buckets.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
            }
        }
        return buckets.values().stream()
                .filter(bucket -> bucket.size() > 1 && bucket.size() <= LARGEST_BUCKET)
                .toList();
    }
}
