package org.yunyan.web.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;

/** The head of a screen: a way back, the heading, a line that says what this is about, and what can be done. */
public final class ViewHead extends Header {

    private final Div words = new Div();
    private final H1 heading;
    private final Paragraph lead = new Paragraph();
    private final Div actions = new Div();
    private final Anchor back = new Anchor();

    public ViewHead(String title) {
        addClassName("yy-head");
        heading = new H1(title);
        lead.addClassName("yy-head-lead");
        words.addClassName("yy-head-words");
        words.add(heading);
        actions.addClassName("yy-head-actions");
        add(words);
    }

    public String title() {
        return heading.getText();
    }

    /** Another heading, for a screen that learns later what it shows. */
    public ViewHead title(String title) {
        heading.setText(title);
        return this;
    }

    /** One sentence under the heading. */
    public ViewHead lead(String sentence) {
        lead.setText(sentence);
        words.add(lead);
        return this;
    }

    /** Something above the heading that says where this belongs, with its address; a later one replaces it. */
    public ViewHead back(String address, String words) {
        back.setHref(address);
        back.setText("‹ " + words);
        back.addClassName("yy-head-back");
        this.words.addComponentAsFirst(back);
        return this;
    }

    /** Anything that belongs under the lead, for example chips. */
    public ViewHead below(Component... parts) {
        words.add(parts);
        return this;
    }

    /** Buttons and links beside the heading; the most important one first. */
    public ViewHead actions(Component... parts) {
        actions.add(parts);
        add(actions);
        return this;
    }
}
