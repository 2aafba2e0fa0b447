package org.yunyan.web.bank;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.yunyan.bank.Bank;
import org.yunyan.bank.Brought;
import org.yunyan.bank.ItemFilter;
import org.yunyan.bank.ItemState;
import org.yunyan.identity.Actor;
import org.yunyan.web.language.Words;
import org.yunyan.web.security.CurrentActor;
import org.yunyan.web.shell.MainLayout;
import org.yunyan.web.shell.Screen;
import org.yunyan.web.shell.Table;

/** Questions as text: in by pasting, all or none with each flaw named by its line; her own out as a file. */
@Route(value = BankNavigation.BRING, layout = MainLayout.class)
@RolesAllowed("TRAINER")
@StyleSheet("context://styles/exams.css")
final class BringScreen extends Screen {

    private static final String FILE = "questions.md";

    private final transient Actor actor;
    private final transient Bank bank;
    private final TextArea text = new TextArea(Words.say("bank.bring.text"));
    private final Checkbox active = new Checkbox(Words.say("bank.bring.active"));
    private final Div outcome = new Div();

    BringScreen(CurrentActor currentActor, Bank bank) {
        super("bank.bring");
        this.actor = currentActor.get();
        this.bank = bank;
        head().back(BankNavigation.BANK, Words.say("bank.title")).lead(Words.say("bank.bring.lead"));
        text.setWidthFull();
        text.setMinRows(10);
        text.setMaxRows(30);
        outcome.getElement().setAttribute("role", "status");
        Button take = new Button(Words.say("bank.bring.take"), tap -> take());
        take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Pre form = new Pre(Words.say("bank.bring.form.example"));
        form.addClassName("bank-form");
        form.getElement().setAttribute("tabindex", "0").setAttribute("aria-label", Words.say("bank.bring.form"));
        Div parts = new Div(
                text,
                active,
                take,
                outcome,
                new H2(Words.say("bank.bring.form")),
                new Paragraph(Words.say("bank.bring.form.lead")),
                form,
                download());
        parts.addClassName("yy-stack");
        add(parts);
    }

    private void take() {
        outcome.removeAll();
        Brought brought = bank.bring(actor, text.getValue(), active.getValue());
        if (brought.flaws().isEmpty()) {
            outcome.add(
                    new Paragraph(Words.say("bank.bring.taken", brought.items().size())));
            text.clear();
            return;
        }
        Table flaws = new Table(
                Words.say("bank.bring.flaws"),
                "#" + Words.say("bank.bring.line"),
                Words.say("bank.bring.what"),
                Words.say("bank.bring.said"));
        brought.flaws().forEach(flaw -> flaws.row(flaw.line(), Words.say(flaw.messageKey()), flaw.said()));
        outcome.add(
                new Paragraph(Words.say("bank.bring.notTaken", brought.flaws().size())), flaws);
    }

    private Component download() {
        Anchor out = new Anchor(DownloadHandler.fromInputStream(asked -> file()), Words.say("bank.bring.download"));
        out.getElement().setAttribute("download", FILE);
        return out;
    }

    private DownloadResponse file() {
        ItemFilter mine = new ItemFilter(true, null, null, ItemState.ACTIVE, null, null);
        byte[] bytes = bank.text(actor, mine).getBytes(StandardCharsets.UTF_8);
        return new DownloadResponse(new ByteArrayInputStream(bytes), FILE, "text/markdown;charset=UTF-8", bytes.length);
    }
}
