package org.yunyan.web.credits;

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
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.yunyan.anchors.Anchors;
import org.yunyan.corrections.Corrections;
import org.yunyan.credits.Entry;
import org.yunyan.credits.EntryKind;
import org.yunyan.credits.Ledger;
import org.yunyan.credits.Standing;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.identity.Signature;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.rules.Sentence;
import org.yunyan.shared.CountyTime;
import org.yunyan.shared.Credits;
import org.yunyan.shared.Id;
import org.yunyan.web.language.Words;
import org.yunyan.web.ledger.LedgerNavigation;
import org.yunyan.web.security.CurrentActor;
import org.yunyan.web.shell.DayField;
import org.yunyan.web.shell.EmptyState;
import org.yunyan.web.shell.Screen;

/**
 * Rings, then the ledger. {@code ?year=} shows a year, {@code ?target=cycle|concentrated} the rows behind a ring,
 * {@code ?asOf=2026-03-01} everything as it was at the end of that day, and {@code ?person=} somebody whom the reader oversees.
 */
abstract class CreditsScreen extends Screen implements BeforeEnterObserver {

    private static final int YEARS_BACK = 5;

    private final Actor actor;
    private final Ledger ledger;
    private final Anchors anchors;
    private final Corrections corrections;
    private final People people;
    private final Clock clock;
    private final Div content = new Div();
    private CreditAddress address;

    CreditsScreen(
            CurrentActor currentActor,
            Ledger ledger,
            Anchors anchors,
            Corrections corrections,
            People people,
            Clock clock) {
        super("credits.title");
        this.actor = currentActor.get();
        this.ledger = ledger;
        this.anchors = anchors;
        this.corrections = corrections;
        this.people = people;
        this.clock = clock;
        content.addClassName("yy-stack");
        add(content);
    }

    /** Ways to what belongs to a person's credits; none by default. */
    Optional<Component> ways() {
        return Optional.empty();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        QueryParameters asked = entering.getLocation().getQueryParameters();
        address = CreditAddress.of(asked, actor.person(), today());
        Id<Person> person = address.person();
        Standing standing = address.asOf() == null
                ? ledger.standing(actor, person)
                : ledger.standingAsOf(actor, person, address.asOf());
        if (!address.own()) {
            head().title(Words.say("credits.titleOf", people.person(person).name()));
        }
        head().lead(
                        address.asOf() == null
                                ? CreditWords.missing(standing)
                                : Words.say("credits.asOf.lead", address.asOf(), CreditWords.missing(standing)));
        content.removeAll();
        content.add(new StandingRings(standing, address.toString()));
        if (address.asOf() == null) {
            now(standing);
        } else {
            content.add(new Div(new Anchor(address.at(null).toString(), Words.say("credits.asOf.now"))));
        }
        Optional<String> target = asked.getSingleParameter("target");
        if (target.isPresent()) {
            content.add(behind(standing, target.get()));
        } else {
            int year = asked.getSingleParameter("year")
                    .filter(text -> text.matches("\\d{4}"))
                    .map(Integer::valueOf)
                    .orElse(standing.year().from().getYear());
            content.add(ofYear(standing, year));
        }
        content.add(new LedgerProofPanel(actor, person, anchors), dayPicker());
    }

    private void now(Standing standing) {
        if (address.own() && CreditWords.isMissing(standing)) {
            content.add(CreditWords.planDoor());
        }
        ways().ifPresent(content::add);
        CreditNotes.consequences(standing).ifPresent(content::add);
        CreditNotes.pending(corrections.of(actor, address.person())).ifPresent(content::add);
    }

    private Component ofYear(Standing standing, int year) {
        String title = Words.say("credits.rowsOf", String.valueOf(year));
        Section section = new Section(new H2(title), years(standing));
        section.addClassName("yy-section");
        List<Entry> entries = entries(year);
        if (entries.isEmpty()) {
            section.add(new EmptyState(
                    VaadinIcon.LIST_OL,
                    Words.say("credits.none"),
                    Words.say("credits.none.why"),
                    new Anchor("catalogue", Words.say("credits.toCatalogue"))));
            return section;
        }
        return rows(section, title, entries, ledger.explained(address.person(), shown -> shown == year));
    }

    private List<Entry> entries(int year) {
        return ledger.entriesOf(actor, address.person(), year).stream()
                .filter(entry -> address.asOf() == null || entry.enteredBy(address.asOf()))
                .toList();
    }

    private Component rows(Section section, String title, List<Entry> entries, Map<Long, List<Sentence>> explained) {
        Map<Id<Person>, Person> signers = people.persons(entries.stream()
                .flatMap(entry -> entry.signatures().stream())
                .map(Signature::by)
                .distinct()
                .toList());
        section.add(new LedgerRows(
                title, newestFirst(entries), new Shown(ledger.ruleSets(), explained, signers, this::correcting)));
        section.add(new Paragraph(Words.say("credits.sum", sum(entries))));
        Credits over = entries.stream().map(Entry::overflow).reduce(Credits.ZERO, Credits::plus);
        if (over.isPositive()) {
            section.add(new Paragraph(Words.say("credits.sum.notCounted", over)));
        }
        return section;
    }

    private Optional<Component> correcting(Entry entry) {
        boolean may = entry.kind() == EntryKind.AWARD
                && !address.own()
                && address.asOf() == null
                && actor.has(Role.OFFICER, Role.SUPERVISOR, Role.SCHOOL_ADMIN);
        return may ? Optional.of(LedgerNavigation.correct(address.person(), entry)) : Optional.empty();
    }

    private Component years(Standing standing) {
        Nav years = new Nav();
        years.addClassName("yy-chips");
        years.getElement().setAttribute("aria-label", Words.say("credits.years"));
        int current = standing.year().from().getYear();
        for (int year = current; year > current - YEARS_BACK; year--) {
            years.add(new Anchor(address.with("year", year), Words.say("credits.year", String.valueOf(year))));
        }
        return years;
    }

    /** The rows behind the cycle's ring or behind the concentrated part. */
    private Component behind(Standing standing, String target) {
        boolean concentrated = Standing.CONCENTRATED.equals(target);
        int from = standing.cycle().from().getYear();
        int until = standing.cycle().until().getYear();
        List<Entry> entries = new ArrayList<>();
        IntStream.range(from, until).forEach(year -> entries.addAll(entries(year)));
        if (concentrated) {
            entries.removeIf(entry -> standing.rules().subTargets().stream()
                    .noneMatch(part -> part.accepts(entry.evidenceRow().kind())));
        }
        String title = Words.say(concentrated ? "credits.rowsOfConcentrated" : "credits.rowsOfCycle");
        Section section = new Section(new H2(title));
        section.addClassName("yy-section");
        return rows(section, title, entries, ledger.explained(address.person(), year -> year >= from && year < until));
    }

    /** Any past day: the ledger as it was then, from the ledger alone. */
    private Component dayPicker() {
        DayField picker = new DayField(Words.say("credits.asOf"));
        picker.setHelperText(Words.say("credits.asOf.help"));
        picker.setMax(today());
        picker.setValue(address.asOf());
        picker.addValueChangeListener(chosen -> getUI().filter(ui -> chosen.isFromClient())
                .ifPresent(ui -> ui.navigate(
                        address.path(), address.at(chosen.getValue()).parameters())));
        return picker;
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

    private LocalDate today() {
        return CountyTime.today(clock);
    }
}
