package org.yunyan.web.studio;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import org.yunyan.catalogue.Media;
import org.yunyan.identity.Actor;
import org.yunyan.library.Holding;
import org.yunyan.library.Inventory;
import org.yunyan.library.Transcoding;
import org.yunyan.library.Use;
import org.yunyan.shared.Refused;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.Chip;
import org.yunyan.web.shell.Notices;

/** One file of the library and what can be done with it. */
final class HoldingCard extends Article {

    private final Holding holding;
    private final Actor actor;
    private final Workplace workplace;
    private final Inventory inventory;
    private final Runnable changed;

    HoldingCard(Holding holding, Actor actor, Workplace workplace, Inventory inventory, Runnable changed) {
        this.holding = holding;
        this.actor = actor;
        this.workplace = workplace;
        this.inventory = inventory;
        this.changed = changed;
        Media media = holding.media();
        addClassNames("yy-panel", "studio-holding");
        add(new H2(media.name()), new Paragraph(Words.say("library.facts", MediaSlot.size(media), media.at())), uses());
        if (isPlayed()) {
            add(renditions());
        }
        add(new NativeDetails(Words.say("library.rename"), rename()));
        add(new NativeDetails(Words.say("library.replace"), replace()));
    }

    private boolean isPlayed() {
        return holding.media().type().matches("(video|audio)/.*");
    }

    private Component uses() {
        if (holding.uses().isEmpty()) {
            return new Chip(Words.say("library.unused"));
        }
        UnorderedList list = new UnorderedList();
        for (Use use : holding.uses()) {
            list.add(new ListItem(new Anchor(
                    "studio/" + use.course(),
                    Words.say(
                            use.published() ? "library.use" : "library.use.draft",
                            Words.authored(use.title()),
                            Words.authored(use.unitTitle())))));
        }
        return new Div(new Chip(Words.say("library.used", holding.uses().size())), list);
    }

    private Component renditions() {
        Div row = new Div();
        row.addClassName("yy-chips");
        row.getElement().setAttribute("role", "status");
        Transcoding now = holding.transcoding().orElse(null);
        if (now != null) {
            row.add(new Chip(
                    switch (now.state()) {
                        case RUNNING -> Words.say("library.state.RUNNING", now.percent());
                        case FAILED -> Words.say("library.state.FAILED", now.problem(), now.tries());
                        case WAITING, DONE, CANCELLED ->
                            Words.say("library.state." + now.state().name());
                    }));
            if (now.tries() > 0 && now.state().isUnderWay()) {
                row.add(new Chip(Words.say("library.retry", now.tries())));
            }
        }
        if (now != null && now.state().isUnderWay()) {
            row.add(button(
                    "library.cancel",
                    () -> workplace.library.cancel(actor, holding.media().id())));
        } else if (workplace.library.canTranscode()) {
            String words = now == null ? "library.transcode" : "library.transcode.again";
            row.add(button(
                    words,
                    () -> workplace.library.transcode(actor, holding.media().id())));
        }
        return row;
    }

    private Button button(String key, Runnable act) {
        Button button = new Button(Words.say(key), tap -> {
            act.run();
            changed.run();
        });
        button.getElement()
                .setAttribute(
                        "aria-label", Words.say(key) + " " + holding.media().name());
        return button;
    }

    private Component rename() {
        TextField name = new TextField(Words.say("library.name"));
        name.setValue(holding.media().name());
        Button set = new Button(Words.say("library.rename"), tap -> {
            try {
                workplace.holdings.rename(actor, holding.media().id(), name.getValue());
                changed.run();
            } catch (Refused.Invalid no) {
                name.setErrorMessage(Words.say(no.key(), no.arguments().toArray()));
                name.setInvalid(true);
            }
        });
        Div row = new Div(name, set);
        row.addClassName("studio-row");
        return row;
    }

    private Component replace() {
        FileKind kind = FileKind.like(holding.media().type());
        Media[] by = new Media[1];
        FileDrop<Media> drop = new FileDrop<>(
                kind,
                Words.say("library.replace"),
                (name, bytes) -> workplace.catalogue.upload(actor, name, bytes),
                kept -> {
                    by[0] = kept;
                    if (!kind.isPlayed()) {
                        put(kept, 0);
                    }
                });
        drop.measured(seconds -> put(by[0], Math.max(0, seconds)));
        return new Div(new Paragraph(Words.say("library.replace.how")), drop);
    }

    private void put(Media by, int seconds) {
        int courses =
                inventory.replace(actor, holding.media().id(), by.id(), seconds).size();
        Notices.done(Words.say("library.replaced", courses));
        changed.run();
    }
}
