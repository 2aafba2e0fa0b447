package org.yunyan.web.triage;

import java.math.BigDecimal;
import org.yunyan.triage.Threshold;
import org.yunyan.web.language.Words;

/** Thresholds as sentences. */
final class ThresholdWords {

    private ThresholdWords() {}

    static String say(Threshold threshold, BigDecimal value) {
        return Words.say("triage.threshold." + threshold, Words.number(value));
    }
}
