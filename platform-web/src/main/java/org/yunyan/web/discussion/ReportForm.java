package org.yunyan.web.discussion;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.BiConsumer;
import org.yunyan.discussion.Abuse;
import org.yunyan.web.language.Words;

/** Says what is wrong with a post. */
public final class ReportForm extends InlineForm {

    private static final int LONGEST = 300;

    private final RadioButtonGroup<Abuse> abuse;
    private final TextField note;
    private final BiConsumer<Abuse, String> send;

    /** @param send what happens with it */
    public ReportForm(BiConsumer<Abuse, String> send, Runnable leave) {
        this(new RadioButtonGroup<>(Words.say("discussion.report.what")), new TextField(), send);
        onCancel(leave);
    }

    private ReportForm(RadioButtonGroup<Abuse> abuse, TextField note, BiConsumer<Abuse, String> send) {
        super(Words.say("discussion.report"), Words.say("discussion.report.send"), abuse, abuse, note);
        this.abuse = abuse;
        this.note = note;
        this.send = send;
        abuse.setItems(Abuse.values());
        abuse.setItemLabelGenerator(Words::of);
        abuse.setRequired(true);
        note.setLabel(Words.say("discussion.report.note"));
        note.setMaxLength(LONGEST);
        note.setWidthFull();
    }

    @Override
    void sendIfComplete() {
        if (abuse.getValue() == null) {
            abuse.setErrorMessage(Words.say("discussion.report.missing"));
            abuse.setInvalid(true);
            abuse.getElement().callJsFunction("focus");
            return;
        }
        send.accept(abuse.getValue(), note.getValue());
    }
}
