package org.yunyan.web.certificates;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yunyan.certificates.Candidate;
import org.yunyan.certificates.Certificates;
import org.yunyan.certificates.IssuedCertificate;
import org.yunyan.credits.Ledger;
import org.yunyan.identity.Actor;
import org.yunyan.rules.AcademicYear;
import org.yunyan.shared.CountyTime;
import org.yunyan.shared.Page;
import org.yunyan.shared.Refused;
import org.yunyan.web.language.Words;
import org.yunyan.web.security.CurrentActor;
import org.yunyan.web.shell.Chip;
import org.yunyan.web.shell.EmptyState;
import org.yunyan.web.shell.MainLayout;
import org.yunyan.web.shell.Notices;
import org.yunyan.web.shell.Screen;

/** A teacher's certificates: what can be issued now, what not yet and why, and what she has. {@code ?year=} chooses a year. */
@Route(value = "credits/certificates", layout = MainLayout.class)
@RolesAllowed("TEACHER")
final class CertificatesScreen extends Screen implements BeforeEnterObserver {

    private static final int YEARS_BACK = 5;

    private final Actor actor;
    private final Certificates certificates;
    private final Ledger ledger;
    private final org.yunyan.notices.Notices notices;
    private final CertificateCards cards;
    private final Clock clock;
    private final Div content = new Div();
    private int year;

    CertificatesScreen(
            CurrentActor currentActor,
            Certificates certificates,
            Ledger ledger,
            org.yunyan.notices.Notices notices,
            CheckAddress address,
            Clock clock) {
        super("certificates.title");
        this.actor = currentActor.get();
        this.certificates = certificates;
        this.ledger = ledger;
        this.notices = notices;
        this.cards = new CertificateCards(address);
        this.clock = clock;
        head().lead(Words.say("certificates.lead")).back("credits", Words.say("credits.title"));
        content.addClassName("yy-stack");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        year = entering.getLocation()
                .getQueryParameters()
                .getSingleParameter("year")
                .filter(text -> text.matches("20\\d\\d"))
                .map(Integer::valueOf)
                .orElseGet(this::currentYear);
        show();
    }

    private void show() {
        content.removeAll();
        content.add(years(), candidates(), mine());
    }

    private Component years() {
        Nav years = new Nav();
        years.addClassNames("yy-chips", "yy-no-print");
        years.getElement().setAttribute("aria-label", Words.say("certificates.year"));
        int current = currentYear();
        for (int one = current; one > current - YEARS_BACK; one--) {
            String name = Words.say("credits.year", String.valueOf(one));
            years.add(
                    one == year
                            ? new Chip(name, Chip.Tone.ACCENT)
                            : new Anchor("credits/certificates?year=" + one, name));
        }
        return years;
    }

    private Component candidates() {
        Section section = new Section(new H2(Words.say("certificates.ready")));
        section.addClassName("yy-section");
        List<Candidate> all = certificates.candidates(actor, year);
        List<Candidate> ready = all.stream().filter(Candidate::ready).toList();
        if (ready.isEmpty()) {
            section.add(new EmptyState(
                    VaadinIcon.DIPLOMA,
                    Words.say("certificates.ready.none"),
                    Words.say("certificates.ready.none.why"),
                    new Anchor("credits/notices", Words.say("certificates.notices"))));
        }
        Div list = new Div();
        list.addClassName("yy-cards");
        ready.forEach(candidate -> list.add(ready(candidate)));
        section.add(list);
        List<Candidate> waiting = all.stream()
                .filter(candidate -> candidate.settled() == 0 && candidate.entries() == 1)
                .toList();
        if (!waiting.isEmpty()) {
            section.add(new H3(Words.say("certificates.waiting")));
            waiting(waiting).forEach(section::add);
        }
        return section;
    }

    private Component ready(Candidate candidate) {
        Article card = new Article();
        card.addClassName("yy-card");
        String title = title(candidate);
        int open = candidate.entries() - candidate.settled();
        Button issue = new Button(Words.say("certificates.issue"), tap -> issue(candidate));
        issue.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        issue.setAriaLabel(Words.say("certificates.issue.of", title));
        issue.setDisableOnClick(true);
        Div actions = new Div(issue);
        actions.addClassName("yy-card-actions");
        card.add(
                new H3(title),
                new Paragraph(Words.say(
                        open == 0 ? "certificates.ready.says" : "certificates.ready.partly",
                        candidate.settled(),
                        candidate.counted(),
                        open)),
                actions);
        return card;
    }

    /** What they wait for, and below what waits for it. */
    private List<Component> waiting(List<Candidate> waiting) {
        Openings openings = new Openings(notices, actor, today());
        Map<String, UnorderedList> reasons = new LinkedHashMap<>();
        waiting.forEach(candidate -> reasons.computeIfAbsent(
                        openings.says(candidate.lastSequence()), reason -> new UnorderedList())
                .add(new ListItem(title(candidate))));
        List<Component> parts = new ArrayList<>();
        reasons.forEach((reason, titles) -> parts.addAll(List.of(new Paragraph(reason), titles)));
        return parts;
    }

    private void issue(Candidate candidate) {
        try {
            IssuedCertificate issued = certificates.issue(actor, candidate.kind(), candidate.subject());
            Notices.done(Words.say("certificates.issued", issued.certificate().serial()));
        } catch (Refused no) {
            Notices.refused(no);
        }
        show();
    }

    private Component mine() {
        Section section = new Section(new H2(Words.say("certificates.mine")));
        section.addClassName("yy-section");
        Page<IssuedCertificate> issued = certificates.of(actor, actor.person(), 0, Page.MOST);
        if (issued.items().isEmpty()) {
            section.add(new EmptyState(
                    VaadinIcon.DIPLOMA, Words.say("certificates.mine.none"), Words.say("certificates.mine.none.why")));
            return section;
        }
        Div list = new Div();
        list.addClassName("yy-cards");
        issued.items().forEach(one -> list.add(cards.of(one)));
        section.add(list, new Paragraph(Words.say("certificates.badge.says")));
        return section;
    }

    private static String title(Candidate candidate) {
        return CertificateWords.title(
                Words.locale(), candidate.kind(), candidate.title(), candidate.from(), candidate.until());
    }

    private int currentYear() {
        LocalDate today = today();
        return ledger.academicYearOf(today).map(AcademicYear::year).orElse(today.getYear());
    }

    private LocalDate today() {
        return CountyTime.today(clock);
    }
}
