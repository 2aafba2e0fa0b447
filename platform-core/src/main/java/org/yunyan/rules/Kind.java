package org.yunyan.rules;

import java.util.Set;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;

/**
 * What the rules tell one training from another by.
 *
 * @param topic null when nobody named one
 * @param role as what somebody took part
 */
public record Kind(TrainingLevel level, TrainingMode mode, String topic, TrainingRole role) {

    public Kind {
        role = role == null ? TrainingRole.PARTICIPANT : role;
    }

    /** Training on no topic in particular, simply taken part in. */
    public static Kind of(TrainingLevel level, TrainingMode mode) {
        return new Kind(level, mode, null, TrainingRole.PARTICIPANT);
    }

    /** Whether it is one of those that are asked for; an empty set asks for all. */
    boolean isOf(Set<TrainingLevel> levels, Set<TrainingMode> modes, Set<String> topics, Set<TrainingRole> roles) {
        return fits(levels, level) && fits(modes, mode) && fits(topics, topic) && fits(roles, role);
    }

    private static <T> boolean fits(Set<T> wanted, T given) {
        return wanted.isEmpty() || given != null && wanted.contains(given);
    }
}
