package org.yunyan.recommender.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yunyan.recommender.Ask;
import org.yunyan.recommender.Profile;
import org.yunyan.recommender.text.ChineseAnalysis;
import org.yunyan.recommender.text.QueryTokens;

/** Turns questions into clauses. All weights of the engines' own scoring are here. */
final class Planning {

    /** So many more neighbours are fetched than are wanted, because a draw at the end is decided by quality and id. */
    static final int SPARE = 30;

    /** What says in few words what a document is about. */
    private static final Map<String, Float> HEAD =
            Map.of(Fields.TITLE, 3f, Fields.TAGS, 2f, Fields.SKILL_NAMES, 1f, Fields.SUMMARY, 1f);

    private static final float TEXT = 1f;
    private static final float TRANSCRIPT = 1f;
    private static final float CONCEPT = 0.5f;
    private static final float PAIR = 1f;

    private final ChineseAnalysis analysis;

    /** Returns the field that holds the vectors. */
    static String vectors(Ask.Scope scope) {
        return scope == Ask.Scope.DOCUMENTS ? Fields.EMBEDDING : Fields.PASSAGE_EMBEDDING;
    }

    Planning(ChineseAnalysis analysis) {
        this.analysis = analysis;
    }

    ChineseAnalysis analysis() {
        return analysis;
    }

    /** Plans every question but {@link Ask.Meaning}, which each engine answers in its own way. */
    Clause plan(Ask.By by) {
        return switch (by) {
            case Ask.Words words ->
                words.scope() == Ask.Scope.DOCUMENTS ? words(words.query()) : passages(words.query());
            case Ask.Sounds sounds -> some(tokens(Fields.SOUNDS, analysis.sounds(sounds.query()), 1f));
            case Ask.Gaps gaps -> gaps(gaps.gaps());
            case Ask.After after ->
                some(after.studied().entrySet().stream()
                        .filter(studied -> studied.getValue() > 0)
                        .<Clause>map(studied -> new Clause.Feature(
                                Fields.COSTUDIED,
                                Entry.feature(studied.getKey()),
                                studied.getValue().floatValue()))
                        .toList());
            case Ask.Ids ids ->
                some(ids.ids().stream()
                        .<Clause>map(id -> new Clause.Exact(Fields.ID, id, 1f))
                        .toList());
            case Ask.Listed listed -> new Clause.Everything();
            case Ask.Meaning meaning -> throw new IllegalArgumentException("Meaning is no matter of clauses");
        };
    }

    /**
     * A document matches if it has most of the words, or one of the concepts, or most of the character pairs; then everything
     * that it has counts.
     */
    Clause words(String query) {
        QueryTokens tokens = analysis.query(query);
        if (tokens.isEmpty()) {
            return query.isBlank() ? new Clause.Everything() : new Clause.Nothing();
        }
        return matching(
                tokens.words().stream().map(Planning::word).toList(),
                tokens(tokens.isOneCharacter() ? Fields.SOUNDS : Fields.PAIRS, tokens.pairs(), PAIR),
                tokens(Fields.CONCEPTS, tokens.concepts(), CONCEPT));
    }

    /** The same of a passage by itself. */
    private Clause passages(String query) {
        QueryTokens tokens = analysis.query(query);
        return tokens.isEmpty()
                ? new Clause.Nothing()
                : matching(
                        tokens(Fields.PASSAGE_WORDS, tokens.words(), TEXT),
                        tokens(Fields.PASSAGE_PAIRS, tokens.pairs(), PAIR),
                        tokens(Fields.PASSAGE_CONCEPTS, tokens.concepts(), CONCEPT));
    }

    private static Clause matching(List<Clause> words, List<Clause> pairs, List<Clause> concepts) {
        List<Clause> ways = new ArrayList<>(concepts);
        ways.add(new Clause.Some(words, most(words.size())));
        ways.add(new Clause.Some(pairs, most(pairs.size())));
        ways.removeIf(way -> way instanceof Clause.Some some && some.clauses().isEmpty());
        List<Clause> all = new ArrayList<>(words);
        all.addAll(pairs);
        all.addAll(concepts);
        return new Clause.Gated(some(ways), some(all));
    }

    private static List<Clause> tokens(String field, List<String> tokens, float boost) {
        return tokens.stream()
                .<Clause>map(token -> new Clause.Token(field, token, boost))
                .toList();
    }

    private static Clause word(String word) {
        return some(List.of(
                new Clause.Combined(HEAD, word, 1f),
                new Clause.Token(Fields.TEXT, word, TEXT),
                new Clause.Token(Fields.TRANSCRIPT, word, TRANSCRIPT)));
    }

    /** All of two, all but one of five; a longer question is rarely answered in its own words, so one is enough. */
    private static int most(int tokens) {
        return tokens <= 2 ? tokens : tokens <= 5 ? tokens - 1 : 1;
    }

    /** The step that comes next counts in full, each level beyond it less. */
    private static Clause gaps(List<Profile.Gap> gaps) {
        List<Clause> steps = new ArrayList<>();
        for (Profile.Gap gap : gaps) {
            for (int level = gap.evidenced() + 1; level <= gap.target(); level++) {
                float value = (float) (gap.weight() / (level - gap.evidenced()));
                steps.add(new Clause.Exact(Fields.SKILL_LEVELS, Entry.skillLevel(gap.skill(), level), value));
            }
        }
        return some(steps);
    }

    private static Clause some(List<Clause> clauses) {
        return clauses.isEmpty() ? new Clause.Nothing() : new Clause.Some(clauses, 1);
    }
}
