package org.yunyan.web.plan;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.Status;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import java.net.URI;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.yunyan.planning.Plan;
import org.yunyan.planning.Step;
import org.yunyan.web.language.Words;

/**
 * A plan as iCalendar (RFC 5545): one entry a cohort over its days; of the other courses one a week, over the whole days of the
 * week, since when in a week she studies is hers to say. The same entry keeps its identity when the plan changes, so that a subscriber sees no doubles.
 */
final class PlanCalendar {

    private static final int DAYS = 7;

    private PlanCalendar() {}

    /**
     * @param plan or null for an empty calendar
     * @param site the address of the platform, for links to the courses
     */
    static String write(Plan plan, URI site, Locale locale) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Yunyan//Plan//ZH");
        calendar.setName(Words.say(locale, "plan.calendar.name"));
        if (plan != null) {
            plan.steps().stream()
                    .filter(step -> step.state() != Step.State.DROPPED)
                    .forEach(step -> events(plan, step, site, locale).forEach(calendar::addEvent));
        }
        return Biweekly.write(calendar).go();
    }

    private static List<VEvent> events(Plan plan, Step step, URI site, Locale locale) {
        Step.Run run = step.run();
        if (run != null) {
            VEvent event = event(plan, step, site);
            event.setUid(run.cohort() + "@yunyan");
            event.setDateStart(new DateStart(day(run.starts())));
            event.setDateEnd(new DateEnd(day(run.ends().plusDays(1))));
            event.setSummary(Words.say(locale, "plan.calendar.run", step.title(), run.name()));
            event.setDescription(Words.say(locale, "plan.calendar.run.about", step.hours(), step.credits()));
            return List.of(event);
        }
        return step.weeks().stream()
                .map(week -> {
                    VEvent event = event(plan, step, site);
                    event.setUid(step.course() + "-" + week.monday() + "@yunyan");
                    event.setDateStart(new DateStart(day(week.monday())));
                    event.setDateEnd(new DateEnd(day(week.monday().plusDays(DAYS))));
                    event.setSummary(Words.say(locale, "plan.calendar.entry", step.title(), week.hours()));
                    event.setDescription(Words.say(locale, "plan.calendar.about", step.hours(), step.credits()));
                    return event;
                })
                .toList();
    }

    private static VEvent event(Plan plan, Step step, URI site) {
        VEvent event = new VEvent();
        event.setDateTimeStamp(Date.from(plan.accepted()));
        event.setUrl(site.resolve("/course/" + step.course()).toString());
        event.setTransparency(true);
        event.setStatus(step.state() == Step.State.DONE ? Status.confirmed() : Status.tentative());
        return event;
    }

    private static ICalDate day(LocalDate day) {
        DateTimeComponents parts =
                new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth(), 0, 0, 0, false);
        return new ICalDate(parts, false);
    }
}
