package org.yunyan.recommender.index;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.yunyan.recommender.Index.Completion;
import org.yunyan.recommender.Index.Hit;
import org.yunyan.recommender.text.ChineseAnalysis;

/** What both engines do alike when they complete: each title once, and only titles that go on as was typed. */
final class Completing {

    private static final int SPARE = 4;

    private Completing() {}

    static List<Completion> suggest(
            ChineseAnalysis analysis, String typed, int limit, BiFunction<String, Integer, List<Hit>> byKey) {
        String key = analysis.completionKey(typed).orElse("");
        if (key.isEmpty() || limit < 1) {
            return List.of();
        }
        Set<String> titles = new HashSet<>();
        List<Completion> completions = new ArrayList<>();
        for (Hit hit : byKey.apply(key, limit * SPARE)) {
            String title = hit.document().title();
            if (completions.size() < limit && analysis.completes(title, typed) && titles.add(title)) {
                completions.add(new Completion(title, hit.document().id()));
            }
        }
        return completions;
    }
}
