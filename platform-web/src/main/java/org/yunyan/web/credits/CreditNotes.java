package org.yunyan.web.credits;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import org.yunyan.corrections.Correction;
import org.yunyan.credits.Standing;
import org.yunyan.web.language.Words;

/** What somebody should know before it happens. */
final class CreditNotes {

    private CreditNotes() {}

    /** What happens if the targets are missed, long before it does. */
    static Optional<Component> consequences(Standing standing) {
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
                        Words.clause(consequence.clause())))));
        Section section = new Section(new H2(Words.say("credits.consequences")), list);
        section.addClassNames("yy-section", "yy-note");
        return Optional.of(section);
    }

    /** Corrections that somebody has proposed and nobody has signed: whom they concern hears of them here first. */
    static Optional<Component> pending(List<Correction> corrections) {
        List<Correction> open = corrections.stream().filter(Correction::open).toList();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        UnorderedList list = new UnorderedList();
        open.forEach(correction -> list.add(new ListItem(
                Words.say("credits.pending.one", correction.title(), correction.counted(), correction.reason()))));
        Section section = new Section(new H2(Words.say("credits.pending")), list);
        section.addClassNames("yy-section", "yy-note");
        return Optional.of(section);
    }
}
