package org.yunyan.web.discussion;

import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.yunyan.web.language.Words;

/** Why something is taken away; its author is told. */
final class ReasonForm extends InlineForm {

    private static final int LONGEST = 300;

    private final TextField reason;
    private final Consumer<String> send;

    ReasonForm(String label, Consumer<String> send) {
        this(label, new TextField(Words.say("discussion.reason")), send);
    }

    private ReasonForm(String label, TextField reason, Consumer<String> send) {
        super(label, label, reason, reason);
        this.reason = reason;
        this.send = send;
        reason.setMaxLength(LONGEST);
        reason.setRequiredIndicatorVisible(true);
        reason.setHelperText(Words.say("discussion.reason.hint"));
        reason.setWidthFull();
    }

    @Override
    void sendIfComplete() {
        if (reason.getValue().isBlank()) {
            reason.setErrorMessage(Words.say("refused.discussion.reason", LONGEST));
            reason.setInvalid(true);
            reason.focus();
            return;
        }
        send.accept(reason.getValue());
    }
}
