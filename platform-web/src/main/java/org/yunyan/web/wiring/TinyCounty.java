package org.yunyan.web.wiring;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yunyan.identity.Account;
import org.yunyan.identity.Accounts;
import org.yunyan.identity.Grant;
import org.yunyan.identity.Password;
import org.yunyan.identity.Role;
import org.yunyan.people.Organisation;
import org.yunyan.people.OrganisationKind;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.people.Post;
import org.yunyan.people.Stage;
import org.yunyan.people.Subject;
import org.yunyan.people.Title;
import org.yunyan.shared.Id;

/** One school with the six demo people, until the demo county of the seeds takes its place. */
@Component
class TinyCounty {

    private static final Id<Organisation> COUNTY = Id.of("county");
    private static final Id<Organisation> ZONE = Id.of("zone-1");
    private static final Id<Organisation> SCHOOL = Id.of("school-1");

    private final People people;
    private final Accounts accounts;

    TinyCounty(People people, Accounts accounts) {
        this.people = people;
        this.accounts = accounts;
    }

    void plant() {
        List<Id<Organisation>> path = List.of(COUNTY, ZONE, SCHOOL);
        people.register(List.of(
                unit(COUNTY, OrganisationKind.COUNTY, "云阳县", null, List.of(COUNTY)),
                unit(ZONE, OrganisationKind.ZONE, "江北片区", COUNTY, List.of(COUNTY, ZONE)),
                unit(SCHOOL, OrganisationKind.SCHOOL, "滨江小学", ZONE, path)));
        String hash = Password.hash("yunyan-demo");
        open("teacher", "陈思雨", new Grant(Role.TEACHER, SCHOOL), hash);
        open("trainer", "罗建国", new Grant(Role.TRAINER, COUNTY), hash);
        open("school", "向丽华", new Grant(Role.SCHOOL_ADMIN, SCHOOL), hash);
        open("supervisor", "冉启明", new Grant(Role.SUPERVISOR, ZONE), hash);
        open("officer", "谭晓梅", new Grant(Role.OFFICER, COUNTY), hash);
        open("admin", "程远", new Grant(Role.ADMIN, COUNTY), hash);
    }

    private void open(String login, String name, Grant grant, String hash) {
        Id<Person> id = Id.of("demo-" + login);
        Post post = new Post(Stage.PRIMARY, Subject.CHINESE, List.of(Subject.MATHS), Set.of(3, 4), Title.NONE, false);
        people.enter(List.of(new Person(
                id, "D-" + login, name, SCHOOL, List.of(COUNTY, ZONE, SCHOOL), post, LocalDate.of(2015, 9, 1), true)));
        List<Grant> grants =
                grant.role() == Role.TRAINER ? List.of(new Grant(Role.TEACHER, SCHOOL), grant) : List.of(grant);
        accounts.open(List.of(Account.of(Id.of("demo-" + login), login, hash, id, grants)));
    }

    private static Organisation unit(
            Id<Organisation> id,
            OrganisationKind kind,
            String name,
            Id<Organisation> parent,
            List<Id<Organisation>> path) {
        return new Organisation(id, kind, name, parent, path, false, List.of(Stage.PRIMARY));
    }
}
