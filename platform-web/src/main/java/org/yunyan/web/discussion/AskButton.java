package org.yunyan.web.discussion;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.Unit;
import org.yunyan.discussion.Asking;
import org.yunyan.discussion.Discussion;
import org.yunyan.discussion.Discussions;
import org.yunyan.identity.Actor;
import org.yunyan.shared.Id;
import org.yunyan.web.language.Words;

/** Opens a form for a question; what was asked has a page of its own at once. */
@StyleSheet("context://styles/discussion.css")
final class AskButton extends Div {

    /** Where the player is, in whole seconds; it stands on the same page. */
    private static final String NOW = "const media = document.querySelector('video, audio');"
            + " return media ? Math.floor(media.currentTime) : -1;";

    private final Discussions discussions;
    private final Actor asker;
    private final Id<Course> course;
    private final int number;
    private final Unit unit;

    /** @param unit null when it is about the whole course */
    AskButton(Discussions discussions, Actor asker, Id<Course> course, int number, Unit unit) {
        this.discussions = discussions;
        this.asker = asker;
        this.course = course;
        this.number = number;
        this.unit = unit;
        addClassName("talk-ask");
        close();
    }

    private void close() {
        removeAll();
        Button open = new Button(Words.say("discussion.ask"), VaadinIcon.QUESTION_CIRCLE_O.create(), tap -> open());
        open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(open);
    }

    private void open() {
        removeAll();
        Checkbox here = unit != null && unit.kind().isMedia() ? new Checkbox(Words.say("discussion.ask.here")) : null;
        WritingForm form = WritingForm.question("", "", here, (title, text) -> {
            if (here != null && here.getValue()) {
                getElement().executeJs(NOW).then(Integer.class, second -> ask(title, text, second < 0 ? null : second));
            } else {
                ask(title, text, null);
            }
        });
        form.onCancel(this::close);
        add(form);
        form.focusFirst();
    }

    private void ask(String title, String text, Integer place) {
        Discussion asked =
                discussions.ask(asker, new Asking(course, number, unit == null ? null : unit.id(), place, title, text));
        UI.getCurrent().navigate(DiscussionNavigation.discussion(asked.id()));
    }
}
