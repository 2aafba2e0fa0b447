package org.yunyan.rules;

import java.math.BigDecimal;
import java.util.Set;

/**
 * What a new teacher has to study before she is confirmed in post (三(六): otherwise she is not).
 *
 * @param hours of study (学时)
 * @param months after her first day within which they count
 * @param topics that count; empty means every training
 * @param zh what follows when they are missing, in the policy's words
 */
public record Induction(
        BigDecimal hours, int months, Set<String> topics, String zh, String en, boolean isDefault, String clause) {

    public Induction {
        topics = topics == null ? Set.of() : Set.copyOf(topics);
    }

    /** Whether training on this topic counts. */
    public boolean accepts(String topic) {
        return topics.isEmpty() || topic != null && topics.contains(topic);
    }
}
