package org.yunyan.web.catalogue;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.yunyan.web.language.Words;

/** A field that searches while one types, with titles that begin like it as buttons below. */
final class SearchBox extends Div {

    /** Long enough for a syllable to become a character. */
    private static final int PAUSE = 250;

    private final TextField field = new TextField();
    private final Div completions = new Div();
    private final Function<String, List<String>> complete;
    private final Consumer<String> search;
    private final Runnable settled;

    /** @param settled told when she has typed to the end: by the Enter key, by choosing, or by leaving the field */
    SearchBox(Function<String, List<String>> complete, Consumer<String> search, Runnable settled) {
        this.complete = complete;
        this.search = search;
        this.settled = settled;
        addClassName("yy-finder");
        getElement().setAttribute("role", "search");
        Icon glass = VaadinIcon.SEARCH.create();
        glass.getElement().setAttribute("aria-hidden", "true");
        field.setPrefixComponent(glass);
        field.setPlaceholder(Words.say("catalogue.search.hint"));
        field.setAriaLabel(Words.say("catalogue.search"));
        field.setClearButtonVisible(true);
        field.setMaxLength(100);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE);
        field.getElement().setAttribute("data-shortcut", "/").setAttribute("enterkeyhint", "search");
        field.addValueChangeListener(typed -> {
            if (typed.isFromClient()) {
                offer(typed.getValue());
                search.accept(typed.getValue());
            }
        });
        field.addKeyDownListener(Key.ESCAPE, escape -> completions.removeAll());
        field.addKeyDownListener(Key.ENTER, enter -> {
            completions.removeAll();
            settled.run();
        });
        field.addBlurListener(leaving -> settled.run());
        completions.addClassName("yy-finder-completions");
        completions.getElement().setAttribute("role", "group");
        completions.getElement().setAttribute("aria-label", Words.say("catalogue.completions"));
        add(field, completions);
    }

    /** Shows the words of the address. */
    void show(String words) {
        if (!field.getValue().strip().equals(words)) {
            field.setValue(words);
            completions.removeAll();
        }
    }

    private void offer(String typed) {
        completions.removeAll();
        List<String> titles = complete.apply(typed);
        if (!titles.isEmpty()) {
            completions.add(new Span(Words.say("catalogue.completions")));
        }
        titles.forEach(title -> {
            Button button = new Button(Words.authored(title), tap -> choose(title));
            button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            completions.add(button);
        });
    }

    private void choose(String title) {
        field.setValue(title);
        completions.removeAll();
        search.accept(title);
        settled.run();
        field.focus();
    }
}
