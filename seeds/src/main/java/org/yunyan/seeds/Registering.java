package org.yunyan.seeds;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.yunyan.certificates.CertificateKind;
import org.yunyan.certificates.Certificates;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.identity.Signature;
import org.yunyan.notices.Notices;
import org.yunyan.people.Absence;
import org.yunyan.people.AbsenceKind;
import org.yunyan.people.Absences;
import org.yunyan.people.Organisation;
import org.yunyan.people.Person;
import org.yunyan.shared.CountyTime;
import org.yunyan.shared.Id;
import org.yunyan.verdicts.Verdicts;

/**
 * What the credit registry of the demo county has to do: leave and exemption, last year's notices and verdicts of a few schools, and
 * one notice of this year that is open, with one doubt.
 */
final class Registering {

    /** Of so many teachers one was away for a while. */
    private static final int ONE_OF = 45;

    private static final List<AbsenceKind> KINDS = List.of(
            AbsenceKind.MATERNITY, AbsenceKind.SICK, AbsenceKind.SECONDED, AbsenceKind.STUDY, AbsenceKind.EXEMPT);

    private static final Id<Organisation> HOME = Id.of("east-primary-2");
    private static final List<Id<Organisation>> SIGNED = List.of(HOME, Id.of("city-primary-1"));
    private static final Id<Organisation> PREPARED = Id.of("north-primary-2");

    private final Absences absences;
    private final Notices notices;
    private final Verdicts verdicts;
    private final Certificates certificates;

    Registering(Absences absences, Notices notices, Verdicts verdicts, Certificates certificates) {
        this.absences = absences;
        this.notices = notices;
        this.verdicts = verdicts;
        this.certificates = certificates;
    }

    void plant(List<Person> teachers, Personas personas, Window window) {
        absences.plant(absences(teachers, personas, window));
        int last = window.today().getYear() - 1;
        Persona officer = personas.named("officer");
        LocalDate shown = LocalDate.of(last + 1, 1, 8);
        for (Id<Organisation> school : SIGNED) {
            notices.plant(officer.id(), school, last, shown);
            verdicts.plant(school, last, signatures(personas, last));
        }
        notices.plant(officer.id(), PREPARED, last, shown);
        verdicts.plant(PREPARED, last, List.of());
        Persona teacher = personas.named("teacher");
        certificates.issue(DemoAccounts.actor(teacher), CertificateKind.YEAR, Integer.toString(last));
        notices.plant(
                        personas.named("school").id(),
                        HOME,
                        last + 1,
                        window.today().minusDays(3))
                .ifPresent(open -> notices.object(
                        DemoAccounts.actor(teacher), open.id(), teacher.id(), null, "九月到云江县实验小学跟岗三天，名单里没有列入，鉴定表在教务处。"));
    }

    private static List<Signature> signatures(Personas personas, int year) {
        return List.of(
                new Signature(
                        personas.named("supervisor").id(),
                        Role.SUPERVISOR,
                        Window.at(LocalDate.of(year + 1, 2, 26), 10, 0)),
                new Signature(
                        personas.named("officer").id(), Role.OFFICER, Window.at(LocalDate.of(year + 1, 3, 2), 15, 30)));
    }

    /** The same people each time; those with a written history are never away. */
    private static List<Absence> absences(List<Person> teachers, Personas personas, Window window) {
        List<Absence> all = new ArrayList<>();
        List<Person> invented = teachers.stream()
                .filter(person -> personas.all().stream()
                        .noneMatch(persona -> persona.id().equals(person.id())))
                .toList();
        int year = window.today().getYear();
        for (int i = 0; i < invented.size(); i += ONE_OF) {
            AbsenceKind kind = KINDS.get(all.size() % KINDS.size());
            LocalDate from = LocalDate.of(year - all.size() % 2, 2 + all.size() % 6, 1 + all.size() % 20);
            all.add(absence(invented.get(i), kind, from, true, personas, window));
        }
        invented.stream()
                .filter(person -> person.school().equals(HOME))
                .skip(3)
                .findFirst()
                .ifPresent(person -> all.add(
                        absence(person, AbsenceKind.SICK, window.today().minusDays(40), false, personas, window)));
        return all;
    }

    private static Absence absence(
            Person person, AbsenceKind kind, LocalDate from, boolean confirmed, Personas personas, Window window) {
        Actor school = DemoAccounts.actor(personas.named("school"));
        Actor officer = DemoAccounts.actor(personas.named("officer"));
        Instant at = Window.at(from.plusDays(2), 9, 10);
        Absence recorded = new Absence(
                Id.of(person.id() + "|" + kind + "|" + from + "|1"),
                person.id(),
                person.school(),
                kind,
                from,
                until(kind, from),
                reason(kind),
                evidence(kind, from),
                Absence.State.RECORDED,
                1,
                List.of(new Absence.Step("record", school.person(), school.name(), at, null)));
        if (!confirmed) {
            return recorded;
        }
        Instant later = at.plusSeconds(90_000);
        Instant then = later.isBefore(CountyTime.startOf(window.today())) ? later : at;
        return recorded.after(
                Absence.State.CONFIRMED,
                recorded.until(),
                new Absence.Step("confirm", officer.person(), officer.name(), then, null));
    }

    private static LocalDate until(AbsenceKind kind, LocalDate from) {
        return switch (kind) {
            case MATERNITY -> from.plusDays(178);
            case SICK -> from.plusDays(62);
            case STUDY -> from.plusMonths(5);
            case SECONDED -> from.plusMonths(8);
            case EXEMPT, LEFT -> null;
        };
    }

    private static String reason(AbsenceKind kind) {
        return switch (kind) {
            case MATERNITY -> "产假";
            case SICK -> "术后休养";
            case STUDY -> "在职研究生脱产学习";
            case SECONDED -> "借调到县教育考试院";
            case EXEMPT -> "距退休不足两年，经批准免修";
            case LEFT -> "调往外县";
        };
    }

    private static String evidence(AbsenceKind kind, LocalDate from) {
        return switch (kind) {
            case MATERNITY -> "出生医学证明，学校存档 " + from.getYear() + "-" + from.getDayOfYear();
            case SICK -> "县人民医院诊断证明";
            case STUDY -> "录取通知书与学习计划";
            case SECONDED -> "借调函";
            case EXEMPT -> "人事科批复";
            case LEFT -> "调令";
        };
    }
}
