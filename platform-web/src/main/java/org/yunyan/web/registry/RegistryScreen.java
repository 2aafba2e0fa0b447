package org.yunyan.web.registry;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.beans.factory.ObjectProvider;
import org.yunyan.identity.Actor;
import org.yunyan.web.language.Words;
import org.yunyan.web.security.CurrentActor;
import org.yunyan.web.shell.Chip;
import org.yunyan.web.shell.MainLayout;
import org.yunyan.web.shell.Screen;

/** What there is to do with credits, by role, and how much of it waits. */
@Route(value = RegistryNavigation.REGISTRY, layout = MainLayout.class)
@RolesAllowed({"SCHOOL_ADMIN", "SUPERVISOR", "OFFICER"})
@Menu(title = "registry.place", icon = "vaadin:records", order = 2.5)
final class RegistryScreen extends Screen {

    RegistryScreen(CurrentActor currentActor, ObjectProvider<RegistryCard> cards) {
        super("registry.title");
        head().lead(Words.say("registry.lead"));
        Actor actor = currentActor.get();
        List<RegistryCard> all = cards.stream()
                .filter(card -> card.isFor(actor))
                .sorted(Comparator.comparingInt(RegistryCard::place).thenComparing(RegistryCard::name))
                .toList();
        Div list = new Div();
        list.addClassName("yy-cards");
        all.forEach(card -> list.add(door(card, card.waiting(actor))));
        add(list);
    }

    private static Component door(RegistryCard card, OptionalLong waiting) {
        String words = "registry." + card.name();
        Anchor door = new Anchor(RegistryNavigation.to(card.name()), Words.say(words));
        door.addClassName("yy-card-door");
        Article article = new Article(new H2(door), new Paragraph(Words.say(words + ".lead")));
        article.addClassName("yy-card");
        waiting.ifPresent(count -> article.add(
                new Chip(Words.say(words + ".waiting", count), count > 0 ? Chip.Tone.ACCENT : Chip.Tone.PLAIN)));
        return article;
    }
}
