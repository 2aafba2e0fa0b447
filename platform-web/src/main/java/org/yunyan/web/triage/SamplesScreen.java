package org.yunyan.web.triage;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.people.Organisation;
import org.yunyan.people.People;
import org.yunyan.samples.Sample;
import org.yunyan.samples.SampleKind;
import org.yunyan.samples.SampleWish;
import org.yunyan.samples.Samples;
import org.yunyan.shared.CountyTime;
import org.yunyan.shared.Page;
import org.yunyan.shared.Refused;
import org.yunyan.web.language.Words;
import org.yunyan.web.registry.RegistryNavigation;
import org.yunyan.web.security.CurrentActor;
import org.yunyan.web.shell.DayField;
import org.yunyan.web.shell.EmptyState;
import org.yunyan.web.shell.MainLayout;
import org.yunyan.web.shell.Notices;
import org.yunyan.web.shell.Screen;
import org.yunyan.web.shell.Table;

/** Every sample that was drawn at a unit, and a form to draw another. */
@Route(value = TriageAddresses.SAMPLES, layout = MainLayout.class)
@RolesAllowed({"SCHOOL_ADMIN", "SUPERVISOR", "OFFICER"})
final class SamplesScreen extends Screen implements BeforeEnterObserver {

    private static final int SIZE = 20;
    private static final int SHOWN = 50;

    private final Actor actor;
    private final Samples samples;
    private final People people;
    private final Clock clock;
    private final Div content = new Div();

    SamplesScreen(CurrentActor currentActor, Samples samples, People people, Clock clock) {
        super("triage.samples");
        this.actor = currentActor.get();
        this.samples = samples;
        this.people = people;
        this.clock = clock;
        head().back(TriageAddresses.TRIAGE, Words.say("triage.title")).lead(Words.say("triage.samples.lead"));
        content.addClassName("yy-stack");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        Organisation unit = RegistryNavigation.unit(entering.getLocation().getQueryParameters(), actor, people);
        content.removeAll();
        content.add(RegistryNavigation.trail(unit, actor, people, other -> TriageAddresses.SAMPLES + "?unit=" + other));
        content.add(drawn(unit));
        if (actor.holds(unit.path(), Role.SUPERVISOR, Role.OFFICER)) {
            content.add(form(unit));
        }
    }

    private Component drawn(Organisation unit) {
        Page<Sample> page = samples.at(actor, unit.id(), 0, SHOWN);
        if (page.items().isEmpty()) {
            return new EmptyState(
                    VaadinIcon.RANDOM, Words.say("triage.samples.none"), Words.say("triage.samples.none.why"));
        }
        Table table = new Table(
                Words.say("triage.samples"),
                Words.say("triage.column.drawn"),
                Words.say("triage.column.kind"),
                Words.say("triage.column.period"),
                Words.say("triage.column.seed"),
                "#" + Words.say("triage.column.rows"),
                "#" + Words.say("triage.column.found"));
        page.items()
                .forEach(sample -> table.row(
                        new Anchor(TriageAddresses.sample(sample.id()), Words.time(sample.at())),
                        Words.of(sample.kind()),
                        Words.say("triage.span", Words.day(sample.from()), Words.day(sample.until())),
                        sample.seed(),
                        Words.number(sample.isDrawn() ? sample.rows().size() : sample.size()),
                        Words.number(sample.found())));
        return table;
    }

    private Component form(Organisation unit) {
        LocalDate today = CountyTime.today(clock);
        Select<SampleKind> kind = new Select<>();
        kind.setLabel(Words.say("triage.sample.kind"));
        kind.setItems(SampleKind.values());
        kind.setItemLabelGenerator(Words::of);
        kind.setValue(SampleKind.ENTRIES);
        DayField from = new DayField(Words.say("triage.sample.from"), today.withDayOfYear(1));
        DayField until = new DayField(Words.say("triage.sample.until"), today);
        BigDecimalField size = new BigDecimalField(Words.say("triage.sample.size"));
        size.setValue(BigDecimal.valueOf(SIZE));
        size.setHelperText(Words.say("triage.bounds", 1, Page.MOST));
        TextField seed = new TextField(Words.say("triage.sample.seed"));
        seed.setHelperText(Words.say("triage.sample.seed.help"));
        Select<LocalDate> anchor = new Select<>();
        anchor.setLabel(Words.say("triage.sample.anchor"));
        anchor.setHelperText(Words.say("triage.sample.anchor.help"));
        anchor.setEmptySelectionAllowed(true);
        anchor.setItems(samples.published().stream().map(one -> one.day()).toList());
        anchor.setItemLabelGenerator(one -> one == null ? Words.say("triage.sample.typed") : Words.day(one));
        anchor.addValueChangeListener(chosen -> seed.setEnabled(chosen.getValue() == null));
        Button draw = new Button(Words.say("triage.sample.draw"), tap -> {
            int rows = size.getValue() == null ? 0 : size.getValue().intValue();
            draw(new SampleWish(
                    unit.id(),
                    from.getValue(),
                    until.getValue(),
                    rows,
                    seed.getValue(),
                    anchor.getValue(),
                    kind.getValue()));
        });
        draw.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div fields = new Div(kind, from, until, size, anchor, seed, draw);
        fields.addClassName("yy-plan-wish");
        Section section = new Section(
                new H2(Words.say("triage.sample.new", unit.name())),
                new Paragraph(Words.say("triage.sample.means")),
                fields);
        section.addClassName("yy-section");
        return section;
    }

    private void draw(SampleWish wish) {
        try {
            Sample sample = samples.draw(actor, wish);
            UI.getCurrent().navigate(TriageAddresses.sample(sample.id()));
        } catch (Refused no) {
            Notices.refused(no);
        }
    }
}
