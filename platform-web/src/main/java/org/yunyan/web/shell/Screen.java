package org.yunyan.web.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import org.yunyan.web.language.Words;

/**
 * A view inside the frame: one column with its head (the only {@code h1}) first, and the browser's title to match.
 * Extend it, give it a {@code @Route(value = …, layout = MainLayout.class)} and who may open it.
 */
public abstract class Screen extends Div implements HasDynamicTitle {

    private final ViewHead head;

    /** @param titleKey key of the sentence that is both heading and title */
    protected Screen(String titleKey, Object... arguments) {
        addClassName("yy-screen");
        head = new ViewHead(Words.say(titleKey, arguments));
        add(head);
    }

    /** The head, to add a lead, a way back or actions, or to change its title. */
    protected final ViewHead head() {
        return head;
    }

    @Override
    public final String getPageTitle() {
        return head.title() + " · " + Words.say("shell.product");
    }
}
