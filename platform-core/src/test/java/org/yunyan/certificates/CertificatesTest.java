package org.yunyan.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yunyan.Rooms;
import org.yunyan.SetClock;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.corrections.Correction;
import org.yunyan.corrections.Corrections;
import org.yunyan.credits.Award;
import org.yunyan.credits.Ledger;
import org.yunyan.credits.Rules;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Grant;
import org.yunyan.identity.Role;
import org.yunyan.notices.Notices;
import org.yunyan.people.Organisation;
import org.yunyan.people.OrganisationKind;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.people.Post;
import org.yunyan.people.Stage;
import org.yunyan.people.Subject;
import org.yunyan.people.Title;
import org.yunyan.shared.Credits;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.shared.mongo.StoreExtension;

/** Certificates from the award to the public check, on the real rooms below. */
@ExtendWith(StoreExtension.class)
class CertificatesTest {

    private static final Id<Organisation> COUNTY = Id.of("county");
    private static final Id<Organisation> ZONE = Id.of("zone");
    private static final Id<Organisation> SCHOOL = Id.of("school");
    private static final Id<Organisation> OTHER_SCHOOL = Id.of("other-school");
    private static final Duration LONG_ENOUGH = Duration.ofDays(40);

    private final SetClock clock = SetClock.at("2026-03-10T02:00:00Z");
    private final Rooms rooms;
    private final Certificates certificates;
    private final Ledger ledger;
    private final Actor officer = somebody("谭晓梅", Role.OFFICER, COUNTY);
    private final Actor secondOfficer = somebody("罗建国", Role.OFFICER, COUNTY);
    private Actor teacher;

    CertificatesTest(MongoDatabase database) {
        rooms = Rooms.open(
                database, clock, "people", "identity", "rules", "credits", "corrections", "notices", "certificates");
        certificates = rooms.get(Certificates.class);
        ledger = rooms.get(Ledger.class);
    }

    @BeforeEach
    void aCounty() {
        Organisation county = Organisation.county(COUNTY, "云阳县");
        Organisation zone = county.child(ZONE, OrganisationKind.ZONE, "江口片区", false, List.of());
        people().register(List.of(
                county,
                zone,
                zone.child(SCHOOL, OrganisationKind.SCHOOL, "盛堡小学", true, List.of(Stage.PRIMARY)),
                zone.child(OTHER_SCHOOL, OrganisationKind.SCHOOL, "江口小学", true, List.of(Stage.PRIMARY))));
        ledger.install(Rules.of2026());
        teacher = enter("冉晓岚", SCHOOL);
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void before_the_public_notice_has_ended_nothing_is_certified_and_the_reason_is_told() {
        String key = award("2026-03-02", 16);

        Candidate candidate = candidate(CertificateKind.COURSE);

        assertThat(candidate.ready()).isFalse();
        assertThat(candidate.settled()).isZero();
        assertThat(candidate.lastSequence()).isEqualTo(1);
        assertThatThrownBy(() -> certificates.issue(teacher, CertificateKind.COURSE, key))
                .isInstanceOfSatisfying(
                        Refused.Conflict.class, no -> assertThat(no.key()).isEqualTo("refused.certificate.open"));
    }

    @ParameterizedTest
    @EnumSource(CertificateKind.class)
    void final_credits_are_certified_once_however_often_she_asks(CertificateKind kind) {
        award("2026-03-02", 16);
        award("2026-03-05", 8);
        becomesFinal();

        Candidate candidate = candidate(kind);
        IssuedCertificate issued = certificates.issue(teacher, kind, candidate.subject());
        IssuedCertificate again = certificates.issue(teacher, kind, candidate.subject());

        assertThat(candidate.ready()).isTrue();
        assertThat(again).isEqualTo(issued);
        assertThat(issued.state()).isEqualTo(CertificateState.VALID);
        assertThat(issued.certificate().counted()).isEqualTo(candidate.counted());
        assertThat(issued.certificate().entries())
                .hasSize(candidate.settled())
                .allSatisfy(entry -> assertThat(ledger.entries(teacher.person()))
                        .anyMatch(there -> there.hash().equals(entry.hash()) && there.sequence() == entry.sequence()));
        assertThat(candidate(kind).issued()).isEqualTo(issued);
        assertThat(certificates.of(teacher, teacher.person(), 0, 10).items()).containsExactly(issued);
    }

    @Test
    void many_requests_at_once_give_one_certificate() throws Exception {
        String key = award("2026-03-02", 16);
        becomesFinal();
        try (ExecutorService many = Executors.newFixedThreadPool(8)) {
            Callable<IssuedCertificate> request = () -> certificates.issue(teacher, CertificateKind.COURSE, key);
            Set<Serial> serials = new java.util.HashSet<>();
            for (Future<IssuedCertificate> answer :
                    many.invokeAll(Stream.generate(() -> request).limit(32).toList())) {
                serials.add(answer.get().certificate().serial());
            }
            assertThat(serials).hasSize(1);
        }
    }

    @Test
    void anybody_may_check_and_learns_nothing_private() {
        IssuedCertificate issued = issued();

        PublicCheck check = certificates.check(issued.certificate().serial()).orElseThrow();

        assertThat(check.state()).isEqualTo(CertificateState.VALID);
        assertThat(check.maskedName()).isEqualTo("冉**");
        assertThat(check.counted()).isEqualTo(Credits.of(2));
        assertThat(check.toString())
                .doesNotContain("晓岚", "盛堡小学", teacher.person().value(), "training:");
        assertThat(certificates.check(Serial.random(new java.util.Random(1)))).isEmpty();
    }

    @Test
    void a_later_certificate_of_the_same_year_supersedes_the_earlier_one() {
        award("2026-03-02", 16);
        becomesFinal();
        Serial first = certificates
                .issue(teacher, CertificateKind.YEAR, "2026")
                .certificate()
                .serial();
        award("2026-04-20", 8);
        becomesFinal();

        Candidate more = candidate(CertificateKind.YEAR);
        Serial second = certificates
                .issue(teacher, CertificateKind.YEAR, "2026")
                .certificate()
                .serial();

        assertThat(more.ready()).isTrue();
        assertThat(state(first)).isEqualTo(CertificateState.SUPERSEDED);
        assertThat(state(second)).isEqualTo(CertificateState.VALID);
    }

    @Test
    void a_reversal_corrects_every_certificate_that_names_the_entry_and_she_is_told_once() {
        String key = award("2026-03-02", 16);
        String other = award("2026-03-05", 8);
        becomesFinal();
        Certificate course =
                certificates.issue(teacher, CertificateKind.COURSE, key).certificate();
        Certificate year =
                certificates.issue(teacher, CertificateKind.YEAR, "2026").certificate();
        Certificate untouched =
                certificates.issue(teacher, CertificateKind.COURSE, other).certificate();

        reverse(key);

        assertThat(Stream.of(course, year, untouched).map(one -> state(one.serial())))
                .containsExactly(CertificateState.CORRECTED, CertificateState.CORRECTED, CertificateState.VALID);
        assertThat(listed(course)).isTrue();
        assertThat(listed(year)).isTrue();
        assertThat(listed(untouched)).isFalse();
        assertThat(certificates.check(course.serial()).orElseThrow().changedAt())
                .isNotNull();
        // and what is left can be certified anew
        Certificate anew =
                certificates.issue(teacher, CertificateKind.YEAR, "2026").certificate();
        assertThat(anew.serial()).isNotEqualTo(year.serial());
        assertThat(anew.counted()).isEqualTo(untouched.counted());
        assertThatThrownBy(() -> certificates.issue(teacher, CertificateKind.COURSE, key))
                .isInstanceOf(Refused.Missing.class);
    }

    @Test
    void two_county_officers_withdraw_a_certificate_with_a_reason() {
        Certificate certificate = issued().certificate();
        Serial serial = certificate.serial();

        long waiting = certificates.revocationsWaitingFor(secondOfficer);
        long waitingForTheFirst = certificates.revocationsWaitingFor(officer);
        long listed = certificates.statusListVersion(certificate.statusList());
        Certificate proposed = certificates.proposeRevocation(officer, serial, "材料不实");
        assertThat(state(serial)).isEqualTo(CertificateState.VALID);
        assertThat(proposed()).contains(serial);
        assertThat(certificates.revocationsWaitingFor(officer)).isEqualTo(waitingForTheFirst);
        assertThat(certificates.revocationsWaitingFor(secondOfficer)).isEqualTo(waiting + 1);
        Certificate revoked = certificates.revoke(secondOfficer, serial);

        assertThat(proposed.revocation().done()).isFalse();
        assertThat(revoked.revocation().signatures())
                .extracting(signature -> signature.by())
                .containsExactly(officer.person(), secondOfficer.person());
        assertThat(state(serial)).isEqualTo(CertificateState.REVOKED);
        assertThat(listed(certificate)).isTrue();
        assertThat(certificates.statusListVersion(certificate.statusList())).isEqualTo(listed + 1);
        assertThat(certificates.check(serial).orElseThrow().toString()).doesNotContain("材料不实");
        assertThat(certificates.issue(teacher, CertificateKind.YEAR, "2026").state())
                .as("the same content is not certified again")
                .isEqualTo(CertificateState.REVOKED);
        assertThatThrownBy(() -> certificates.proposeRevocation(officer, serial, "再次"))
                .isInstanceOf(Refused.Conflict.class);
    }

    @Test
    void a_withdrawal_that_is_not_signed_can_be_dropped() {
        Serial serial = issued().certificate().serial();
        certificates.proposeRevocation(officer, serial, "疑似重复");

        certificates.declineRevocation(secondOfficer, serial);

        assertThat(state(serial)).isEqualTo(CertificateState.VALID);
        assertThat(proposed()).doesNotContain(serial);
        assertThatThrownBy(() -> certificates.revoke(secondOfficer, serial)).isInstanceOf(Refused.Conflict.class);
        assertThat(certificates.proposeRevocation(officer, serial, "查实").proposed())
                .isTrue();
    }

    @Test
    void nobody_signs_twice_or_in_her_own_matter_and_no_school_or_zone_withdraws() {
        Serial serial = issued().certificate().serial();
        assertThatThrownBy(() -> certificates.proposeRevocation(officer, serial, "  "))
                .isInstanceOf(Refused.Invalid.class);
        Stream.of(
                        somebody("校长", Role.SCHOOL_ADMIN, SCHOOL),
                        somebody("督导", Role.SUPERVISOR, ZONE),
                        somebody("片区干事", Role.OFFICER, ZONE),
                        somebody("运维", Role.ADMIN, COUNTY),
                        new Actor(teacher.account(), teacher.person(), "冉晓岚", List.of(new Grant(Role.OFFICER, COUNTY))))
                .forEach(nobody -> assertThatThrownBy(() -> certificates.proposeRevocation(nobody, serial, "理由"))
                        .isInstanceOf(Refused.Forbidden.class));
        certificates.proposeRevocation(officer, serial, "理由");
        assertThatThrownBy(() -> certificates.revoke(officer, serial)).isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> certificates.revoke(somebody("督导", Role.SUPERVISOR, ZONE), serial))
                .isInstanceOf(Refused.Forbidden.class);
        assertThat(state(serial)).isEqualTo(CertificateState.VALID);
    }

    @Test
    void a_foreign_school_sees_neither_certificates_nor_transcript() {
        Certificate certificate = issued().certificate();
        Actor stranger = somebody("别校校长", Role.SCHOOL_ADMIN, OTHER_SCHOOL);
        Actor colleague = enter("何冬梅", SCHOOL);
        Stream.of(stranger, colleague).forEach(nobody -> {
            assertThatThrownBy(() -> certificates.find(nobody, certificate.serial()))
                    .isInstanceOf(Refused.Forbidden.class);
            assertThatThrownBy(() -> certificates.of(nobody, teacher.person(), 0, 10))
                    .isInstanceOf(Refused.Forbidden.class);
            assertThatThrownBy(() -> certificates.transcript(nobody, teacher.person(), null, today()))
                    .isInstanceOf(Refused.Forbidden.class);
        });
        assertThat(certificates
                        .find(somebody("校长", Role.SCHOOL_ADMIN, SCHOOL), certificate.serial())
                        .certificate())
                .isEqualTo(certificate);
    }

    @Test
    void the_transcript_says_of_each_entry_whether_it_is_final() {
        award("2026-03-02", 16);
        becomesFinal();
        award("2026-04-20", 8);

        Transcript transcript = certificates.transcript(officer, teacher.person(), null, today());

        assertThat(transcript.rows()).extracting(Transcript.Row::settled).containsExactly(true, false);
        assertThat(transcript.settled()).isEqualTo(Credits.of(2));
        assertThat(transcript.open()).isEqualTo(Credits.of(1));
        assertThat(transcript.ledger().ok()).isTrue();
    }

    private IssuedCertificate issued() {
        award("2026-03-02", 16);
        becomesFinal();
        return certificates.issue(teacher, CertificateKind.YEAR, "2026");
    }

    private List<Serial> proposed() {
        return certificates.proposedRevocations(officer).stream()
                .map(one -> one.certificate().serial())
                .toList();
    }

    private Candidate candidate(CertificateKind kind) {
        return certificates.candidates(teacher, 2026).stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private CertificateState state(Serial serial) {
        return certificates.check(serial).orElseThrow().state();
    }

    private boolean listed(Certificate certificate) {
        return certificates.statusList(certificate.statusList()).spoilt().get(certificate.statusIndex());
    }

    /** Concentrated training of the county: 8 hours are one credit. */
    private String award(String day, int hours) {
        String key = "training:" + UUID.randomUUID();
        ledger.award(new Award(
                key,
                teacher.person(),
                null,
                "大单元教学设计",
                TrainingLevel.COUNTY,
                TrainingMode.CONCENTRATED,
                BigDecimal.valueOf(hours),
                "签到表",
                null,
                LocalDate.parse(day).atTime(16, 0).atZone(clock.getZone()).toInstant()));
        return key;
    }

    /** The school shows what is there, and nobody objects. */
    private void becomesFinal() {
        Notices notices = rooms.get(Notices.class);
        notices.open(officer, SCHOOL, 2026);
        clock.pass(LONG_ENOUGH);
        notices.sweep();
    }

    private void reverse(String key) {
        Corrections corrections = rooms.get(Corrections.class);
        Correction proposed = corrections.propose(officer, teacher.person(), key, "签到表是别人的");
        corrections.sign(secondOfficer, proposed.id());
        ledger.sweep();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private Actor enter(String name, Id<Organisation> school) {
        Id<Person> id = Id.fresh();
        Post post = new Post(Stage.PRIMARY, Subject.CHINESE, List.of(), Set.of(3), Title.NONE, false);
        people().enter(List.of(new Person(
                id, id.value(), name, school, List.of(COUNTY, ZONE, school), post, LocalDate.of(2010, 9, 1), true)));
        return new Actor(Id.fresh(), id, name, List.of(new Grant(Role.TEACHER, school)));
    }

    private People people() {
        return rooms.get(People.class);
    }

    private static Actor somebody(String name, Role role, Id<Organisation> on) {
        return new Actor(Id.fresh(), Id.fresh(), name, List.of(new Grant(role, on)));
    }
}
