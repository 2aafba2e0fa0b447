package org.yunyan.web.terms;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.yunyan.shared.Refused;
import org.yunyan.web.language.Words;

/** The names of one term. What cannot be taken is said beside the fields, and what was typed stays. */
final class TermForm extends Section {

    /** What is done with the names. */
    interface Keeping {
        void keep(List<String> names);
    }

    private final TextField name = new TextField(Words.say("terms.name"));
    private final TextArea synonyms = new TextArea(Words.say("terms.synonyms"));
    private final Paragraph refusal = new Paragraph();

    TermForm(String title, List<String> names, Keeping keeping, Runnable leaving) {
        addClassName("yy-section");
        name.setValue(names.isEmpty() ? "" : names.getFirst());
        name.setHelperText(Words.say("terms.name.help"));
        name.setWidth("min(100%, 24rem)");
        synonyms.setValue(String.join("\n", names.subList(Math.min(1, names.size()), names.size())));
        synonyms.setHelperText(Words.say("terms.synonyms.help"));
        synonyms.setWidthFull();
        synonyms.setMinRows(3);
        refusal.getElement().setAttribute("role", "alert");
        refusal.addClassName("yy-refusal");
        Button keep = new Button(Words.say("terms.keep"), tap -> keep(keeping));
        keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div actions = new Div(keep, new Button(Words.say("terms.leave"), tap -> leaving.run()));
        actions.addClassName("yy-chips");
        add(new H2(title), name, synonyms, refusal, actions);
    }

    private void keep(Keeping keeping) {
        refusal.setText("");
        try {
            keeping.keep(names());
        } catch (Refused no) {
            refusal.setText(Words.say(no.key(), no.arguments().toArray()));
        }
    }

    /** One name a line; commas part them too, blanks do not, since Latin names have them. */
    private List<String> names() {
        List<String> names = new ArrayList<>(List.of(name.getValue().strip()));
        Stream.of(synonyms.getValue().split("[\\n,，、;；]"))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .forEach(names::add);
        return names;
    }
}
