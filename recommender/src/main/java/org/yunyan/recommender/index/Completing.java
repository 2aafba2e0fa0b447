package org.yunyan.recommender.index;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.yunyan.recommender.Document;
import org.yunyan.recommender.Index.Completion;
import org.yunyan.recommender.Index.Hit;
import org.yunyan.recommender.text.ChineseAnalysis;

/** What both engines do alike when they complete: each title or name once, and only those that go on as was typed. */
final class Completing {

    private static final int SPARE = 4;

    private Completing() {}

    static List<Completion> suggest(
            ChineseAnalysis analysis, String typed, int limit, BiFunction<String, Integer, List<Hit>> byKey) {
        List<Completion> completions = new ArrayList<>();
        Set<String> texts = new HashSet<>();
        for (String key : limit < 1 ? List.<String>of() : analysis.completionKeys(typed)) {
            for (Hit hit : byKey.apply(key, limit * SPARE)) {
                completion(analysis, hit.document(), typed)
                        .filter(found -> completions.size() < limit && texts.add(found.text()))
                        .ifPresent(completions::add);
            }
            if (!completions.isEmpty()) {
                break;
            }
        }
        return completions;
    }

    private static Optional<Completion> completion(ChineseAnalysis analysis, Document document, String typed) {
        return analysis.completed(document.title(), typed)
                .map(part -> new Completion(document.title(), document.id(), part))
                .or(() -> analysis.completedName(document.trainer(), typed)
                        .map(part -> new Completion(document.trainer(), document.id(), part)));
    }
}
