package org.yunyan.web.deliveries;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.Optional;
import java.util.function.Supplier;
import org.yunyan.web.language.Words;

/** Where a signed link of a letter leads ({@code ?ticket=}): one question and one button, no sign-in. */
abstract class TicketScreen<T> extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final String title;
    private final Main page = new Main();

    /** @param title key of the headline */
    TicketScreen(String title) {
        this.title = title;
        addClassName("yy-plain-page");
        add(page);
    }

    /** What a ticket stands for; empty when it is none of ours or too old. */
    abstract Optional<T> read(String ticket);

    /** Puts the question, with {@link #ask(String, String, Supplier)}. */
    abstract void ask(T known);

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        String ticket = entering.getLocation()
                .getQueryParameters()
                .getSingleParameter("ticket")
                .orElse("");
        page.removeAll();
        page.add(new H1(Words.say(title)));
        read(ticket).ifPresentOrElse(this::ask, () -> page.add(new Paragraph(Words.say("refused.delivery.ticket"))));
    }

    /** @param act what the button does; returns what is said afterwards */
    void ask(String question, String button, Supplier<String> act) {
        Paragraph saying = new Paragraph(question);
        saying.getElement().setAttribute("role", "status");
        Button doing = new Button(button);
        doing.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        doing.addClickListener(tap -> {
            saying.setText(act.get());
            doing.setVisible(false);
        });
        page.add(saying, doing);
    }

    @Override
    public String getPageTitle() {
        return Words.say(title) + " · " + Words.say("shell.product");
    }
}
