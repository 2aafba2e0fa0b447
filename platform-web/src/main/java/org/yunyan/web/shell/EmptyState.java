package org.yunyan.web.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;

/** What a screen says when there is nothing to show: why, and what to do about it. */
public final class EmptyState extends Div {

    public EmptyState(VaadinIcon picture, String title, String sentence, Component... ways) {
        addClassName("yy-empty");
        Icon icon = picture.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        Div actions = new Div(ways);
        actions.addClassName("yy-empty-ways");
        add(icon, new H2(title), new Paragraph(sentence), actions);
    }
}
