package org.yunyan.bank;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.yunyan.shared.Refused;

/** Shows an edition of a question in the order of a sheet, and judges what is answered in that order. */
record Judging(Edition edition, List<Integer> options, List<Integer> partners) {

    static Judging of(Edition edition, long seed) {
        return new Judging(edition, Shuffle.options(seed, edition), Shuffle.partners(seed, edition));
    }

    Asked asked() {
        Wording wording = edition.wording();
        int blanks = wording.kind() == ItemKind.ESSAY ? 1 : wording.blanks().size();
        return new Asked(
                edition.item(),
                edition.version(),
                wording.kind(),
                wording.prompt(),
                options.stream().map(wording.options()::get).toList(),
                partners.stream().map(wording.partners()::get).toList(),
                blanks,
                wording.rubric(),
                edition.scope().skill(),
                edition.scope().difficulty());
    }

    /** @param answer null when there is none */
    Judged judge(Answer answer) {
        requireFitting(answer);
        boolean none = answer == null || answer.isEmpty();
        Wording wording = edition.wording();
        return new Judged(
                edition.item(),
                edition.scope().skill(),
                none ? 0 : share(answer),
                wording.kind().isMarked() && !none,
                solution(),
                wording.explanation());
    }

    /** @throws Refused.Invalid when such a question cannot be answered so */
    void requireFitting(Answer answer) {
        boolean fits = switch (answer) {
            case null -> true;
            case Answer.Chosen chosen -> kind().isChoice() && areChosen(chosen.options());
            case Answer.Arranged arranged -> kind().isArranged() && arePlaced(arranged.places());
            case Answer.Written written -> areWritten(written.texts());
        };
        if (!fits) {
            throw new Refused.Invalid("refused.bank.answer");
        }
        if (answer instanceof Answer.Written written) {
            requireLength(written.texts());
        }
    }

    private void requireLength(List<String> texts) {
        int most = kind().longest();
        if (texts.stream().anyMatch(text -> text.length() > most)) {
            throw new Refused.Invalid("refused.bank.answerLength", most);
        }
    }

    /** The chosen options by their own indexes, whatever place they were shown at. */
    Set<Integer> picked(Answer answer) {
        return answer instanceof Answer.Chosen chosen
                ? chosen.options().stream().map(options::get).collect(Collectors.toSet())
                : Set.of();
    }

    private ItemKind kind() {
        return edition.wording().kind();
    }

    private double share(Answer answer) {
        return switch (answer) {
            case Answer.Chosen chosen ->
                whole(picked(chosen).equals(edition.wording().right()));
            case Answer.Arranged arranged -> whole(isArranged(arranged.places()));
            case Answer.Written written -> kind().isMarked() ? 0 : filled(written.texts());
        };
    }

    private boolean isArranged(List<Integer> places) {
        return IntStream.range(0, places.size())
                .allMatch(i -> kind() == ItemKind.ORDERING
                        ? places.get(i).equals(options.get(i))
                        : places.get(i) >= 0
                                && partner(partners.get(places.get(i))).equals(partner(options.get(i))));
    }

    private String partner(int index) {
        return edition.wording().partners().get(index);
    }

    private double filled(List<String> texts) {
        List<Wording.Blank> blanks = edition.wording().blanks();
        long right = IntStream.range(0, blanks.size())
                .filter(i -> blanks.get(i).accepted().stream().anyMatch(word -> Spelling.same(word, texts.get(i))))
                .count();
        return (double) right / blanks.size();
    }

    private Answer solution() {
        Wording wording = edition.wording();
        return switch (wording.kind()) {
            case SINGLE, MULTIPLE, TRUE_FALSE ->
                new Answer.Chosen(IntStream.range(0, options.size())
                        .filter(place -> wording.right().contains(options.get(place)))
                        .boxed()
                        .collect(Collectors.toSet()));
            case ORDERING -> new Answer.Arranged(options);
            case MATCHING ->
                new Answer.Arranged(options.stream().map(partners::indexOf).toList());
            case FILL_IN, SHORT_ANSWER ->
                new Answer.Written(wording.blanks().stream()
                        .map(blank -> blank.accepted().getFirst())
                        .toList());
            case ESSAY -> null;
        };
    }

    private boolean areChosen(Set<Integer> chosen) {
        boolean inside = chosen.stream().allMatch(place -> place >= 0 && place < options.size());
        return inside && (kind() == ItemKind.MULTIPLE || chosen.size() <= 1);
    }

    private boolean arePlaced(List<Integer> places) {
        int most = kind() == ItemKind.MATCHING ? partners.size() : options.size();
        return places.size() == options.size()
                && places.stream().allMatch(place -> place >= Answer.Arranged.NONE && place < most);
    }

    private boolean areWritten(List<String> texts) {
        return !kind().isChoice() && !kind().isArranged() && texts.size() == asked().blanks();
    }

    private static double whole(boolean right) {
        return right ? 1 : 0;
    }
}
