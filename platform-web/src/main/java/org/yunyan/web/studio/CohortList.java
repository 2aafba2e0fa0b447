package org.yunyan.web.studio;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.yunyan.catalogue.Course;
import org.yunyan.cohorts.Cohort;
import org.yunyan.cohorts.CohortPlan;
import org.yunyan.cohorts.Cohorts;
import org.yunyan.cohorts.Seat;
import org.yunyan.identity.Actor;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.Chip;
import org.yunyan.web.shell.DayField;

/** The cohorts of a course as its authors see them: who is in them, seats, and a form for another one. */
final class CohortList extends Div {

    private static final int USUAL_SEATS = 40;
    private static final int MOST_SEATS = 500;
    private static final int LONGEST_PLACE = 80;

    private final Cohorts cohorts;
    private final Actor actor;
    private final Id<Course> course;

    CohortList(Cohorts cohorts, Actor actor, Id<Course> course) {
        this.cohorts = cohorts;
        this.actor = actor;
        this.course = course;
        addClassName("studio-cohorts");
        show();
    }

    private void show() {
        removeAll();
        List<Cohort> all = cohorts.of(actor, course);
        add(new Paragraph(Words.say("studio.cohorts.how")));
        all.forEach(cohort -> add(one(cohort)));
        add(form(all.size() + 1));
    }

    private Component one(Cohort cohort) {
        CohortPlan plan = cohort.plan();
        Div chips = new Div(
                new Chip(Words.say("studio.cohort.days", plan.starts(), plan.ends())),
                new Chip(Words.say("studio.cohort.seats", cohort.seats().size(), plan.capacity())),
                new Chip(Words.say("studio.cohort.waiting", cohort.waiting().size())));
        chips.addClassName("yy-chips");
        if (!plan.place().isEmpty()) {
            chips.add(new Chip(Words.authored(plan.place())));
        }
        Div row = new Div(new H3(Words.authored(plan.name())), chips, who(cohort));
        row.addClassNames("yy-panel", "studio-cohort");
        if (cohort.cancelled()) {
            chips.add(new Chip(Words.say("studio.cohort.cancelled"), Chip.Tone.AMBER));
            return row;
        }
        IntegerField seats = seats(plan.capacity());
        TextField place = place(plan.place());
        Button save = new Button(
                Words.say("studio.cohort.save"),
                tap -> tryTo(
                        seats,
                        () -> cohorts.change(
                                actor,
                                cohort.id(),
                                new CohortPlan(
                                        plan.name(),
                                        plan.starts(),
                                        plan.ends(),
                                        seats.getValue() == null ? 0 : seats.getValue(),
                                        place.getValue()))));
        Button cancel = new Button(Words.say("studio.cohort.cancel"), tap -> askToCancel(cohort));
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        Div actions = new Div(seats, place, save, cancel);
        actions.addClassName("studio-row");
        row.add(actions);
        return row;
    }

    private static Component who(Cohort cohort) {
        OrderedList names = new OrderedList();
        for (Seat seat : cohort.seats()) {
            names.add(new ListItem(seat.name()));
        }
        return cohort.seats().isEmpty()
                ? new Paragraph(Words.say("studio.cohort.none"))
                : new NativeDetails(Words.say("studio.cohort.who"), names);
    }

    private Component form(int number) {
        TextField name = new TextField(Words.say("studio.cohort.name"));
        name.setValue(Words.say("studio.cohort.first", number));
        DayField starts = new DayField(Words.say("studio.cohort.starts"));
        DayField ends = new DayField(Words.say("studio.cohort.ends"));
        TextField place = place("");
        IntegerField seats = seats(USUAL_SEATS);
        Button open = new Button(
                Words.say("studio.cohort.open"),
                tap -> tryTo(
                        ends,
                        () -> cohorts.begin(
                                actor,
                                course,
                                new CohortPlan(
                                        name.getValue(),
                                        starts.getValue(),
                                        ends.getValue(),
                                        seats.getValue() == null ? 0 : seats.getValue(),
                                        place.getValue()))));
        open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div fields = new Div(name, starts, ends, place, seats);
        fields.addClassName("studio-row");
        return new Div(new H3(Words.say("studio.cohort.new")), fields, open);
    }

    private static IntegerField seats(int capacity) {
        IntegerField seats = new IntegerField(Words.say("studio.cohort.capacity"));
        seats.setMin(1);
        seats.setMax(MOST_SEATS);
        seats.setStepButtonsVisible(true);
        seats.setValue(capacity);
        return seats;
    }

    private static TextField place(String known) {
        TextField place = new TextField(Words.say("studio.cohort.place"));
        place.setValue(known);
        place.setMaxLength(LONGEST_PLACE);
        return place;
    }

    private void askToCancel(Cohort cohort) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(Words.say("studio.cohort.cancel.ask"));
        dialog.add(new Paragraph(Words.say("studio.cohort.cancel.effect")));
        Button yes = new Button(Words.say("studio.cohort.cancel"), tap -> {
            dialog.close();
            cohorts.cancel(actor, cohort.id());
            show();
        });
        yes.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        dialog.getFooter().add(new Button(Words.say("studio.cancel"), tap -> dialog.close()), yes);
        dialog.open();
    }

    /** What is refused is said under the field that it is most likely about. */
    private <F extends Component & com.vaadin.flow.component.HasValidation> void tryTo(F field, Runnable act) {
        try {
            act.run();
            show();
        } catch (Refused.Invalid no) {
            field.setErrorMessage(Words.say(no.key(), no.arguments().toArray()));
            field.setInvalid(true);
        }
    }
}
