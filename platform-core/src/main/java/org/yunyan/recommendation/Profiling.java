package org.yunyan.recommendation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yunyan.credits.Ledger;
import org.yunyan.credits.Standing;
import org.yunyan.people.Person;
import org.yunyan.people.Post;
import org.yunyan.planning.Plans;
import org.yunyan.recommender.Profile;
import org.yunyan.recommender.SkillLevel;
import org.yunyan.rules.RuleSet;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.skills.SkillGap;
import org.yunyan.skills.Skills;
import org.yunyan.study.Enrolment;
import org.yunyan.study.EnrolmentState;
import org.yunyan.study.Study;

/** Turns a teacher into a profile, with a handful of reads by key. */
final class Profiling {

    /** The gaps that matter now; the recommender needs no longer list. */
    private static final int MOST_GAPS = 12;

    private static final Set<EnrolmentState> STUDIED = EnumSet.of(EnrolmentState.ACTIVE, EnrolmentState.COMPLETED);

    private final Skills skills;
    private final Study study;
    private final Ledger ledger;
    private final MuteStore mutes;
    private final Plans plans;

    Profiling(Skills skills, Study study, Ledger ledger, MuteStore mutes, Plans plans) {
        this.plans = plans;
        this.skills = skills;
        this.study = study;
        this.ledger = ledger;
        this.mutes = mutes;
    }

    Profile of(Person person) {
        return postOf(person)
                .withGaps(gaps(skills.gaps(person)))
                .withHistory(history(person))
                .withShortfalls(shortfalls(ledger.standing(person.id())))
                .withMuted(mutes.of(person.id()).forProfile())
                .withPlanned(plans.dueNow(person.id()).stream().map(Id::value).collect(Collectors.toSet()));
    }

    private static List<Profile.Gap> gaps(List<SkillGap> open) {
        return open.stream()
                .limit(MOST_GAPS)
                .map(gap -> gap(gap, first(gap, open)))
                .filter(Profile.Gap::open)
                .toList();
    }

    /** What the framework puts before the next step of a skill, as far as it is open: the level before, and the first at least. */
    private static List<SkillLevel> first(SkillGap gap, List<SkillGap> open) {
        int needed = Math.max(1, (int) Math.floor(gap.evidenced()));
        return open.stream()
                .filter(other -> gap.skill().after().contains(other.skill().id()) && other.evidenced() < needed)
                .map(other -> new SkillLevel(other.skill().id().value(), needed))
                .toList();
    }

    /** Somebody without a post, an officer for example, is not bound to a stage. */
    private static Profile postOf(Person person) {
        Post post = person.post();
        if (post == null) {
            return Profile.of(List.of(), "", Set.of());
        }
        List<String> subjects = Stream.concat(Stream.of(post.main()), post.second().stream())
                .map(Enum::name)
                .distinct()
                .toList();
        return Profile.of(subjects, post.stage().name(), post.grades());
    }

    private static Profile.Gap gap(SkillGap gap, List<SkillLevel> first) {
        return new Profile.Gap(
                gap.skill().id().value(),
                gap.skill().nameZh(),
                (int) Math.floor(gap.evidenced()),
                gap.target(),
                Math.max(gap.weight(), 0.01),
                first);
    }

    /** All that she has finished or is studying, oldest first: none of it is suggested again, however long ago it was. */
    private List<String> history(Person person) {
        List<Enrolment> all = new ArrayList<>();
        Page<Enrolment> page;
        do {
            page = study.enrolments(person.id(), STUDIED, all.size(), Page.MOST);
            all.addAll(page.items());
        } while (page.items().size() == Page.MOST && all.size() < page.total());
        return all.stream()
                .sorted(Comparator.comparing(Enrolment::enrolled).thenComparing(Enrolment::id))
                .map(enrolment -> enrolment.course().value())
                .toList();
    }

    static List<Profile.Shortfall> shortfalls(Standing standing) {
        List<Profile.Shortfall> missing = new ArrayList<>();
        if (standing.year().missing().isPositive()) {
            missing.add(new Profile.Shortfall(standing.year().missing().value(), Set.of(), Set.of()));
        }
        for (RuleSet.SubTarget target : standing.rules().subTargets()) {
            standing.subTargets().stream()
                    .filter(reached -> reached.id().equals(target.id())
                            && reached.missing().isPositive())
                    .forEach(reached -> missing.add(new Profile.Shortfall(
                            reached.missing().value(), names(target.levels()), names(target.modes()))));
        }
        return missing;
    }

    private static Set<String> names(Set<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).collect(Collectors.toSet());
    }
}
