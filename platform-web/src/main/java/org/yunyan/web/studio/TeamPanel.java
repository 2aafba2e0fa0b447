package org.yunyan.web.studio;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yunyan.catalogue.Authors;
import org.yunyan.catalogue.Change;
import org.yunyan.catalogue.Course;
import org.yunyan.identity.Actor;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.web.language.Words;

/** Who writes the course together, inviting one more, and who changed what. */
final class TeamPanel extends Div {

    private static final int SHOWN = 30;

    private final Desk desk;
    private final Authors authors;
    private final People people;
    private final Actor actor;
    private final Runnable gone;

    /** @param gone she has left the team herself */
    TeamPanel(Desk desk, Authors authors, People people, Actor actor, Runnable gone) {
        this.desk = desk;
        this.authors = authors;
        this.people = people;
        this.actor = actor;
        this.gone = gone;
        addClassName("yy-section");
        show();
    }

    private void show() {
        removeAll();
        Course course = desk.stored();
        add(new Paragraph(Words.say("studio.team.how")), new H3(Words.say("studio.team.who")));
        UnorderedList list = new UnorderedList(new ListItem(Words.say("studio.team.trainer", course.trainerName())));
        Map<Id<Person>, Person> named = people.persons(course.team());
        course.team().forEach(id -> list.add(member(id, named.get(id))));
        add(list);
        if (course.trainer().equals(actor.person())) {
            add(invitation());
        }
        add(new H3(Words.say("studio.team.changes")), changes(course));
    }

    private ListItem member(Id<Person> id, Person person) {
        String name = person == null ? id.value() : person.name();
        ListItem item = new ListItem(new Span(name));
        boolean herself = id.equals(actor.person());
        if (herself || desk.stored().trainer().equals(actor.person())) {
            String words = herself ? Words.say("studio.team.leave") : Words.say("studio.team.remove", name);
            item.add(Fields.quiet(VaadinIcon.CLOSE_SMALL, words, () -> {
                Course changed = authors.part(actor, desk.stored().id(), id);
                if (herself) {
                    gone.run();
                } else {
                    desk.bring(changed);
                    show();
                }
            }));
        }
        return item;
    }

    private Div invitation() {
        ComboBox<Person> who = new ComboBox<>(Words.say("studio.team.name"));
        who.setItemLabelGenerator(Person::name);
        who.setHelperText(Words.say("studio.team.name.how"));
        who.setItems(query -> {
            List<Person> found = query.getFilter()
                    .filter(typed -> !typed.isBlank())
                    .map(typed -> authors.find(actor, typed))
                    .orElse(List.of());
            return found.stream().skip(query.getOffset()).limit(query.getLimit());
        });
        Button invite = new Button(Words.say("studio.team.invite"), tap -> {
            if (who.getValue() != null) {
                desk.bring(
                        authors.invite(actor, desk.stored().id(), who.getValue().id()));
                show();
            }
        });
        Div row = new Div(who, invite);
        row.addClassName("studio-row");
        return row;
    }

    private static UnorderedList changes(Course course) {
        UnorderedList list = new UnorderedList();
        List<Change> newest = new ArrayList<>(course.changes()).reversed();
        newest.stream().limit(SHOWN).forEach(change -> {
            List<String> parts = new ArrayList<>();
            change.fields().forEach(field -> parts.add(Words.say("studio.field." + field)));
            change.units()
                    .forEach(title -> parts.add(Words.say(
                            "studio.team.unit",
                            title.isBlank() ? Words.say("studio.untitled.unit") : Words.authored(title))));
            list.add(new ListItem(Words.say("studio.team.change", change.at(), change.name(), parts)));
        });
        if (newest.isEmpty()) {
            list.add(new ListItem(Words.say("studio.team.unchanged")));
        }
        return list;
    }
}
