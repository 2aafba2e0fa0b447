package org.yunyan.web.registry;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.yunyan.identity.AbsenceDesk;
import org.yunyan.identity.Actor;
import org.yunyan.people.Absence;
import org.yunyan.people.AbsenceKind;
import org.yunyan.people.Organisation;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.shared.Page;
import org.yunyan.shared.Refused;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.DayField;
import org.yunyan.web.shell.Notices;

/** Records an absence; before that it says what it would do to what she owes this year. */
final class AbsenceForm extends Section {

    private static final int LONGEST = 500;

    private final transient AbsenceDesk desk;
    private final transient Actor actor;
    private final transient Owing owing;
    private final ComboBox<Person> person = new ComboBox<>(Words.say("absence.person"));
    private final Select<AbsenceKind> kind = new Select<>();
    private final DayField from = new DayField(Words.say("absence.from"));
    private final DayField until = new DayField(Words.say("absence.until"));
    private final TextArea reason = new TextArea(Words.say("absence.reason"));
    private final TextField evidence = new TextField(Words.say("absence.evidence"));
    private final Paragraph effect = new Paragraph();
    private final Runnable recorded;

    AbsenceForm(AbsenceDesk desk, Actor actor, People people, Organisation unit, Owing owing, Runnable recorded) {
        this.desk = desk;
        this.actor = actor;
        this.owing = owing;
        this.recorded = recorded;
        addClassNames("yy-section", "yy-no-print");
        person.setItemLabelGenerator(one -> one.name() + " · " + one.number());
        person.setItems(
                query -> found(people, unit, query.getFilter().orElse(""), query.getOffset(), query.getLimit()));
        kind.setLabel(Words.say("absence.kind"));
        kind.setItems(AbsenceKind.values());
        kind.setItemLabelGenerator(Words::of);
        until.setHelperText(Words.say("absence.until.hint"));
        reason.setMaxLength(LONGEST);
        evidence.setMaxLength(LONGEST);
        evidence.setHelperText(Words.say("absence.evidence.hint"));
        effect.getElement().setAttribute("role", "status");
        Stream.<HasValue<?, ?>>of(person, kind, from, until)
                .forEach(field -> field.addValueChangeListener(change -> foresee()));
        Button record = new Button(Words.say("absence.record"), tap -> record());
        record.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div fields = new Div(person, kind, from, until, reason, evidence);
        fields.addClassName("yy-chips");
        NativeDetails form = new NativeDetails(Words.say("absence.new"));
        Div inside = new Div(fields, effect, record);
        inside.addClassName("yy-section");
        form.setContent(inside);
        add(new H2(Words.say("absence.new.title")), form);
    }

    private static Stream<Person> found(People people, Organisation unit, String filter, int offset, int limit) {
        int most = Math.clamp(limit, 1, Page.MOST);
        return (filter.isBlank()
                        ? people.teachersUnder(unit.id(), offset, most)
                        : people.search(filter, unit.id(), offset, most))
                .items().stream();
    }

    private void foresee() {
        boolean known = person.getValue() != null && kind.getValue() != null && from.getValue() != null;
        effect.setText(
                known ? owing.effect(person.getValue(), kind.getValue(), from.getValue(), until.getValue()) : "");
    }

    private void record() {
        List<String> missing = new ArrayList<>();
        if (person.getValue() == null) {
            missing.add(Words.say("absence.person"));
        }
        if (kind.getValue() == null) {
            missing.add(Words.say("absence.kind"));
        }
        if (from.getValue() == null) {
            missing.add(Words.say("absence.from"));
        }
        if (!missing.isEmpty()) {
            Notices.trouble(Words.say("absence.missing", missing));
            return;
        }
        try {
            LocalDate back = until.getValue();
            Absence kept = desk.record(
                    actor,
                    person.getValue().id(),
                    kind.getValue(),
                    from.getValue(),
                    back,
                    reason.getValue(),
                    evidence.getValue());
            Notices.done(Words.say("absence.recorded", Words.of(kept.kind()), kept.from()));
            recorded.run();
        } catch (Refused no) {
            Notices.refused(no);
        }
    }
}
