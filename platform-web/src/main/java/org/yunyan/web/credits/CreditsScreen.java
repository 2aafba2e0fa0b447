package org.yunyan.web.credits;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.yunyan.credits.Entry;
import org.yunyan.credits.Ledger;
import org.yunyan.credits.Standing;
import org.yunyan.credits.Verification;
import org.yunyan.identity.Actor;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.shared.Credits;
import org.yunyan.shared.Id;
import org.yunyan.web.language.Words;
import org.yunyan.web.security.CurrentActor;
import org.yunyan.web.shell.Chip;
import org.yunyan.web.shell.EmptyState;
import org.yunyan.web.shell.Screen;

/**
 * Rings, then the ledger. {@code ?year=} shows a year, {@code ?target=cycle|concentrated} the rows behind a ring, and
 * {@code ?person=} somebody whom the reader oversees.
 */
abstract class CreditsScreen extends Screen implements BeforeEnterObserver {

    private static final int YEARS_BACK = 5;

    private final Actor actor;
    private final Ledger ledger;
    private final People people;
    private final Div content = new Div();

    CreditsScreen(CurrentActor currentActor, Ledger ledger, People people) {
        super("credits.title");
        this.actor = currentActor.get();
        this.ledger = ledger;
        this.people = people;
        content.addClassName("yy-stack");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        QueryParameters asked = entering.getLocation().getQueryParameters();
        Id<Person> person =
                asked.getSingleParameter("person").<Id<Person>>map(Id::of).orElse(actor.person());
        Standing standing = ledger.standing(actor, person);
        boolean own = person.equals(actor.person());
        if (!own) {
            head().title(Words.say("credits.titleOf", people.person(person).name()));
        }
        head().lead(CreditWords.missing(standing));
        content.removeAll();
        content.add(new StandingRings(standing, own ? "credits" : "people/credits?person=" + person));
        if (own && CreditWords.isMissing(standing)) {
            content.add(CreditWords.planDoor());
        }
        if (own) {
            content.add(new Anchor("credits/claims", Words.say("claims.link")));
        }
        consequences(standing).ifPresent(content::add);
        Optional<String> target = asked.getSingleParameter("target");
        if (target.isPresent()) {
            content.add(behind(person, standing, target.get()));
        } else {
            int year = asked.getSingleParameter("year")
                    .filter(text -> text.matches("\\d{4}"))
                    .map(Integer::valueOf)
                    .orElse(standing.year().from().getYear());
            content.add(ofYear(person, standing, year, own));
        }
        content.add(proven(person));
    }

    /** What happens if the targets are missed, long before it does. */
    private static Optional<Component> consequences(Standing standing) {
        if (standing.year().met() && standing.concentrated().met()) {
            return Optional.empty();
        }
        UnorderedList list = new UnorderedList();
        standing.rules()
                .consequences()
                .forEach(consequence -> list.add(new ListItem(Words.say(
                        "credits.consequence",
                        Words.of(consequence.per()),
                        Words.locale().getLanguage().equals("en") ? consequence.en() : Words.authored(consequence.zh()),
                        consequence.clause()))));
        Section section = new Section(new H2(Words.say("credits.consequences")), list);
        section.addClassNames("yy-section", "yy-note");
        return Optional.of(section);
    }

    private Component ofYear(Id<Person> person, Standing standing, int year, boolean own) {
        Section section =
                new Section(new H2(Words.say("credits.rowsOf", String.valueOf(year))), years(standing, person, own));
        section.addClassName("yy-section");
        List<Entry> entries = ledger.entriesOf(actor, person, year);
        if (entries.isEmpty()) {
            section.add(new EmptyState(
                    VaadinIcon.LIST_OL,
                    Words.say("credits.none"),
                    Words.say("credits.none.why"),
                    new Anchor("catalogue", Words.say("credits.toCatalogue"))));
            return section;
        }
        section.add(new LedgerRows(
                Words.say("credits.rowsOf", String.valueOf(year)), newestFirst(entries), ledger.ruleSets()));
        section.add(new Paragraph(Words.say("credits.sum", sum(entries))));
        return section;
    }

    private Component years(Standing standing, Id<Person> person, boolean own) {
        Nav years = new Nav();
        years.addClassName("yy-chips");
        years.getElement().setAttribute("aria-label", Words.say("credits.years"));
        int current = standing.year().from().getYear();
        for (int year = current; year > current - YEARS_BACK; year--) {
            String address = (own ? "credits?" : "people/credits?person=" + person + "&") + "year=" + year;
            years.add(new Anchor(address, Words.say("credits.year", String.valueOf(year))));
        }
        return years;
    }

    /** The rows behind the cycle's ring or behind the concentrated part. */
    private Component behind(Id<Person> person, Standing standing, String target) {
        boolean concentrated = Standing.CONCENTRATED.equals(target);
        List<Entry> entries = new ArrayList<>();
        IntStream.range(
                        standing.cycle().from().getYear(),
                        standing.cycle().until().getYear())
                .forEach(year -> entries.addAll(ledger.entriesOf(actor, person, year)));
        if (concentrated) {
            entries.removeIf(entry -> standing.rules().subTargets().stream()
                    .noneMatch(part -> part.accepts(entry.evidenceRow().kind())));
        }
        String title = Words.say(concentrated ? "credits.rowsOfConcentrated" : "credits.rowsOfCycle");
        Section section = new Section(new H2(title));
        section.addClassName("yy-section");
        section.add(new LedgerRows(title, newestFirst(entries), ledger.ruleSets()));
        section.add(new Paragraph(Words.say("credits.sum", sum(entries))));
        return section;
    }

    /** Whether the chain of hashes is whole: anybody can see that nobody has touched a row. */
    private Component proven(Id<Person> person) {
        Verification verification = ledger.verify(person);
        return verification.ok()
                ? new Chip(Words.say("credits.proven"), Chip.Tone.ACCENT).icon(VaadinIcon.LOCK)
                : new Chip(Words.say("credits.broken"), Chip.Tone.DANGER).icon(VaadinIcon.WARNING);
    }

    private static List<Entry> newestFirst(List<Entry> entries) {
        return entries.stream()
                .sorted(Comparator.comparing(Entry::day)
                        .thenComparing(Entry::sequence)
                        .reversed())
                .toList();
    }

    private static Credits sum(List<Entry> entries) {
        return entries.stream().map(Entry::counted).reduce(Credits.ZERO, Credits::plus);
    }
}
