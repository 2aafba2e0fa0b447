package org.yunyan.web.plan;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.yunyan.planning.Proposal;
import org.yunyan.shared.CountyTime;
import org.yunyan.web.language.Words;

/** How much time she has, until when, and how far the plan shall go. */
final class WishForm extends Section {

    /** @param until null for the end of the academic year */
    record Asked(BigDecimal weeklyHours, LocalDate until, boolean whole) {}

    WishForm(Proposal proposal, Clock clock, Consumer<Asked> ask) {
        addClassName("yy-section");
        BigDecimalField hours = new BigDecimalField(Words.say("plan.wish.hours"));
        hours.setHelperText(Words.say("plan.wish.hours.unit"));
        hours.setValue(proposal.wish().weeklyHours());
        Select<LocalDate> until = new Select<>();
        until.setLabel(Words.say("plan.wish.until"));
        until.setItemLabelGenerator(Words::day);
        until.setItems(monthEnds(proposal, CountyTime.today(clock)));
        until.setValue(proposal.until());
        Checkbox whole =
                new Checkbox(Words.say("plan.wish.whole"), proposal.wish().whole());
        Button again = new Button(
                Words.say("plan.wish.again"),
                tap -> ask.accept(new Asked(hours.getValue(), until.getValue(), whole.getValue())));
        again.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div fields = new Div(hours, until, whole, again);
        fields.addClassName("yy-plan-wish");
        add(new H2(Words.say("plan.wish")), fields);
    }

    /** The month ends that are left of the academic year, and the day she chose before. */
    private static List<LocalDate> monthEnds(Proposal proposal, LocalDate today) {
        LocalDate last = proposal.aims().stream()
                .filter(aim -> aim.target().equals("year"))
                .map(aim -> aim.until().minusDays(1))
                .findFirst()
                .orElse(proposal.until());
        List<LocalDate> ends = new ArrayList<>();
        LocalDate end = today.with(TemporalAdjusters.lastDayOfMonth());
        while (end.isBefore(last)) {
            ends.add(end);
            end = end.plusDays(1).with(TemporalAdjusters.lastDayOfMonth());
        }
        ends.add(last);
        if (!ends.contains(proposal.until())) {
            ends.add(proposal.until());
        }
        return ends.stream().sorted().toList();
    }
}
