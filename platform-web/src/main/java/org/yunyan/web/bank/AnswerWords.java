package org.yunyan.web.bank;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.yunyan.bank.Answer;
import org.yunyan.bank.Asked;
import org.yunyan.bank.ItemKind;
import org.yunyan.web.language.Words;

/** Answers in words, as they belong to a question as it was shown. */
public final class AnswerWords {

    private AnswerWords() {}

    /** @param answer null for none */
    public static String of(Asked asked, Answer answer) {
        if (answer == null || answer.isEmpty()) {
            return Words.say("bank.answer.none");
        }
        return switch (answer) {
            case Answer.Chosen chosen ->
                chosen.options().stream()
                        .sorted()
                        .map(option -> AskedField.lettered(asked.options(), option))
                        .collect(Collectors.joining("；"));
            case Answer.Arranged arranged -> arranged(asked, arranged.places());
            case Answer.Written written ->
                written.texts().stream().map(Words::authored).collect(Collectors.joining("；"));
        };
    }

    private static String arranged(Asked asked, List<Integer> places) {
        if (asked.kind() == ItemKind.ORDERING) {
            return IntStream.range(0, places.size())
                    .filter(i -> places.get(i) != Answer.Arranged.NONE)
                    .boxed()
                    .sorted(Comparator.comparing(places::get))
                    .map(i -> (places.get(i) + 1) + ". "
                            + Words.authored(asked.options().get(i)))
                    .collect(Collectors.joining("；"));
        }
        return IntStream.range(0, places.size())
                .filter(i -> places.get(i) != Answer.Arranged.NONE)
                .mapToObj(i -> Words.authored(asked.options().get(i)) + " — "
                        + Words.authored(asked.partners().get(places.get(i))))
                .collect(Collectors.joining("；"));
    }
}
