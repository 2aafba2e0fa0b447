package org.yunyan.exams;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.yunyan.bank.Answer;
import org.yunyan.bank.Asked;

/**
 * An attempt as she works on it.
 *
 * @param answers what is kept so far, by place from 0
 * @param left time that is left by the server's clock; null without a limit
 * @param graceLeft how much lost time can still be given back
 * @param over whether it has ended, so that there is a result instead
 */
public record ExamSheet(
        String attempt,
        int number,
        List<Asked> questions,
        Map<Integer, Answer> answers,
        Duration left,
        Duration graceLeft,
        boolean over) {

    public ExamSheet {
        questions = List.copyOf(questions);
        answers = Map.copyOf(answers);
    }
}
