package org.yunyan.web.triage;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.shared.CountyTime;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.triage.FlagKind;
import org.yunyan.triage.Threshold;
import org.yunyan.triage.Thresholds;
import org.yunyan.triage.Triage;
import org.yunyan.web.language.Words;
import org.yunyan.web.security.CurrentActor;
import org.yunyan.web.shell.DayField;
import org.yunyan.web.shell.MainLayout;
import org.yunyan.web.shell.Notices;
import org.yunyan.web.shell.Screen;
import org.yunyan.web.shell.Table;

/** From where on something is asked about: what holds, who said so and why, and for officers of the county other values. */
@Route(value = TriageAddresses.THRESHOLDS, layout = MainLayout.class)
@RolesAllowed({"SCHOOL_ADMIN", "SUPERVISOR", "OFFICER"})
final class ThresholdsScreen extends Screen {

    private final Actor actor;
    private final Triage triage;
    private final People people;
    private final Clock clock;
    private final Div content = new Div();

    ThresholdsScreen(CurrentActor currentActor, Triage triage, People people, Clock clock) {
        super("triage.thresholds");
        this.actor = currentActor.get();
        this.triage = triage;
        this.people = people;
        this.clock = clock;
        head().back(TriageAddresses.TRIAGE, Words.say("triage.title")).lead(Words.say("triage.thresholds.lead"));
        content.addClassName("yy-stack");
        add(content);
        show();
    }

    private void show() {
        content.removeAll();
        content.add(inForce(), versions());
        if (actor.holds(people.county().path(), Role.OFFICER)) {
            content.add(form());
        }
    }

    private Component inForce() {
        Thresholds now = triage.thresholds();
        Section section = new Section(new H2(Words.say("triage.thresholds.now", now.version())));
        section.addClassName("yy-section");
        Table table = new Table(
                Words.say("triage.thresholds"),
                Words.say("triage.column.threshold"),
                Words.say("triage.column.kind"),
                "#" + Words.say("triage.column.standard"));
        for (Threshold threshold : Threshold.values()) {
            table.row(
                    ThresholdWords.say(threshold, now.value(threshold)),
                    kind(threshold.kind()),
                    Words.number(threshold.standard()));
        }
        section.add(table);
        return section;
    }

    private static String kind(FlagKind kind) {
        return kind == null ? Words.say("triage.kinds.all") : Words.of(kind);
    }

    private Component versions() {
        Section section = new Section(new H2(Words.say("triage.versions")));
        section.addClassName("yy-section");
        List<Thresholds> versions = triage.versions(actor);
        if (versions.isEmpty()) {
            section.add(new Paragraph(Words.say("triage.versions.none")));
            return section;
        }
        Map<Id<Person>, Person> by =
                people.persons(versions.stream().map(Thresholds::by).toList());
        Table table = new Table(
                Words.say("triage.versions"),
                Words.say("triage.column.version"),
                Words.say("triage.column.from"),
                Words.say("triage.column.changed"),
                Words.say("triage.column.by"),
                Words.say("triage.column.note"));
        for (int i = 0; i < versions.size(); i++) {
            Thresholds version = versions.get(i);
            Map<String, BigDecimal> before =
                    i + 1 < versions.size() ? versions.get(i + 1).values() : Map.of();
            table.row(
                    String.valueOf(version.version()),
                    Words.day(version.from()),
                    changes(before, version),
                    by.containsKey(version.by()) ? by.get(version.by()).name() : "",
                    version.note());
        }
        section.add(table);
        return section;
    }

    private static String changes(Map<String, BigDecimal> before, Thresholds version) {
        return Arrays.stream(Threshold.values())
                .filter(threshold ->
                        version.value(threshold).compareTo(before.getOrDefault(threshold.name(), threshold.standard()))
                                != 0)
                .map(threshold -> Words.say(
                        "triage.change",
                        Words.of(threshold),
                        Words.number(before.getOrDefault(threshold.name(), threshold.standard())),
                        Words.number(version.value(threshold))))
                .collect(Collectors.joining(Words.say("shell.list.comma")));
    }

    private Component form() {
        Section section = new Section(new H2(Words.say("triage.set")), new Paragraph(Words.say("triage.set.means")));
        section.addClassName("yy-section");
        Thresholds now = triage.thresholds();
        Map<Threshold, BigDecimalField> fields = new EnumMap<>(Threshold.class);
        Div grid = new Div();
        grid.addClassName("yy-plan-wish");
        for (Threshold threshold : Threshold.values()) {
            BigDecimalField field = new BigDecimalField(Words.of(threshold));
            field.setValue(now.value(threshold));
            field.setHelperText(Words.say("triage.bounds", threshold.least(), threshold.most()));
            fields.put(threshold, field);
            grid.add(field);
        }
        DayField from = new DayField(Words.say("triage.column.from"), CountyTime.today(clock));
        TextArea note = new TextArea(Words.say("triage.set.note"));
        note.setWidthFull();
        Button set = new Button(Words.say("triage.set.do"), tap -> set(now, fields, from, note));
        set.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        section.add(grid, from, note, set);
        return section;
    }

    private void set(Thresholds now, Map<Threshold, BigDecimalField> fields, DayField from, TextArea note) {
        Map<Threshold, BigDecimal> changed = new EnumMap<>(Threshold.class);
        fields.forEach((threshold, field) -> {
            BigDecimal value = field.getValue();
            if (value == null || value.compareTo(now.value(threshold)) != 0) {
                changed.put(threshold, value);
            }
        });
        try {
            Thresholds set = triage.set(actor, changed, from.getValue(), note.getValue());
            show();
            Notices.done(Words.say("triage.set.done", set.version(), set.from()));
        } catch (Refused no) {
            Notices.refused(no);
        }
    }
}
