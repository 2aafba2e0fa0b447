package org.yunyan.web.verdicts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.yunyan.credits.Offer;
import org.yunyan.rules.RuleSet;
import org.yunyan.rules.Target;
import org.yunyan.verdicts.Fix;
import org.yunyan.verdicts.Outcome;
import org.yunyan.verdicts.Period;
import org.yunyan.verdicts.Probation;
import org.yunyan.verdicts.Verdict;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.Chip;
import org.yunyan.web.shell.Table;

/** What verdicts and warnings are shown with: targets, consequences, the smallest fix. */
final class VerdictParts {

    private VerdictParts() {}

    static Section section(String title, Component... parts) {
        Section section = new Section(new H2(title));
        section.addClassName("yy-section");
        section.add(parts);
        return section;
    }

    static Chip outcome(Outcome outcome) {
        return switch (outcome) {
            case MET -> new Chip(Words.of(outcome), Chip.Tone.ACCENT);
            case MISSED -> new Chip(Words.of(outcome), Chip.Tone.DANGER);
            case EXEMPT -> new Chip(Words.of(outcome));
        };
    }

    static Chip state(Verdict verdict) {
        if (verdict.frozen()) {
            return new Chip(Words.say("verdicts.state.FROZEN"), Chip.Tone.ACCENT);
        }
        return verdict.isFinal()
                ? new Chip(Words.say("verdicts.state." + verdict.state()))
                : new Chip(Words.say("verdicts.notFinal"), Chip.Tone.AMBER);
    }

    static String period(Period.Kind kind, int year) {
        return Words.say("verdicts.period." + kind, String.valueOf(year));
    }

    static Component targets(String caption, List<Target> targets) {
        Table table = new Table(
                caption,
                Words.say("verdicts.target"),
                "#" + Words.say("verdicts.required"),
                "#" + Words.say("verdicts.earned"),
                "#" + Words.say("verdicts.missing"),
                Words.say("verdicts.away"),
                Words.say("verdicts.clause"));
        targets.forEach(target -> table.row(
                name(target),
                Words.number(target.required().value()),
                Words.number(target.earned().value()),
                Words.number(target.missing().value()),
                away(target),
                Words.clause(target.clause()) + (target.isDefault() ? Words.say("verdicts.default") : "")));
        return table;
    }

    private static String name(Target target) {
        return switch (target.id()) {
            case "year" -> Words.say("verdicts.target.year");
            case "cycle" -> Words.say("verdicts.target.cycle");
            case "concentrated" -> Words.say("verdicts.target.concentrated");
            default -> target.id();
        };
    }

    private static Component away(Target target) {
        Div away = new Div();
        target.away()
                .forEach(days -> away.add(new Div(Words.say(
                        "verdicts.away.days", days.from(), days.until().minusDays(1), days.count()))));
        if (target.away().isEmpty()) {
            away.setText("–");
        }
        return away;
    }

    static Component consequences(List<RuleSet.Consequence> consequences) {
        UnorderedList list = new UnorderedList();
        consequences.forEach(one -> list.add(new ListItem(Words.say(
                "verdicts.consequence",
                Words.locale().getLanguage().equals("en") ? one.en() : Words.authored(one.zh()),
                Words.clause(one.clause())))));
        return list;
    }

    /** What to take up at least, with the sum when it is more than one training. */
    static String fix(Fix fix) {
        List<String> parts =
                fix.trainings().stream().map(VerdictParts::training).toList();
        String all = fix.isEnough() ? "verdicts.fix" : "verdicts.fix.partly";
        return parts.size() == 1 ? Words.say(all + ".one", parts.getFirst()) : Words.say(all, parts, fix.hours());
    }

    private static String training(Offer offer) {
        return Words.say("verdicts.fix.training", Words.of(offer.level()), Words.of(offer.mode()), offer.hours());
    }

    static Component probation(Probation probation) {
        String state = probation.done()
                ? Words.say("verdicts.probation.done", probation.hours(), probation.required())
                : Words.say(
                        "verdicts.probation.open",
                        probation.hours(),
                        probation.required(),
                        probation.missing(),
                        probation.until().minusDays(1),
                        Words.locale().getLanguage().equals("en") ? probation.en() : Words.authored(probation.zh()),
                        Words.clause(probation.clause()));
        return section(
                Words.say("verdicts.probation"),
                new Paragraph(state + (probation.isDefault() ? Words.say("verdicts.default") : "")));
    }

    static Anchor plan() {
        Anchor plan = new Anchor("plan", Words.say("verdicts.plan"));
        plan.addClassName("yy-primary");
        return plan;
    }
}
