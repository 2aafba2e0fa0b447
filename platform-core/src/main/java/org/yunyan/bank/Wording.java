package org.yunyan.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.yunyan.shared.Refused;

/**
 * A question with what is right. Only what its kind needs is filled.
 *
 * @param prompt what is asked; plain text
 * @param options to choose from, to match, or in their right order
 * @param partners right sides of a matching: the first ones belong to the options in order, further ones to none
 * @param right indexes of the right options
 * @param blanks accepted words, blank by blank; one for a short answer
 * @param rubric of an essay
 * @param explanation shown after answering, or blank
 */
public record Wording(
        ItemKind kind,
        String prompt,
        List<String> options,
        List<String> partners,
        Set<Integer> right,
        List<Blank> blanks,
        List<Criterion> rubric,
        String explanation) {

    /** How a prompt marks a blank. */
    public static final String GAP = "____";

    public static final int MOST_OPTIONS = 10;
    public static final int PARAGRAPH = 2000;
    public static final int SENTENCE = 500;
    private static final int MOST_POINTS = 100;

    public Wording {
        prompt = prompt == null ? "" : prompt;
        options = options == null ? List.of() : List.copyOf(options);
        partners = partners == null ? List.of() : List.copyOf(partners);
        right = right == null ? Set.of() : Set.copyOf(right);
        blanks = blanks == null ? List.of() : List.copyOf(blanks);
        rubric = rubric == null ? List.of() : List.copyOf(rubric);
        explanation = explanation == null ? "" : explanation;
    }

    /** @param accepted any of these words fills it */
    public record Blank(List<String> accepted) {

        public Blank {
            accepted = List.copyOf(accepted);
        }
    }

    /** One or several right options of some. */
    public static Wording choice(
            ItemKind kind, String prompt, List<String> options, Set<Integer> right, String explanation) {
        return new Wording(kind, prompt, options, null, right, null, null, explanation);
    }

    /** Words to fill in or a short answer. */
    public static Wording filled(ItemKind kind, String prompt, List<Blank> blanks, String explanation) {
        return new Wording(kind, prompt, null, null, null, blanks, null, explanation);
    }

    /** Options in their right order, to be shown in another. */
    public static Wording ordering(String prompt, List<String> options, String explanation) {
        return new Wording(ItemKind.ORDERING, prompt, options, null, null, null, null, explanation);
    }

    /** Options with their partners. */
    public static Wording matching(String prompt, List<String> options, List<String> partners, String explanation) {
        return new Wording(ItemKind.MATCHING, prompt, options, partners, null, null, null, explanation);
    }

    /** Something to write at length. */
    public static Wording essay(String prompt, List<Criterion> rubric, String explanation) {
        return new Wording(ItemKind.ESSAY, prompt, null, null, null, null, rubric, explanation);
    }

    /** Keys of the sentences that say what keeps it from being asked; empty when nothing does. */
    public List<String> lacks() {
        List<String> lacks = new ArrayList<>();
        need(lacks, !prompt.isBlank(), "bank.lack.prompt");
        switch (kind) {
            case SINGLE -> need(lacks, areChoices(2) && right.size() == 1, "bank.lack.single");
            case MULTIPLE -> need(lacks, areChoices(2) && !right.isEmpty(), "bank.lack.multiple");
            case TRUE_FALSE ->
                need(lacks, options.size() == 2 && areChoices(2) && right.size() == 1, "bank.lack.trueFalse");
            case MATCHING -> need(lacks, isMatching(), "bank.lack.matching");
            case ORDERING -> need(lacks, areTexts(options, 3), "bank.lack.ordering");
            case FILL_IN -> need(lacks, areBlanks() && gaps() == blanks.size(), "bank.lack.fillIn");
            case SHORT_ANSWER -> need(lacks, areBlanks() && blanks.size() == 1, "bank.lack.shortAnswer");
            case ESSAY -> need(lacks, isRubric(), "bank.lack.essay");
        }
        return lacks;
    }

    /** @throws Refused.Invalid when something is longer than a question may be */
    Wording check() {
        boolean brief = options.stream().allMatch(text -> text.length() <= SENTENCE)
                && partners.stream().allMatch(text -> text.length() <= SENTENCE)
                && blanks.stream()
                        .allMatch(blank -> blank.accepted().size() <= MOST_OPTIONS
                                && blank.accepted().stream().allMatch(text -> text.length() <= SENTENCE))
                && rubric.stream()
                        .allMatch(line -> line.title().length() <= SENTENCE
                                && line.description().length() <= SENTENCE);
        boolean few = options.size() <= MOST_OPTIONS
                && partners.size() <= MOST_OPTIONS
                && blanks.size() <= MOST_OPTIONS
                && rubric.size() <= MOST_OPTIONS;
        boolean inside = right.stream().allMatch(index -> index >= 0 && index < options.size());
        if (!brief || !few || !inside || prompt.length() > PARAGRAPH || explanation.length() > PARAGRAPH) {
            throw new Refused.Invalid("refused.bank.tooLong", PARAGRAPH, SENTENCE, MOST_OPTIONS);
        }
        return this;
    }

    private boolean areChoices(int least) {
        return areTexts(options, least) && right.stream().allMatch(index -> index < options.size());
    }

    private boolean isMatching() {
        return areTexts(options, 2) && areTexts(partners, options.size());
    }

    private boolean areBlanks() {
        return !blanks.isEmpty() && blanks.stream().allMatch(blank -> areTexts(blank.accepted(), 1));
    }

    private boolean isRubric() {
        return !rubric.isEmpty()
                && rubric.stream()
                        .allMatch(line -> !line.title().isBlank() && line.points() > 0 && line.points() <= MOST_POINTS);
    }

    private int gaps() {
        return prompt.split(GAP, -1).length - 1;
    }

    private static boolean areTexts(List<String> texts, int least) {
        return texts.size() >= least && texts.stream().noneMatch(String::isBlank);
    }

    private static void need(List<String> lacks, boolean there, String key) {
        if (!there) {
            lacks.add(key);
        }
    }
}
