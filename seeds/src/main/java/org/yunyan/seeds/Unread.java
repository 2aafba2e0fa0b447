package org.yunyan.seeds;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.claims.Claim;
import org.yunyan.claims.ClaimDetails;
import org.yunyan.claims.ClaimKind;
import org.yunyan.claims.ClaimState;
import org.yunyan.claims.Claims;
import org.yunyan.claims.ReviewStep;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Grant;
import org.yunyan.identity.Role;
import org.yunyan.people.Organisation;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;

/** An office that signs a pile of claims in a row without opening one of their papers; the platform asks about it by itself. */
final class Unread {

    static final Id<Organisation> SCHOOL = Id.of("city-primary-2");
    static final int CLAIMS = 16;

    private static final String TITLE = "中小学教师数字素养提升网络研修";
    private static final int DAYS_AGO = 74;
    private static final int DAYS = 20;

    private final People people;
    private final Claims claims;
    private final Personas personas;
    private final LocalDate until;

    Unread(People people, Claims claims, Personas personas, Window window) {
        this.people = people;
        this.claims = claims;
        this.personas = personas;
        this.until = window.today().minusDays(DAYS_AGO);
    }

    void plant() {
        List<Person> drawn = people.teachersOf(SCHOOL).stream()
                .filter(person -> personas.all().stream()
                        .noneMatch(persona -> persona.id().equals(person.id())))
                .sorted(Comparator.comparing(Person::number))
                .toList();
        if (drawn.size() <= CLAIMS) {
            return;
        }
        for (int number = 1; number <= CLAIMS; number++) {
            handIn(actor(drawn.get(number), Role.TEACHER), number);
        }
        Actor office = actor(drawn.getFirst(), Role.SCHOOL_ADMIN);
        drawn.subList(1, CLAIMS + 1).forEach(person -> sign(office, person));
    }

    private void handIn(Actor teacher, int number) {
        if (hers(teacher.person()).isEmpty()) {
            Claim claim = claims.draft(teacher, ClaimKind.OUTSIDE_TRAINING);
            claim = claims.save(teacher, claim.id(), claim.version(), details(number));
            claim = attach(teacher, claim, number);
            claims.submit(teacher, claim.id(), claim.version(), null);
        }
    }

    private void sign(Actor office, Person person) {
        hers(person.id()).stream()
                .filter(claim -> claim.state() == ClaimState.IN_REVIEW
                        && claim.progress().step() == ReviewStep.SCHOOL)
                .forEach(claim -> claims.approve(office, claim.id(), claim.version(), null, Set.of()));
    }

    private List<Claim> hers(Id<Person> person) {
        return claims.of(person, 0, Page.MOST).items().stream()
                .filter(claim -> TITLE.equals(claim.details().title()))
                .toList();
    }

    private Claim attach(Actor teacher, Claim claim, int number) {
        String name = number + ".jpg";
        try (InputStream content = Unread.class.getResourceAsStream("claims/digital/" + name)) {
            return claims.attach(teacher, claim.id(), name, content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private ClaimDetails details(int number) {
        return new ClaimDetails(
                ClaimKind.OUTSIDE_TRAINING,
                null,
                TITLE,
                "巴渠网络研修平台",
                TrainingLevel.MUNICIPAL,
                TrainingMode.ONLINE,
                until.minusDays(DAYS - 1L),
                until,
                BigDecimal.valueOf(20),
                "巴渠云课-5521-%02d".formatted(number),
                null);
    }

    private static Actor actor(Person person, Role role) {
        return new Actor(Id.of("account-" + person.id()), person.id(), person.name(), List.of(new Grant(role, SCHOOL)));
    }
}
