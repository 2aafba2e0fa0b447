package org.yunyan.web.discussion;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.yunyan.discussion.Asking;
import org.yunyan.discussion.Post;
import org.yunyan.web.language.Words;

/** A question or a reply while it is written. */
final class WritingForm extends InlineForm {

    /** What happens with what was written. */
    interface Sending {

        /** @param title empty for a reply */
        void send(String title, String text);
    }

    private final TextField title;
    private final TextArea text;
    private final Sending sending;

    private WritingForm(String label, String send, TextField title, TextArea text, Component more, Sending sending) {
        super(label, send, title == null ? text : title, fields(title, text, more));
        this.title = title;
        this.text = text;
        this.sending = sending;
    }

    /** @param more stands below the text; null for nothing */
    static WritingForm question(String wordsBefore, String textBefore, Component more, Sending sending) {
        TextField title = new TextField(Words.say("discussion.ask.title"));
        title.setMaxLength(Asking.LONGEST_TITLE);
        title.setHelperText(Words.say("discussion.ask.title.hint"));
        title.setRequiredIndicatorVisible(true);
        title.setValue(wordsBefore);
        title.setWidthFull();
        title.setValueChangeMode(ValueChangeMode.ON_BLUR);
        TextArea text = text("discussion.ask.text", textBefore);
        boolean fresh = wordsBefore.isEmpty();
        return new WritingForm(
                Words.say(fresh ? "discussion.ask" : "discussion.edit"),
                Words.say(fresh ? "discussion.ask.send" : "discussion.edit.send"),
                title,
                text,
                more,
                sending);
    }

    static WritingForm reply(String textBefore, Sending sending) {
        TextArea text = text("discussion.reply.text", textBefore);
        text.setRequiredIndicatorVisible(true);
        boolean fresh = textBefore.isEmpty();
        return new WritingForm(
                Words.say(fresh ? "discussion.reply" : "discussion.edit"),
                Words.say(fresh ? "discussion.reply.send" : "discussion.edit.send"),
                null,
                text,
                null,
                sending);
    }

    @Override
    void sendIfComplete() {
        if (title != null && title.getValue().isBlank()) {
            title.setErrorMessage(Words.say("refused.discussion.title", Asking.LONGEST_TITLE));
            title.setInvalid(true);
            title.focus();
        } else if (title == null && text.getValue().isBlank()) {
            text.setErrorMessage(Words.say("refused.discussion.text", Post.LONGEST));
            text.setInvalid(true);
            text.focus();
        } else {
            sending.send(title == null ? "" : title.getValue(), text.getValue());
        }
    }

    private static TextArea text(String key, String before) {
        TextArea text = new TextArea(Words.say(key));
        text.setMaxLength(Post.LONGEST);
        text.setHelperText(Words.say("discussion.text.hint"));
        text.setMinRows(3);
        text.setWidthFull();
        text.setValue(before);
        text.setValueChangeMode(ValueChangeMode.ON_BLUR);
        return text;
    }

    private static Component[] fields(TextField title, TextArea text, Component more) {
        return java.util.stream.Stream.of(title, text, more)
                .filter(java.util.Objects::nonNull)
                .toArray(Component[]::new);
    }
}
