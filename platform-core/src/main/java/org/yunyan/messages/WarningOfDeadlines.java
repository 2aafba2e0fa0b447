package org.yunyan.messages;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.yunyan.credits.Offer;
import org.yunyan.recommendation.DeadlineNeared;
import org.yunyan.verdicts.Fix;
import org.yunyan.verdicts.Verdicts;

/** Warns whoever misses credits while the year runs out, and names the least that would still help. */
final class WarningOfDeadlines {

    private final Messages messages;
    private final Verdicts verdicts;

    WarningOfDeadlines(Messages messages, Verdicts verdicts) {
        this.messages = messages;
        this.verdicts = verdicts;
    }

    @EventListener
    void on(DeadlineNeared neared) {
        String year = Integer.toString(neared.year());
        Fix fix = verdicts.fix(neared.person());
        List<String> facts = new ArrayList<>(
                List.of(neared.missing().toString(), neared.lastDay().toString()));
        if (!fix.trainings().isEmpty()) {
            Offer first = fix.trainings().getFirst();
            facts.addAll(List.of(
                    first.hours().stripTrailingZeros().toPlainString(),
                    "vocabulary.TrainingLevel." + first.level(),
                    "vocabulary.TrainingMode." + first.mode(),
                    Integer.toString(fix.trainings().size()),
                    fix.hours().stripTrailingZeros().toPlainString()));
        }
        Message message = Message.to(
                neared.person(),
                "deadline:" + year + ":" + neared.threshold(),
                MessageKind.DEADLINE,
                year,
                neared.at(),
                facts.toArray(String[]::new));
        messages.send(message.saying(sentence(fix)));
    }

    private static String sentence(Fix fix) {
        if (fix.trainings().isEmpty()) {
            return "message.deadline";
        }
        return fix.trainings().size() == 1 && fix.isEnough() ? "message.deadline.one" : "message.deadline.several";
    }
}
