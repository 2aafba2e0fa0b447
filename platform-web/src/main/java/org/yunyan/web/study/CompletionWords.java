package org.yunyan.web.study;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.yunyan.catalogue.Course;
import org.yunyan.credits.Entry;
import org.yunyan.credits.EntryKind;
import org.yunyan.credits.Ledger;
import org.yunyan.exposure.Place;
import org.yunyan.identity.Actor;
import org.yunyan.recommendation.Recommendations;
import org.yunyan.recommendation.Suggested;
import org.yunyan.rules.AcademicYear;
import org.yunyan.shared.CountyTime;
import org.yunyan.shared.Id;
import org.yunyan.study.Enrolment;
import org.yunyan.web.catalogue.CatalogueNavigation;
import org.yunyan.web.catalogue.CourseWords;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.CourseCard;
import org.yunyan.web.why.Muting;
import org.yunyan.web.why.ReasonChips;

/** What is said and suggested once a course is completed. */
@org.springframework.stereotype.Component
final class CompletionWords {

    private static final int NEXT = 2;

    private final Ledger ledger;
    private final Recommendations recommendations;
    private final Muting muting;

    CompletionWords(Ledger ledger, Recommendations recommendations, Muting muting) {
        this.ledger = ledger;
        this.recommendations = recommendations;
        this.muting = muting;
    }

    /** How many credits were entered and under which clause, or that they are on their way. */
    String credits(Actor reader, Id<Course> course, Enrolment enrolment) {
        return entry(reader, course, enrolment)
                .map(entry -> entry.counted().isPositive()
                        ? Words.say(
                                "study.completed.counted",
                                CourseWords.credits(entry.counted()),
                                Words.clause(entry.clause()))
                        : Words.say("study.completed.notCounted", Words.say(reason(entry))))
                .orElseGet(() -> Words.say("study.completed.soon"));
    }

    /** The two best things to go on with; null when there is nothing. */
    Component next(Actor reader) {
        List<Suggested> suggested =
                recommendations.show(reader, Place.NEXT, NEXT).suggested();
        if (suggested.isEmpty()) {
            return null;
        }
        Div cards = new Div();
        cards.addClassName("yy-cards");
        ReasonChips chips = muting.chips(reader);
        suggested.forEach(one -> cards.add(card(one, chips)));
        return new Div(new H3(Words.say("study.completed.next")), cards);
    }

    private static Component card(Suggested one, ReasonChips chips) {
        return new CourseCard(
                        CourseWords.title(one.course().content()),
                        CatalogueNavigation.course(one.course().course()))
                .facts(CourseWords.facts(one.course()).toArray(String[]::new))
                .effect(CourseWords.effect(one.course().content(), one.effect()))
                .reasons(one.why().stream().map(chips::of).toArray(Component[]::new));
    }

    private Optional<Entry> entry(Actor reader, Id<Course> course, Enrolment enrolment) {
        LocalDate day = CountyTime.dayOf(enrolment.completion().at());
        return ledger.academicYearOf(day).map(AcademicYear::year).stream()
                .flatMap(year -> ledger.entriesOf(reader, reader.person(), year).stream())
                .filter(entry -> entry.kind() == EntryKind.AWARD && course.equals(entry.course()))
                .findFirst();
    }

    private static String reason(Entry entry) {
        return entry.notCounted() == null ? "study.completed.other" : entry.notCounted();
    }
}
