package org.yunyan.web.notices;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.yunyan.identity.Actor;
import org.yunyan.notices.NoticeLine;
import org.yunyan.notices.NoticeRow;
import org.yunyan.notices.Notices;
import org.yunyan.notices.PublicNotice;
import org.yunyan.people.Person;
import org.yunyan.shared.CountyTime;
import org.yunyan.shared.Id;
import org.yunyan.web.language.Words;
import org.yunyan.web.registry.RegistryNavigation;
import org.yunyan.web.security.CurrentActor;
import org.yunyan.web.shell.Chip;
import org.yunyan.web.shell.EmptyState;
import org.yunyan.web.shell.MainLayout;
import org.yunyan.web.shell.Screen;

/** The notice of the reader's own school: her row first, then everybody's; any row may be doubted ({@code ?notice=&person=}). */
@Route(value = "credits/notices", layout = MainLayout.class)
@RolesAllowed("TEACHER")
final class MyNoticesScreen extends Screen implements BeforeEnterObserver {

    private static final String ROUTE = "credits/notices";

    private final Actor actor;
    private final Notices notices;
    private final Clock clock;
    private final Div content = new Div();
    private Id<PublicNotice> shown;
    private Id<Person> person;

    MyNoticesScreen(CurrentActor currentActor, Notices notices, Clock clock) {
        super("notices.mine.title");
        this.actor = currentActor.get();
        this.notices = notices;
        this.clock = clock;
        head().back("credits", Words.say("credits.place")).lead(Words.say("notices.mine.lead"));
        content.addClassName("yy-stack");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        QueryParameters asked = entering.getLocation().getQueryParameters();
        shown = asked.getSingleParameter("notice").<Id<PublicNotice>>map(Id::of).orElse(null);
        person = asked.getSingleParameter("person").<Id<Person>>map(Id::of).orElse(actor.person());
        show();
    }

    private void show() {
        content.removeAll();
        List<PublicNotice> all = notices.ofMySchool(actor);
        Optional<PublicNotice> chosen =
                shown == null ? all.stream().findFirst() : Optional.of(notices.notice(actor, shown));
        if (chosen.isEmpty()) {
            content.add(new EmptyState(
                    VaadinIcon.CLIPBOARD_TEXT, Words.say("notices.mine.none"), Words.say("notices.mine.none.why")));
            return;
        }
        PublicNotice notice = chosen.get();
        head().title(Words.say("notices.of", notice.schoolName(), String.valueOf(notice.year())));
        List<NoticeRow> rows = notices.rows(actor, notice);
        content.add(new NoticeFacts(notice));
        rows.stream()
                .filter(row -> row.person().equals(person))
                .findFirst()
                .ifPresent(row -> content.add(row(notice, row)));
        if (!notice.objections().isEmpty()) {
            content.add(doubts(notice));
        }
        content.add(everybody(notice, rows), history(all, notice));
    }

    private Component row(PublicNotice notice, NoticeRow row) {
        List<NoticeLine> lines = notices.lines(actor, notice, row.person());
        boolean own = row.person().equals(actor.person());
        String title = own ? Words.say("notices.mine.row") : Words.say("notices.row.of", row.name());
        Section section = new Section(
                new H2(title), new Paragraph(Words.say("notices.row.sum", row.year(), row.fresh(), row.entries())));
        section.addClassName("yy-section");
        if (!lines.isEmpty()) {
            section.add(NoticeRows.lines(title, lines));
        }
        if (notice.objectable(CountyTime.today(clock))) {
            section.add(new ObjectForm(notices, actor, notice, row, lines, this::show));
        }
        return section;
    }

    private Component doubts(PublicNotice notice) {
        Section section = new Section(new H2(Words.say("notices.mine.doubts")));
        section.addClassName("yy-section");
        notice.objections()
                .forEach(doubt -> section.add(new ObjectionPanel(
                        notices, actor, notice, doubt, address(notice.id(), doubt.person()), this::show)));
        return section;
    }

    private Component everybody(PublicNotice notice, List<NoticeRow> rows) {
        Section section = new Section(
                new H2(Words.say("notices.rows")),
                new Paragraph(Words.say("notices.rows.hint")),
                NoticeRows.of(rows, notice.year(), one -> address(notice.id(), one)));
        section.addClassName("yy-section");
        return section;
    }

    private static Component history(List<PublicNotice> all, PublicNotice now) {
        Nav history = new Nav();
        history.addClassNames("yy-chips", "yy-no-print");
        history.getElement().setAttribute("aria-label", Words.say("notices.history"));
        all.forEach(one -> {
            String name = Words.say("notices.name", String.valueOf(one.year()), one.round());
            history.add(
                    one.id().equals(now.id())
                            ? new Chip(name, Chip.Tone.ACCENT)
                            : new Anchor(address(one.id(), null), name));
        });
        return history;
    }

    private static String address(Id<PublicNotice> notice, Id<Person> person) {
        return RegistryNavigation.address(ROUTE, "notice", notice, "person", person);
    }
}
