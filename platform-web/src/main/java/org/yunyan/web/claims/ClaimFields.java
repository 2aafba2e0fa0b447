package org.yunyan.web.claims;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.claims.ClaimDetails;
import org.yunyan.claims.ClaimKind;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.DayField;

/** What a claim of one kind asks for; tells after each change, so that it can be saved while she writes. */
final class ClaimFields extends Div {

    private static final int LONGEST = 200;
    private static final int LONGEST_NOTE = 1_000;

    private final ClaimKind kind;
    private final TextField title = text("title");
    private final TextField organiser = text("organiser");
    private final Select<TrainingLevel> level = new Select<>();
    private final Select<TrainingMode> mode = new Select<>();
    private final DayField from;
    private final DayField until;
    private final BigDecimalField hours = new BigDecimalField(Words.say("claims.field.hours"));
    private final BigDecimalField spent = new BigDecimalField(Words.say("claims.field.spent"));
    private final TextField certificate = text("certificate");
    private final TextArea note = new TextArea(Words.say("claims.field.note"));

    ClaimFields(ClaimDetails details, LocalDate today, Runnable changed) {
        this.kind = details.kind();
        addClassName("claims-fields");
        title.setLabel(Words.say("claims.field.title." + kind));
        level.setLabel(Words.say("claims.field.level"));
        level.setItems(kind.levels());
        level.setItemLabelGenerator(Words::of);
        mode.setLabel(Words.say("claims.field.mode"));
        mode.setItems(kind.modes());
        mode.setItemLabelGenerator(Words::of);
        mode.setVisible(kind.modes().size() > 1);
        from = day("claims.field.from", today);
        until = day("claims.field.until", today);
        hours.setHelperText(Words.say("claims.field.hours.unit"));
        spent.setHelperText(Words.say("claims.field.spent.unit"));
        certificate.setHelperText(Words.say(
                kind.needsCertificate() ? "claims.field.certificate.needed" : "claims.field.certificate.may"));
        note.setMaxLength(LONGEST_NOTE);
        note.setMinHeight("6rem");
        note.setValueChangeMode(ValueChangeMode.LAZY);
        show(details);
        add(title, organiser, level, mode, from, until, hours, spent, certificate, note);
        for (HasValue<?, ?> field :
                new HasValue<?, ?>[] {title, organiser, level, mode, from, until, hours, spent, certificate, note}) {
            field.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    changed.run();
                }
            });
        }
    }

    /** As it is written now. */
    ClaimDetails written() {
        return new ClaimDetails(
                kind,
                kind.role(),
                title.getValue(),
                organiser.getValue(),
                level.getValue(),
                mode.getValue(),
                from.getValue(),
                until.getValue(),
                hours.getValue(),
                certificate.getValue(),
                note.getValue(),
                spent.getValue());
    }

    private void show(ClaimDetails details) {
        title.setValue(said(details.title()));
        organiser.setValue(said(details.organiser()));
        level.setValue(details.level());
        mode.setValue(details.mode());
        from.setValue(details.from());
        until.setValue(details.until());
        hours.setValue(details.hours());
        spent.setValue(details.spent());
        certificate.setValue(said(details.certificate()));
        note.setValue(said(details.note()));
    }

    private static TextField text(String name) {
        TextField field = new TextField(Words.say("claims.field." + name));
        field.setMaxLength(LONGEST);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        return field;
    }

    private static DayField day(String label, LocalDate latest) {
        DayField day = new DayField(Words.say(label));
        day.setMax(latest);
        return day;
    }

    private static String said(String text) {
        return text == null ? "" : text;
    }
}
