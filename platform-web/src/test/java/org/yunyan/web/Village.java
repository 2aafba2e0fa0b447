package org.yunyan.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.test.context.TestComponent;
import org.yunyan.identity.Account;
import org.yunyan.identity.Accounts;
import org.yunyan.identity.Actor;
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

/** A county with one zone and two schools, and one person for each role; all have the same {@link #PASSWORD}. */
@TestComponent
public class Village implements InitializingBean {

    public static final String PASSWORD = "village-password";
    public static final Id<Organisation> COUNTY = Id.of("county");
    public static final Id<Organisation> ZONE = Id.of("zone");
    public static final Id<Organisation> SCHOOL = Id.of("school");
    public static final Id<Organisation> OTHER_SCHOOL = Id.of("other-school");

    private static final String HASH = Password.hash(PASSWORD);

    private final People people;
    private final Accounts accounts;

    Village(People people, Accounts accounts) {
        this.people = people;
        this.accounts = accounts;
    }

    @Override
    public void afterPropertiesSet() {
        people.register(List.of(
                unit(COUNTY, OrganisationKind.COUNTY, "云江县", null, List.of(COUNTY)),
                unit(ZONE, OrganisationKind.ZONE, "江北片区", COUNTY, List.of(COUNTY, ZONE)),
                unit(SCHOOL, OrganisationKind.SCHOOL, "滨江小学", ZONE, List.of(COUNTY, ZONE, SCHOOL)),
                unit(OTHER_SCHOOL, OrganisationKind.SCHOOL, "高坪小学", ZONE, List.of(COUNTY, ZONE, OTHER_SCHOOL))));
        open("teacher", "陈思雨", SCHOOL, new Grant(Role.TEACHER, SCHOOL));
        open("colleague", "何冬梅", OTHER_SCHOOL, new Grant(Role.TEACHER, OTHER_SCHOOL));
        open("trainer", "罗建国", SCHOOL, new Grant(Role.TEACHER, SCHOOL), new Grant(Role.TRAINER, COUNTY));
        open("school", "向丽华", SCHOOL, new Grant(Role.SCHOOL_ADMIN, SCHOOL));
        open("supervisor", "冉启明", SCHOOL, new Grant(Role.SUPERVISOR, ZONE));
        open("officer", "谭晓梅", SCHOOL, new Grant(Role.OFFICER, COUNTY));
        open("admin", "程远", SCHOOL, new Grant(Role.ADMIN, COUNTY));
        open("nobody", "无名", SCHOOL);
    }

    /** Who acts when this login is signed in. */
    public Actor actor(String login) {
        return accounts.actor(login).orElseThrow();
    }

    /** Lets somebody in whom only one test needs. */
    public void open(String login, String name, Id<Organisation> school, Grant... grants) {
        Id<Person> id = Id.of("person-" + login);
        Post post = new Post(Stage.PRIMARY, Subject.CHINESE, List.of(Subject.MATHS), Set.of(3, 4), Title.NONE, false);
        LocalDate joined = LocalDate.of(2015, 9, 1);
        people.enter(
                List.of(new Person(id, "N-" + login, name, school, List.of(COUNTY, ZONE, school), post, joined, true)));
        accounts.open(List.of(Account.of(Id.of("village-" + login), login, HASH, id, List.of(grants))));
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
