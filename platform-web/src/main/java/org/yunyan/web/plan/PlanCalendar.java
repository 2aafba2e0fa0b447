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
import java.util.Map;
import org.yunyan.cohorts.Cohort;
import org.yunyan.planning.Plan;
import org.yunyan.planning.Step;
import org.yunyan.shared.Id;
import org.yunyan.web.language.Words;
import org.yunyan.web.why.CourseTitles;

/**
 * A plan as iCalendar (RFC 5545): one entry a cohort over its days; of the other courses one a week, over the whole days of the
 * week, since when in a week she studies is hers to say. The same entry keeps its identity when the plan changes, so that a subscriber sees no doubles.
 */
final class PlanCalendar {

    private static final int DAYS = 7;

    private PlanCalendar() {}

    /** Of somebody without a plan. */
    static String empty(Locale locale) {
        return Biweekly.write(calendar(locale)).go();
    }

    /**
     * @param titles what its courses are called
     * @param cohorts of its steps, which know where people meet
     * @param site the address of the platform, for links to the courses
     */
    static String write(
            Plan plan, CourseTitles.Titles titles, Map<Id<Cohort>, Cohort> cohorts, URI site, Locale locale) {
        ICalendar calendar = calendar(locale);
        plan.steps().stream()
                .filter(step -> step.state() != Step.State.DROPPED)
                .forEach(step -> events(plan, step, titles.of(step.course(), step.title()), site, locale)
                        .forEach(event -> calendar.addEvent(located(event, step, cohorts))));
        return Biweekly.write(calendar).go();
    }

    private static ICalendar calendar(Locale locale) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Yunyan//Plan//ZH");
        calendar.setName(Words.say(locale, "plan.calendar.name"));
        return calendar;
    }

    private static VEvent located(VEvent event, Step step, Map<Id<Cohort>, Cohort> cohorts) {
        Cohort cohort = step.run() == null ? null : cohorts.get(step.run().cohort());
        if (cohort != null && !cohort.plan().place().isEmpty()) {
            event.setLocation(cohort.plan().place());
        }
        return event;
    }

    private static List<VEvent> events(Plan plan, Step step, String title, URI site, Locale locale) {
        Step.Run run = step.run();
        if (run != null) {
            VEvent event = event(plan, step, site);
            event.setUid(run.cohort() + "@yunyan");
            event.setDateStart(new DateStart(day(run.starts())));
            event.setDateEnd(new DateEnd(day(run.ends().plusDays(1))));
            event.setSummary(Words.say(locale, "plan.calendar.run", title, run.name()));
            event.setDescription(Words.say(locale, "plan.calendar.run.about", step.hours(), step.credits()));
            return List.of(event);
        }
        return step.weeks().stream()
                .map(week -> {
                    VEvent event = event(plan, step, site);
                    event.setUid(step.course() + "-" + week.monday() + "@yunyan");
                    event.setDateStart(new DateStart(day(week.monday())));
                    event.setDateEnd(new DateEnd(day(week.monday().plusDays(DAYS))));
                    event.setSummary(Words.say(locale, "plan.calendar.entry", title, week.hours()));
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
