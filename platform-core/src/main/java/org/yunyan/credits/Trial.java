package org.yunyan.credits;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.yunyan.people.Service;
import org.yunyan.rules.RuleSet;
import org.yunyan.rules.TrainingRole;
import org.yunyan.shared.Credits;

/**
 * A person's credits as they would be after training that she has not done yet, under the rules in force and with their caps.
 * Nothing is written: what it says is what the ledger would award if she finished everything this academic year, never more
 * than a day's ceiling on one day.
 */
public final class Trial {

    private final Tally tally;
    private final RuleSet rules;
    private final Service service;
    private final Standing standing;

    Trial(Tally tally, RuleSet rules, Service service, LocalDate on) {
        this.tally = tally;
        this.rules = rules;
        this.service = service;
        this.standing = Standings.of(tally, rules, service, on);
    }

    /** Where she would stand. */
    public Standing standing() {
        return standing;
    }

    /** What this training would do for her then. */
    public CreditEffect effect(Offer offer) {
        return Standings.effect(tally, standing, offer);
    }

    /** How much more would count under a cap of the year or the cycle; what it asks for where a cap is per event or day. */
    public Credits room(RuleSet.Cap cap) {
        return tally.counted(rules, cap, standing.on()).missingTo(cap.max());
    }

    /** The same after she has finished this as well. */
    public Trial after(Offer offer) {
        Credits counted = effect(offer).credits();
        List<Tally.Sum> sums = new ArrayList<>(tally.sums());
        sums.add(new Tally.Sum(
                rules.yearOf(standing.on()).year(),
                offer.level(),
                offer.mode(),
                null,
                TrainingRole.PARTICIPANT,
                counted,
                offer.hours()));
        return new Trial(
                new Tally(tally.person(), tally.sequence(), tally.hash(), sums, false), rules, service, standing.on());
    }
}
