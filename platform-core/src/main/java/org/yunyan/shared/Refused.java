package org.yunyan.shared;

import java.util.List;

/**
 * A request that the platform answers with "no", and why. The reason is a message key with arguments, so that each door
 * can say it in the reader's language; the doors translate it exactly once (problem+json, notification).
 */
public abstract sealed class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> arguments;

    private Refused(String key, Object... arguments) {
        super(key + List.of(arguments));
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /** Key of the sentence in the message bundles, for example {@code refused.course.notPublished}. */
    public String key() {
        return key;
    }

    /** Values for the placeholders of the sentence. */
    public List<Object> arguments() {
        return arguments == null ? List.of() : arguments;
    }

    /** What was asked for does not exist, or not for this actor. */
    public static final class Missing extends Refused {
        private static final long serialVersionUID = 1L;

        public Missing(String key, Object... arguments) {
            super(key, arguments);
        }
    }

    /** The actor's roles do not reach so far. */
    public static final class Forbidden extends Refused {
        private static final long serialVersionUID = 1L;

        public Forbidden(String key, Object... arguments) {
            super(key, arguments);
        }
    }

    /** Somebody else was first; read again and repeat. */
    public static final class Conflict extends Refused {
        private static final long serialVersionUID = 1L;

        public Conflict(String key, Object... arguments) {
            super(key, arguments);
        }
    }

    /** The input is not acceptable; the sentence says what to change. */
    public static final class Invalid extends Refused {
        private static final long serialVersionUID = 1L;

        public Invalid(String key, Object... arguments) {
            super(key, arguments);
        }
    }
}
