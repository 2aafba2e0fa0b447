package org.yunyan.recommender;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The candidates for a person, from a few bounded lists that are fetched in one round trip.
 *
 * @param documents every candidate once
 * @param matching how well each fits what she looks for
 */
record Candidates(Collection<Document> documents, Fusion matching) {

    private static final int LONG_LIST = 100;
    private static final int SHORT_LIST = 40;
    private static final int GAPS_IN_WORDS = 3;

    static Candidates of(Index index, Profile profile, List<Profile.Gap> gaps, float[] wanted) {
        Filter filter = filter(profile);
        List<Ask> matching = new ArrayList<>();
        words(profile, gaps).forEach(words -> matching.add(new Ask(new Ask.Words(words), filter, SHORT_LIST)));
        if (wanted != null) {
            matching.add(new Ask(new Ask.Meaning(wanted), filter, LONG_LIST));
        }
        List<Ask> others = new ArrayList<>();
        others.add(new Ask(new Ask.Gaps(gaps), filter, LONG_LIST));
        others.add(new Ask(new Ask.After(CoStudy.recency(profile.history())), filter, LONG_LIST));
        others.add(new Ask(new Ask.Listed(Sort.POPULAR), filter, SHORT_LIST));
        others.add(new Ask(new Ask.Listed(Sort.NEWEST), filter, SHORT_LIST));
        Set<String> wantedIds = new HashSet<>(profile.assigned());
        wantedIds.addAll(profile.planned());
        if (!wantedIds.isEmpty()) {
            others.add(new Ask(new Ask.Ids(wantedIds), unwanted(profile, Filter.none()), LONG_LIST));
        }
        profile.shortfalls().stream()
                .map(shortfall -> filter.withLevels(shortfall.levels()).withModes(shortfall.modes()))
                .filter(narrow -> !narrow.equals(filter))
                .forEach(narrow -> others.add(new Ask(new Ask.Listed(Sort.POPULAR), narrow, SHORT_LIST)));
        return fetched(index, matching, others);
    }

    private static Candidates fetched(Index index, List<Ask> matching, List<Ask> others) {
        List<Ask> asks = new ArrayList<>(matching);
        asks.addAll(others);
        asks.replaceAll(Ask::uncounted);
        Fusion fusion = new Fusion();
        Map<String, Document> documents = new LinkedHashMap<>();
        List<Index.Hits> answers = index.multi(asks);
        for (int i = 0; i < answers.size(); i++) {
            List<Index.Hit> hits = answers.get(i).hits();
            hits.forEach(hit -> documents.putIfAbsent(hit.document().id(), hit.document()));
            if (i < matching.size() && matching.get(i).by() instanceof Ask.Meaning) {
                fusion.meaning(hits, 0);
            } else if (i < matching.size()) {
                fusion.words(hits);
            }
        }
        return new Candidates(documents.values(), fusion);
    }

    private static Filter filter(Profile profile) {
        Set<String> subjects = new HashSet<>(profile.subjects());
        subjects.add(Document.GENERAL);
        return unwanted(profile, Filter.none().withContentOnly())
                .withSubjects(subjects)
                .withStages(Set.of(profile.stage()))
                .withGrades(profile.grades());
    }

    private static Filter unwanted(Profile profile, Filter filter) {
        Set<String> ids = new HashSet<>(profile.history());
        ids.addAll(profile.muted().documents());
        return filter.withoutIds(ids);
    }

    /** Returns what she looks for in words: her goal and the names of her widest gaps. */
    static List<String> words(Profile profile, List<Profile.Gap> gaps) {
        List<String> words = new ArrayList<>();
        words.add(profile.goal());
        gaps.stream().limit(GAPS_IN_WORDS).map(Profile.Gap::name).forEach(words::add);
        return words.stream().filter(text -> !text.isBlank()).toList();
    }
}
