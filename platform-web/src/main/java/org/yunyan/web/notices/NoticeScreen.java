package org.yunyan.web.notices;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.yunyan.identity.Actor;
import org.yunyan.notices.NoticeRow;
import org.yunyan.notices.Notices;
import org.yunyan.notices.PublicNotice;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.web.language.Words;
import org.yunyan.web.registry.RegistryNavigation;
import org.yunyan.web.security.CurrentActor;
import org.yunyan.web.shell.MainLayout;
import org.yunyan.web.shell.Screen;

/** One notice as the desk sees it: rows, the entries behind one, every doubt; prints as the list for the wall ({@code ?id=&person=}). */
@Route(value = NoticeScreen.ROUTE, layout = MainLayout.class)
@RolesAllowed({"SCHOOL_ADMIN", "SUPERVISOR", "OFFICER"})
final class NoticeScreen extends Screen implements BeforeEnterObserver {

    static final String ROUTE = "registry/notices/notice";

    private final Actor actor;
    private final Notices notices;
    private final Div content = new Div();
    private Id<PublicNotice> id;
    private Optional<Id<Person>> person = Optional.empty();

    NoticeScreen(CurrentActor currentActor, Notices notices) {
        super("notices.title");
        this.actor = currentActor.get();
        this.notices = notices;
        Button print = new Button(
                Words.say("notices.print"),
                tap -> tap.getSource().getUI().ifPresent(ui -> ui.getPage().executeJs("window.print()")));
        head().actions(print);
        content.addClassName("yy-stack");
        add(content);
    }

    static String address(Id<PublicNotice> id, Id<Person> person) {
        return RegistryNavigation.address(ROUTE, "id", id, "person", person);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        QueryParameters asked = entering.getLocation().getQueryParameters();
        id = asked.getSingleParameter("id")
                .<Id<PublicNotice>>map(Id::of)
                .orElseThrow(() -> new Refused.Missing("refused.notice.missing"));
        person = asked.getSingleParameter("person").map(Id::of);
        show();
    }

    private void show() {
        PublicNotice notice = notices.notice(actor, id);
        head().title(Words.say("notices.of", notice.schoolName(), String.valueOf(notice.year())))
                .back(
                        RegistryNavigation.address(NoticesScreen.ROUTE, "unit", notice.school(), "year", notice.year()),
                        Words.say("notices.title"));
        List<NoticeRow> rows = notices.rows(actor, notice);
        content.removeAll();
        content.add(new NoticeFacts(notice));
        rows.stream()
                .filter(row -> person.filter(row.person()::equals).isPresent())
                .forEach(row -> content.add(section(
                        Words.say("notices.row.of", row.name()),
                        NoticeRows.lines(row.name(), notices.lines(actor, notice, row.person())))));
        notice.objections()
                .forEach(doubt -> content.add(
                        new ObjectionPanel(notices, actor, notice, doubt, address(id, doubt.person()), this::show)));
        content.add(section(Words.say("notices.rows"), NoticeRows.of(rows, notice.year(), one -> address(id, one))));
    }

    private static Section section(String title, Component part) {
        Section section = new Section(new H2(title), part);
        section.addClassName("yy-section");
        return section;
    }
}
