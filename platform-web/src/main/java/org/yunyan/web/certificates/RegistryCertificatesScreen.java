package org.yunyan.web.certificates;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Style;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.yunyan.certificates.Certificate;
import org.yunyan.certificates.Certificates;
import org.yunyan.certificates.IssuedCertificate;
import org.yunyan.certificates.Serial;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.people.Organisation;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.shared.Refused;
import org.yunyan.web.language.Words;
import org.yunyan.web.registry.RegistryNavigation;
import org.yunyan.web.security.CurrentActor;
import org.yunyan.web.shell.Chip;
import org.yunyan.web.shell.EmptyState;
import org.yunyan.web.shell.MainLayout;
import org.yunyan.web.shell.Screen;
import org.yunyan.web.shell.Table;

/**
 * Issued certificates for those who oversee their holders: found by number ({@code ?q=}) or person ({@code ?person=}), and
 * withdrawn by two county officers.
 */
@Route(value = "registry/certificates", layout = MainLayout.class)
@RolesAllowed({"SCHOOL_ADMIN", "SUPERVISOR", "OFFICER", "ADMIN"})
final class RegistryCertificatesScreen extends Screen implements BeforeEnterObserver {

    private static final Role[] OVERSEEING = {Role.OFFICER, Role.SUPERVISOR, Role.SCHOOL_ADMIN, Role.ADMIN};
    private static final int FOUND = 20;
    private static final int LONGEST = 40;

    private final Actor actor;
    private final Certificates certificates;
    private final People people;
    private final BadgeKeySection keys;
    private final TextField wanted = new TextField();
    private final Div content = new Div();

    RegistryCertificatesScreen(CurrentActor currentActor, Certificates certificates, People people, BadgeKeyDesk keys) {
        super("certificates.registry.title");
        this.actor = currentActor.get();
        this.certificates = certificates;
        this.people = people;
        this.keys = new BadgeKeySection(actor, keys);
        head().lead(Words.say("certificates.registry.lead"));
        if (!actor.has(Role.ADMIN)) {
            head().back(RegistryNavigation.REGISTRY, Words.say("registry.title"));
        }
        content.addClassName("yy-stack");
        add(search(), content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        QueryParameters asked = entering.getLocation().getQueryParameters();
        String typed = asked.getSingleParameter("q").map(String::strip).orElse("");
        Optional<Id<Person>> person = asked.getSingleParameter("person").map(Id::of);
        wanted.setValue(typed.substring(0, Math.min(typed.length(), LONGEST)));
        content.removeAll();
        if (person.isPresent()) {
            content.add(of(person.get()));
        } else if (!typed.isEmpty()) {
            content.add(found(typed));
        }
        if (isCountyOfficer()) {
            content.add(waiting());
        }
        if (actor.has(Role.ADMIN)) {
            content.add(keys);
        }
    }

    private Component search() {
        wanted.setLabel(Words.say("certificates.registry.search"));
        wanted.setClearButtonVisible(true);
        wanted.setMaxLength(LONGEST);
        wanted.setWidth("min(100%, 24rem)");
        wanted.addKeyDownListener(Key.ENTER, enter -> find());
        Button find = new Button(Words.say("certificates.registry.find"), tap -> find());
        find.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div search = new Div(wanted, find);
        search.addClassNames("yy-chips", "yy-no-print");
        search.getStyle().setAlignItems(Style.AlignItems.BASELINE);
        search.getElement()
                .setAttribute("role", "search")
                .setAttribute("aria-label", Words.say("certificates.registry.search"));
        return search;
    }

    private void find() {
        getUI().ifPresent(ui -> ui.navigate(
                RegistryCertificatesScreen.class,
                QueryParameters.of("q", wanted.getValue().strip())));
    }

    private Component found(String typed) {
        Optional<Serial> serial = Serial.read(typed);
        if (serial.isPresent()) {
            try {
                IssuedCertificate issued = certificates.find(actor, serial.get());
                return new CertificateFile(actor, certificates, people, issued);
            } catch (Refused.Missing none) {
                return nothing();
            }
        }
        List<Person> matching = people.search(typed, unit(), 0, FOUND).items();
        return matching.isEmpty() ? nothing() : matching(matching);
    }

    private static Component nothing() {
        return new EmptyState(
                VaadinIcon.SEARCH,
                Words.say("certificates.registry.none"),
                Words.say("certificates.registry.none.why"));
    }

    private Component matching(List<Person> matching) {
        UnorderedList list = new UnorderedList();
        matching.forEach(person -> list.add(new ListItem(
                new Anchor("registry/certificates?person=" + person.id(), person.name() + " · " + person.number()))));
        Section section = new Section(new H2(Words.say("certificates.registry.people")), list);
        section.addClassName("yy-section");
        return section;
    }

    private Component of(Id<Person> person) {
        String title =
                Words.say("certificates.registry.of", people.person(person).name());
        List<IssuedCertificate> issued =
                certificates.of(actor, person, 0, Page.MOST).items();
        Section section = new Section(new H2(title));
        section.addClassName("yy-section");
        section.add(
                issued.isEmpty() ? new Paragraph(Words.say("certificates.registry.of.none")) : table(title, issued));
        return section;
    }

    private Component waiting() {
        String title = Words.say("certificates.registry.waiting");
        List<IssuedCertificate> proposed = certificates.proposedRevocations(actor);
        Section section = new Section(new H2(title));
        section.addClassName("yy-section");
        section.add(
                proposed.isEmpty()
                        ? new Paragraph(Words.say("certificates.registry.waiting.none"))
                        : table(title, proposed));
        return section;
    }

    private static Component table(String caption, List<IssuedCertificate> issued) {
        Table table = new Table(
                caption,
                Words.say("certificates.registry.row.serial"),
                Words.say("certificates.registry.row.what"),
                Words.say("certificates.registry.row.person"),
                "#" + Words.say("certificates.registry.row.credits"),
                Words.say("certificates.registry.row.issued"),
                Words.say("certificates.registry.row.state"));
        for (IssuedCertificate one : issued) {
            Certificate certificate = one.certificate();
            table.row(
                    new Anchor(
                            "registry/certificates?q=" + certificate.serial(),
                            certificate.serial().toString()),
                    CertificateWords.title(certificate),
                    certificate.name(),
                    Words.number(certificate.counted().value()),
                    Words.day(certificate.issuedAt()),
                    new Chip(Words.say("certificates.state." + one.state()), CertificateWords.tone(one.state())));
        }
        return table;
    }

    private boolean isCountyOfficer() {
        return actor.holds(people.county().path(), Role.OFFICER);
    }

    /** The largest unit that she works for. */
    private Id<Organisation> unit() {
        return people.organisations(actor.units(OVERSEEING)).values().stream()
                .min(Comparator.comparingInt((Organisation unit) -> unit.path().size())
                        .thenComparing(Organisation::id))
                .map(Organisation::id)
                .orElseThrow(() -> new Refused.Forbidden("refused.role"));
    }
}
