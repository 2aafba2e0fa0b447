package org.yunyan.discussion;

import org.yunyan.catalogue.Content;
import org.yunyan.shared.Refused;

/** What a post may be like. */
final class Limits {

    private Limits() {}

    static void requireTitle(String title) {
        if (title == null || title.isBlank() || title.strip().length() > Asking.LONGEST_TITLE) {
            throw new Refused.Invalid("refused.discussion.title", Asking.LONGEST_TITLE);
        }
    }

    /** The text as it is stored. */
    static String checked(String text, boolean mayBeEmpty) {
        String said = text == null ? "" : text.strip();
        if (said.isEmpty() && !mayBeEmpty || said.length() > Post.LONGEST) {
            throw new Refused.Invalid("refused.discussion.text", Post.LONGEST);
        }
        return said;
    }

    /** A question is about something that is there. */
    static void requirePlace(Asking asking, Content content) {
        if (asking.unit() != null) {
            content.unit(asking.unit());
        }
        if (asking.place() != null && (asking.unit() == null || asking.place() < 0)) {
            throw new Refused.Invalid("refused.discussion.place");
        }
    }

    static void requireOpen(Discussion discussion) {
        if (discussion.locked()) {
            throw new Refused.Conflict("refused.discussion.locked");
        }
        if (discussion.replies().size() >= Discussion.MOST_REPLIES) {
            throw new Refused.Conflict("refused.discussion.full");
        }
    }
}
