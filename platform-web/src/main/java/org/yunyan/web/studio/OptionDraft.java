package org.yunyan.web.studio;

/** An option of a question while it is being written. */
final class OptionDraft {

    String text;
    boolean right;

    OptionDraft(String text, boolean right) {
        this.text = text;
        this.right = right;
    }
}
