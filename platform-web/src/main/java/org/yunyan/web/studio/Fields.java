package org.yunyan.web.studio;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Consumer;
import org.yunyan.shared.Id;
import org.yunyan.skills.Skill;
import org.yunyan.web.language.Languages;
import org.yunyan.web.language.Words;

/** The fields of the editor, which all write as she types and save when she pauses. */
final class Fields {

    /** Milliseconds without a key before something counts as typed. */
    static final int PAUSE = 800;

    private Fields() {}

    static TextField line(String key, String value, int most, Consumer<String> write) {
        TextField field = new TextField(Words.say("studio.field." + key));
        field.setId("field-" + key);
        field.setMaxLength(most);
        field.setValue(value == null ? "" : value);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE);
        field.addValueChangeListener(typed -> write.accept(typed.getValue()));
        return field;
    }

    static TextArea text(String key, String value, int most, Consumer<String> write) {
        TextArea field = new TextArea(Words.say("studio.field." + key));
        field.setId("field-" + key);
        field.setMaxLength(most);
        field.setValue(value == null ? "" : value);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE);
        field.addValueChangeListener(typed -> write.accept(typed.getValue()));
        return field;
    }

    static IntegerField number(String key, Integer value, int least, int most, Consumer<Integer> write) {
        IntegerField field = new IntegerField(Words.say("studio.field." + key));
        field.setId("field-" + key);
        field.setMin(least);
        field.setMax(most);
        field.setStepButtonsVisible(true);
        field.setValue(value);
        field.addValueChangeListener(typed -> {
            if (typed.getValue() != null) {
                write.accept(typed.getValue());
            }
        });
        return field;
    }

    static <E extends Enum<E>> Select<E> choice(String key, E value, E[] all, Consumer<E> write) {
        Select<E> field = new Select<>();
        field.setLabel(Words.say("studio.field." + key));
        field.setId("field-" + key);
        field.setItems(List.of(all));
        field.setItemLabelGenerator(Words::of);
        field.setValue(value);
        field.addValueChangeListener(chosen -> write.accept(chosen.getValue()));
        return field;
    }

    static ComboBox<Skill> skill(String key, Id<Skill> value, List<Skill> framework, Consumer<Id<Skill>> write) {
        ComboBox<Skill> field = new ComboBox<>(Words.say("studio.field." + key));
        field.setItems(framework);
        field.setItemLabelGenerator(skill -> Words.of(skill.area()) + " · " + name(skill));
        field.setClearButtonVisible(true);
        framework.stream().filter(skill -> skill.id().equals(value)).findFirst().ifPresent(field::setValue);
        field.addValueChangeListener(chosen -> write.accept(
                chosen.getValue() == null ? null : chosen.getValue().id()));
        return field;
    }

    /** A quiet button with an icon and words. */
    static Button quiet(VaadinIcon picture, String words, Runnable act) {
        Icon icon = picture.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        Button button = new Button(words, icon, tap -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    /** In the reader's language. */
    static String name(Skill skill) {
        return Languages.ENGLISH.equals(Words.locale()) ? skill.nameEn() : Words.authored(skill.nameZh());
    }
}
