package org.yunyan.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.yunyan.identity.Accounts;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Grant;
import org.yunyan.identity.Role;
import org.yunyan.people.Organisation;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.shared.Refused;

/** Those who write a course together: its trainer, who answers for it, and the colleagues whom she invites (policy 三(一): a trainer team). */
public final class Authors {

    private static final int MOST = 10;
    private static final int FOUND = 20;
    private static final int LOOKED_AT = 1000;

    private final Drafts drafts;
    private final Accounts accounts;
    private final People people;
    private final ApplicationEventPublisher events;

    Authors(Drafts drafts, Accounts accounts, People people, ApplicationEventPublisher events) {
        this.drafts = drafts;
        this.accounts = accounts;
        this.people = people;
        this.events = events;
    }

    /** Trainers of the county whose name or number begins like this, the first few by name; teachers of that name are passed over. */
    public List<Person> find(Actor trainer, String beginning) {
        trainer.require(Role.TRAINER);
        Id<Organisation> county = people.county().id();
        List<Person> found = new ArrayList<>();
        for (int from = 0; from < LOOKED_AT && found.size() < FOUND; from += Page.MOST) {
            List<Person> some =
                    people.search(beginning, county, from, Page.MOST).items();
            some.stream().filter(person -> isTrainer(person.id())).forEach(found::add);
            if (some.size() < Page.MOST) {
                break;
            }
        }
        return found.stream().limit(FOUND).toList();
    }

    /**
     * Lets somebody write the course too; repeating it changes nothing.
     *
     * @throws Refused.Forbidden unless the actor is its trainer
     * @throws Refused.Invalid when she is no trainer, or there are ten already
     */
    public Course invite(Actor trainer, Id<Course> id, Id<Person> author) {
        Course course = drafts.owned(trainer, id);
        if (course.isWrittenBy(author)) {
            return course;
        }
        if (!isTrainer(author)) {
            throw new Refused.Invalid("refused.course.coauthor");
        }
        if (course.team().size() >= MOST) {
            throw new Refused.Invalid("refused.course.coauthors.count", MOST);
        }
        List<Id<Person>> team = new ArrayList<>(course.team());
        team.add(author);
        Course shared = drafts.write(course, course.writtenBy(team, drafts.now()));
        events.publishEvent(
                new AuthorInvited(id, author, shared.draft().title(), shared.trainerName(), shared.changed()));
        return shared;
    }

    /** Ends it: the trainer for anybody, a co-author for herself. What she wrote stays. */
    public Course part(Actor actor, Id<Course> id, Id<Person> author) {
        Course course = actor.person().equals(author) ? drafts.writable(actor, id) : drafts.owned(actor, id);
        List<Id<Person>> team =
                course.team().stream().filter(one -> !one.equals(author)).toList();
        return drafts.write(course, course.writtenBy(team, drafts.now()));
    }

    private boolean isTrainer(Id<Person> person) {
        return accounts.ofPerson(person).stream()
                .flatMap(account -> account.grants().stream())
                .map(Grant::role)
                .anyMatch(Role.TRAINER::equals);
    }
}
