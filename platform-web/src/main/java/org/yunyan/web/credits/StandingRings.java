package org.yunyan.web.credits;

import com.vaadin.flow.component.html.Div;
import org.yunyan.credits.Standing;
import org.yunyan.rules.Target;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.Ring;

/** The ring of the year with the cycle and the concentrated part behind it; each opens its rows. */
public final class StandingRings extends Div {

    /** @param address of the screen with the rows */
    public StandingRings(Standing standing, String address) {
        addClassName("yy-rings");
        Ring year = ring(standing.year(), Words.say("credits.ring.year", year(standing.year())))
                .forecast(standing.forecast().year().value())
                .saying(Words.say(
                        "credits.ring.forecast",
                        standing.forecast().year(),
                        Words.of(standing.forecast().yearOutlook())));
        if (standing.year().isDefault()) {
            year.saying(Words.say("credits.ring.default"));
        }
        String rows = address + (address.contains("?") ? "&" : "?");
        add(year.to(rows + "year=" + standing.year().from().getYear()));
        add(ring(standing.cycle(), Words.say("credits.ring.cycle", year(standing.cycle()), last(standing.cycle())))
                .small()
                .forecast(standing.forecast().cycle().value())
                .to(rows + "target=cycle"));
        add(ring(standing.concentrated(), Words.say("credits.ring.concentrated"))
                .small()
                .to(rows + "target=concentrated"));
    }

    private static Ring ring(Target target, String name) {
        return new Ring(name, target.earned().value(), target.required().value(), Words.say("credits.unit"));
    }

    private static String year(Target target) {
        return String.valueOf(target.from().getYear());
    }

    private static String last(Target target) {
        return String.valueOf(target.until().minusDays(1).getYear());
    }
}
