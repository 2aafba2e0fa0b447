package org.yunyan.fairness;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.people.Organisation;
import org.yunyan.people.People;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;

/** The report on fairness and health of the recommendations, for the commission and its stations. */
public final class Fairness {

    private static final Role[] MAY_READ = {Role.OFFICER, Role.SUPERVISOR, Role.ADMIN};

    private final ReportStore reports;
    private final Reporting reporting;
    private final People people;
    private final ReentrantLock running = new ReentrantLock();

    Fairness(ReportStore reports, Reporting reporting, People people) {
        this.reports = reports;
        this.reporting = reporting;
        this.people = people;
    }

    /** The numbers of days over which there are reports, the shortest first. */
    public List<Integer> windows() {
        return Reporting.WINDOWS;
    }

    /**
     * The report of the county or a zone.
     *
     * @param days one of {@link #windows}
     * @return empty before it was first made
     * @throws Refused.Forbidden unless she is an officer, supervisor or operator there
     * @throws Refused.Missing when there is no such unit
     */
    public Optional<HealthReport> report(Actor actor, Id<Organisation> unit, int days) {
        actor.requireOn(people.organisation(unit).path(), MAY_READ);
        return reports.find(unit, days);
    }

    /** The largest unit whose report she may read. */
    public Organisation home(Actor actor) {
        return people.organisations(actor.units(MAY_READ)).values().stream()
                .min(Comparator.comparingInt((Organisation unit) -> unit.path().size())
                        .thenComparing(Organisation::id))
                .orElseThrow(() -> new Refused.Forbidden("refused.role"));
    }

    /**
     * The report as lines of a sheet, safe to open; nothing before it was first made.
     *
     * @param words says a message key in the reader's language
     */
    public void export(
            Actor actor, Id<Organisation> unit, int days, Function<String, String> words, Consumer<List<Object>> line) {
        report(actor, unit, days).ifPresent(report -> new Sheet(words, line).write(report));
    }

    /** Key of the words that name a group without a name of its own. */
    public static String wordsOf(Group group) {
        return Sheet.key(group);
    }

    /** Makes all reports anew, unless that is going on already. A job, not a request. */
    public void refresh() {
        if (running.tryLock()) {
            try {
                reporting.run();
            } finally {
                running.unlock();
            }
        }
    }
}
