package org.yunyan.web.studio;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.yunyan.identity.Actor;
import org.yunyan.library.Template;
import org.yunyan.library.Templates;
import org.yunyan.web.language.Words;

/** What a course can begin from instead of an empty page. */
final class Beginning extends NativeDetails {

    private final Actor actor;
    private final Templates templates;

    Beginning(Actor actor, Templates templates) {
        super(Words.say("studio.begin"));
        this.actor = actor;
        this.templates = templates;
        addClassName("studio-beginning");
        show();
    }

    private void show() {
        UnorderedList list = new UnorderedList();
        templates.of(actor).forEach(template -> list.add(item(template)));
        setContent(new Div(list));
    }

    private ListItem item(Template template) {
        String name = Words.authored(template.name());
        Button begin = Fields.quiet(
                VaadinIcon.PLUS,
                name,
                () -> UI.getCurrent()
                        .navigate("studio/"
                                + templates.begin(actor, template.id()).id()));
        begin.getElement().setAttribute("aria-label", Words.say("studio.begin.with", name));
        ListItem item = new ListItem(begin);
        if (template.by() != null) {
            Button drop = Fields.quiet(VaadinIcon.CLOSE_SMALL, "", () -> {
                templates.drop(actor, template.id());
                show();
            });
            drop.getElement().setAttribute("aria-label", Words.say("studio.template.drop", name));
            item.add(drop);
        }
        return item;
    }
}
