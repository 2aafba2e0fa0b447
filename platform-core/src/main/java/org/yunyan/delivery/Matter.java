package org.yunyan.delivery;

import java.util.List;
import org.yunyan.contact.Topic;
import org.yunyan.messages.MessageKind;
import org.yunyan.recommendation.Why;

/**
 * What is told, the same by every channel; in keys and facts, since words belong to the doors.
 *
 * @param key of the matter: whoever has been told it by a channel is not told it there again
 * @param topic null for what its reader has asked for this moment, a trial for example
 * @param titleKey of its sentence in the message bundles
 * @param args for the placeholders of the sentence
 * @param why its reasons; empty when it needs none
 * @param kind of the message it comes from, by which the doors find where it leads; null for digests and groups
 * @param about id of what it is about; null when there is nothing to open
 * @param lines of a digest, in order; empty otherwise
 */
public record Matter(
        String key,
        Topic topic,
        String titleKey,
        List<String> args,
        List<Why> why,
        MessageKind kind,
        String about,
        List<Line> lines) {

    public Matter {
        args = args == null ? List.of() : List.copyOf(args);
        why = why == null ? List.of() : List.copyOf(why);
        lines = lines == null ? List.of() : List.copyOf(lines);
    }

    static Matter askedFor(String key, String titleKey, String... args) {
        return new Matter(key, null, titleKey, List.of(args), List.of(), null, null, List.of());
    }

    /** Whether its reader waits for it now, so that neither hours nor counts hold it back. */
    public boolean isAskedFor() {
        return topic == null;
    }

    /** A course in a digest. */
    public record Line(String course, String title, List<Why> why) {

        public Line {
            why = why == null ? List.of() : List.copyOf(why);
        }
    }
}
