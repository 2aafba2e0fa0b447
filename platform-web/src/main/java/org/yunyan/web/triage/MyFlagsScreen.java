package org.yunyan.web.triage;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.yunyan.identity.Actor;
import org.yunyan.people.People;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.triage.Flag;
import org.yunyan.triage.Triage;
import org.yunyan.web.language.Words;
import org.yunyan.web.security.CurrentActor;
import org.yunyan.web.shell.EmptyState;
import org.yunyan.web.shell.MainLayout;
import org.yunyan.web.shell.Screen;

/** What somebody is asked about her own training, and what became of it; {@code ?flag=} shows one. */
@Route(value = TriageAddresses.MINE, layout = MainLayout.class)
@PermitAll
final class MyFlagsScreen extends Screen implements BeforeEnterObserver {

    private final Actor actor;
    private final Triage triage;
    private final People people;
    private final Div content = new Div();

    MyFlagsScreen(CurrentActor currentActor, Triage triage, People people) {
        super("triage.mine");
        this.actor = currentActor.get();
        this.triage = triage;
        this.people = people;
        content.addClassName("yy-stack");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        Optional<String> wanted = entering.getLocation().getQueryParameters().getSingleParameter("flag");
        content.removeAll();
        wanted.ifPresentOrElse(flag -> show(Id.of(flag)), this::list);
    }

    private void list() {
        head().back("credits", Words.say("credits.place")).lead(Words.say("triage.mine.lead"));
        Page<Flag> page = triage.own(actor, 0, Page.MOST);
        if (page.items().isEmpty()) {
            content.add(new EmptyState(
                    VaadinIcon.CHECK_CIRCLE_O,
                    Words.say("triage.mine.none"),
                    Words.say("triage.mine.none.why"),
                    new Anchor("credits", Words.say("credits.place"))));
            return;
        }
        FlagWords words = new FlagWords(people, page.items());
        Div cards = new Div();
        cards.addClassName("yy-cards");
        page.items().forEach(flag -> cards.add(card(flag, words)));
        content.add(cards);
    }

    private static Component card(Flag flag, FlagWords words) {
        Anchor door = new Anchor(TriageAddresses.mine(flag.id()), words.matter(flag));
        door.addClassName("yy-card-door");
        Article card = new Article(
                new H2(door), new Paragraph(Words.say("triage.asks." + flag.kind())), new Div(FlagWords.state(flag)));
        card.addClassName("yy-card");
        return card;
    }

    private void show(Id<Flag> id) {
        Flag flag = triage.own(actor, id);
        FlagWords words = new FlagWords(people, List.of(flag));
        head().title(words.matter(flag))
                .back(TriageAddresses.MINE, Words.say("triage.mine"))
                .lead(Words.say("triage.asks." + flag.kind()));
        content.removeAll();
        Div state = new Div(FlagWords.state(flag));
        state.addClassName("yy-chips");
        content.add(state, new Paragraph(Words.say("triage.mine.means")), new EvidenceParts(flag, words));
        if (!flag.answers().isEmpty()) {
            content.add(answered(flag));
        }
        if (FlagWords.isSettled(flag)) {
            content.add(new Paragraph(Words.say("triage.mine." + flag.state())));
        } else {
            content.add(new AnswerForm(triage, actor, flag, () -> show(id)));
        }
    }

    private static Component answered(Flag flag) {
        Section section = new Section(new H2(Words.say("triage.mine.answers")));
        section.addClassName("yy-section");
        flag.answers()
                .forEach(answer -> section.add(
                        new Paragraph(Words.say("triage.mine.answer", answer.at())), new Paragraph(answer.text())));
        return section;
    }
}
