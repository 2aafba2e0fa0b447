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
import org.yunyan.claims.Claims;
import org.yunyan.claims.PostedEvidence;
import org.yunyan.claims.Poster;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Grant;
import org.yunyan.identity.Role;
import org.yunyan.people.Organisation;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;

/** Some claims of hours from outside in each state, with drawn certificates, and one that an organiser posted. */
final class Claimed {

    private static final Poster ORGANISER = new Poster("demo-organiser", "渝江师范学院继续教育中心");
    private static final int POSTED_DAYS_AGO = 20;

    private final People people;
    private final Claims claims;
    private final Personas personas;
    private final Window window;

    Claimed(People people, Claims claims, Personas personas, Window window) {
        this.people = people;
        this.claims = claims;
        this.personas = personas;
        this.window = window;
    }

    void plant() {
        Person teacher = people.person(personas.named("teacher").id());
        List<Person> colleagues = drawn(teacher.school());
        Organisation zone =
                people.organisation(people.organisation(teacher.school()).parent());
        List<Person> neighbours = people.schoolsUnder(zone.id()).stream()
                .filter(school -> !school.id().equals(teacher.school()))
                .map(school -> drawn(school.id()))
                .filter(there -> !there.isEmpty())
                .findFirst()
                .orElse(List.of());
        for (Row row : SeedFile.table("claims.tsv")) {
            String[] who = row.text("who").split(":");
            List<Person> among = switch (who[0]) {
                case "teacher" -> List.of(teacher);
                case "colleague" -> colleagues;
                default -> neighbours;
            };
            int place = who.length == 1 ? 0 : Integer.parseInt(who[1]) - 1;
            if (place < among.size()) {
                plant(row, among.get(place));
            }
        }
        if (!neighbours.isEmpty()) {
            post(neighbours.getLast());
        }
    }

    /** Those who are not written, last number first: the first ones are busy elsewhere. */
    private List<Person> drawn(Id<Organisation> school) {
        return people.teachersOf(school).stream()
                .filter(person -> personas.all().stream()
                        .noneMatch(persona -> persona.id().equals(person.id())))
                .sorted(Comparator.comparing(Person::number).reversed())
                .toList();
    }

    private void plant(Row row, Person person) {
        Actor teacher = actor(person, Role.TEACHER, person.school());
        ClaimDetails details = details(row);
        boolean there = claims.of(person.id(), 0, Page.MOST).items().stream()
                .anyMatch(claim -> details.title().equals(claim.details().title()));
        if (there) {
            return;
        }
        Claim claim = claims.draft(teacher, details.kind());
        claim = claims.save(teacher, claim.id(), claim.version(), details);
        if (!row.text("file").isEmpty()) {
            claim = attach(teacher, claim, row.text("file"));
        }
        if (!row.text("end").equals("DRAFT")) {
            review(claims.submit(teacher, claim.id(), claim.version(), null), row, person);
        }
    }

    /** As far as the row says, desk by desk. */
    private void review(Claim submitted, Row row, Person person) {
        Claim claim = submitted;
        Actor office = person.school().value().equals(personas.named("teacher").unit())
                ? DemoAccounts.actor(personas.named("school"))
                : actor(drawn(person.school()).get(1), Role.SCHOOL_ADMIN, person.school());
        switch (row.text("end")) {
            case "RETURNED" -> claims.sendBack(office, claim.id(), version(office, claim), row.text("reason"));
            case "REFUSED" -> claims.refuse(office, claim.id(), version(office, claim), row.text("reason"));
            case "ZONE" -> sign(office, claim);
            case "COUNTY" -> sign(station(), sign(office, claim));
            case "APPROVED" ->
                sign(DemoAccounts.actor(personas.named("officer")), sign(station(), sign(office, claim)));
            default -> {}
        }
    }

    private Claim sign(Actor reviewer, Claim claim) {
        return claims.approve(reviewer, claim.id(), version(reviewer, claim), "材料齐全", Set.of());
    }

    /** As it is now: what is handed in may have been asked about at once. */
    private long version(Actor reviewer, Claim claim) {
        return claims.claim(reviewer, claim.id()).version();
    }

    private Actor station() {
        return DemoAccounts.actor(personas.named("supervisor"));
    }

    private Claim attach(Actor teacher, Claim claim, String file) {
        try (InputStream content = Claimed.class.getResourceAsStream("claims/" + file)) {
            return claims.attach(teacher, claim.id(), file, content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void post(Person person) {
        claims.post(
                new Actor(Id.of("machine:demo"), Id.of("machine:demo"), ORGANISER.id(), List.of()),
                ORGANISER,
                new PostedEvidence(
                        "demo-2107",
                        person.number(),
                        "乡村教师课堂评价能力提升研修",
                        window.today().minusDays(POSTED_DAYS_AGO),
                        window.today().minusDays(POSTED_DAYS_AGO + 1L),
                        BigDecimal.valueOf(16),
                        TrainingLevel.MUNICIPAL,
                        TrainingMode.CONCENTRATED,
                        null,
                        "渝江师培-2107-33"));
    }

    private ClaimDetails details(Row row) {
        LocalDate until = row.number("days") == 0 ? null : window.today().minusDays(row.number("daysAgo"));
        return new ClaimDetails(
                ClaimKind.valueOf(row.text("kind")),
                null,
                row.text("title"),
                row.text("organiser"),
                row.text("level").isEmpty() ? null : TrainingLevel.valueOf(row.text("level")),
                TrainingMode.valueOf(row.text("mode")),
                until == null ? null : until.minusDays(row.number("days") - 1L),
                until,
                row.number("hours") == 0 ? null : BigDecimal.valueOf(row.number("hours")),
                row.text("certificate"),
                null);
    }

    private static Actor actor(Person person, Role role, Id<Organisation> on) {
        return new Actor(Id.of("account-" + person.id()), person.id(), person.name(), List.of(new Grant(role, on)));
    }
}
