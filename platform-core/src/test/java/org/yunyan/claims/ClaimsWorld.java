package org.yunyan.claims;

import com.mongodb.client.MongoDatabase;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.yunyan.SetClock;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.credits.Entry;
import org.yunyan.credits.Ledger;
import org.yunyan.credits.Rules;
import org.yunyan.identity.Account;
import org.yunyan.identity.Accounts;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Grant;
import org.yunyan.identity.Role;
import org.yunyan.people.Organisation;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.people.SmallCounty;
import org.yunyan.shared.Id;

/** One running program with the rooms that claims need: two zones, their reviewers, and teachers as a test wants them. */
final class ClaimsWorld implements AutoCloseable {

    static final String MARCH_5 = "2026-03-05";
    static final String MARCH_6 = "2026-03-06";

    final SetClock clock;
    final List<ClaimMoved> told = new ArrayList<>();
    final List<ClaimsWaiting> reminded = new ArrayList<>();
    final Actor school;
    final Actor zone;
    final Actor county;
    final Actor secondInCounty;

    private final AnnotationConfigApplicationContext rooms = new AnnotationConfigApplicationContext();
    private volatile Predicate<Object> fails = event -> false;
    private int papers;

    ClaimsWorld(MongoDatabase database, Path data) {
        this(database, data, SetClock.at("2026-06-01T02:00:00Z"));
    }

    ClaimsWorld(MongoDatabase database, Path data, SetClock clock) {
        this.clock = clock;
        rooms.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("yunyan.data", data.toString())));
        rooms.registerBean(MongoDatabase.class, () -> database, bean -> bean.setDestroyMethodName(""));
        rooms.registerBean(Clock.class, () -> clock);
        for (String room :
                List.of("people", "identity", "skills", "catalogue", "study", "rules", "credits", "claims")) {
            rooms.scan("org.yunyan." + room);
        }
        rooms.addApplicationListener(event -> {
            if (event instanceof PayloadApplicationEvent<?> told) {
                hear(told.getPayload());
            }
        });
        rooms.refresh();
        SmallCounty.registerIn(people());
        ledger().install(Rules.of2026());
        school = actor("principal", SmallCounty.RIVER, Role.SCHOOL_ADMIN, SmallCounty.RIVER);
        zone = actor("supervisor", SmallCounty.EAST, Role.SUPERVISOR, SmallCounty.EAST);
        county = actor("officer", SmallCounty.COUNTY, Role.OFFICER, SmallCounty.COUNTY);
        secondInCounty = actor("second-officer", SmallCounty.COUNTY, Role.OFFICER, SmallCounty.COUNTY);
    }

    private void hear(Object event) {
        if (fails.test(event)) {
            throw new IllegalStateException("the program dies here");
        }
        if (event instanceof ClaimMoved moved) {
            told.add(moved);
        } else if (event instanceof ClaimsWaiting waiting) {
            reminded.add(waiting);
        }
    }

    /** Lets the listeners fail for these events, as if the program died before they were settled. */
    void failing(Predicate<Object> events) {
        fails = events;
    }

    Claims claims() {
        return rooms.getBean(Claims.class);
    }

    Ledger ledger() {
        return rooms.getBean(Ledger.class);
    }

    People people() {
        return rooms.getBean(People.class);
    }

    Accounts accounts() {
        return rooms.getBean(Accounts.class);
    }

    Actor teacher(String name) {
        return teacher(name, SmallCounty.RIVER);
    }

    Actor teacher(String name, Organisation school) {
        return actor(name, school, Role.TEACHER, school);
    }

    /** Somebody employed at one unit with a role on another; she can sign in. */
    Actor actor(String name, Organisation employer, Role role, Organisation on) {
        Person person = SmallCounty.teacher(name, name).at(employer).build();
        people().enter(List.of(person));
        List<Grant> grants = List.of(new Grant(role, on.id()));
        accounts().open(List.of(Account.of(Id.of("account-" + name), name, "-", person.id(), grants)));
        return new Actor(Id.of("account-" + name), person.id(), name, grants);
    }

    /** Two days of training in March with sixteen hours. */
    static ClaimDetails training(String title, String certificate) {
        return training(title, certificate, MARCH_5, MARCH_6, "16");
    }

    static ClaimDetails training(String title, String certificate, String from, String until, String hours) {
        return new ClaimDetails(
                ClaimKind.OUTSIDE_TRAINING,
                null,
                title,
                "西南大学",
                TrainingLevel.MUNICIPAL,
                TrainingMode.CONCENTRATED,
                LocalDate.parse(from),
                LocalDate.parse(until),
                new BigDecimal(hours),
                certificate,
                null);
    }

    /** A draft that lacks nothing, with a certificate on a template of its own. */
    Claim ready(Actor teacher, ClaimDetails details) {
        papers++;
        return ready(teacher, details, Papers.certificate(100 + papers * 17, teacher.name(), details.title()));
    }

    Claim ready(Actor teacher, ClaimDetails details, BufferedImage paper) {
        Claim draft = claims().draft(teacher, details.kind());
        Claim saved = claims().save(teacher, draft.id(), draft.version(), details);
        return attach(teacher, saved, "证书.png", Papers.png(paper));
    }

    Claim attach(Actor teacher, Claim claim, String name, byte[] content) {
        return claims().attach(teacher, claim.id(), name, new ByteArrayInputStream(content));
    }

    Claim submit(Actor teacher, Claim claim) {
        return claims().submit(teacher, claim.id(), now(claim).version(), null);
    }

    Claim approve(Actor reviewer, Claim claim) {
        return claims().approve(reviewer, claim.id(), now(claim).version(), "", Set.of());
    }

    /** Through school and zone to the county's desk. */
    Claim atCounty(Actor teacher, ClaimDetails details) {
        Claim claim = submit(teacher, ready(teacher, details));
        approve(school, claim);
        return approve(zone, claim);
    }

    /** As it is stored. */
    Claim now(Claim claim) {
        return claims().find(List.of(claim.id())).get(claim.id());
    }

    List<Entry> entries(Actor teacher) {
        return ledger().entries(teacher.person(), 2026);
    }

    @Override
    public void close() {
        rooms.close();
    }
}
