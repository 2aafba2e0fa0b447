package org.yunyan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.yunyan.Campus;
import org.yunyan.Courses;
import org.yunyan.Gatekeepers;
import org.yunyan.identity.Account;
import org.yunyan.identity.Accounts;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.people.Person;
import org.yunyan.people.Subject;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.shared.mongo.StoreExtension;

/** Several authors of one course, and units that go from one course to another. */
@ExtendWith(StoreExtension.class)
class WritingTogetherTest {

    private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'};

    @TempDir
    Path data;

    private Campus campus;
    private Catalogue catalogue;
    private Authors authors;
    private Borrowings borrowings;
    private Actor tan;
    private Actor luo;
    private Actor officer;

    @BeforeEach
    void openTheRooms(MongoDatabase database) {
        campus = new Campus(database, data);
        catalogue = campus.catalogue();
        authors = campus.room(Authors.class);
        borrowings = campus.room(Borrowings.class);
        tan = withAccount("tan-" + Id.fresh(), Role.TRAINER);
        luo = withAccount("luo-" + Id.fresh(), Role.TRAINER);
        officer = campus.actor("officer", Role.OFFICER);
    }

    @AfterEach
    void closeTheRooms() {
        campus.close();
    }

    @Test
    void a_trainer_who_is_invited_finds_the_course_and_writes_it() {
        Course draft = catalogue.draft(tan, complete());
        Course shared = authors.invite(tan, draft.id(), luo.person());

        Course written = catalogue.save(luo, draft.id(), shared.version(), Content.titled("一起写", Subject.CHINESE));

        assertThat(catalogue.mine(luo, 0, 10).items()).extracting(Course::id).containsExactly(draft.id());
        assertThat(catalogue.mine(tan, 0, 10).items()).extracting(Course::id).containsExactly(draft.id());
        assertThat(written.changes().getLast().name()).isEqualTo(luo.name());
        assertThat(written.changes().getLast().fields()).contains("title", "summary");
        assertThat(campus.told(AuthorInvited.class))
                .extracting(AuthorInvited::author)
                .containsExactly(luo.person());
    }

    @Test
    void only_the_trainer_invites_and_only_trainers() {
        Course draft = catalogue.draft(tan, complete());
        Actor teacher = withAccount("teacher", Role.TEACHER);

        assertThatThrownBy(() -> authors.invite(tan, draft.id(), teacher.person()))
                .isInstanceOf(Refused.Invalid.class);
        authors.invite(tan, draft.id(), luo.person());
        assertThatThrownBy(() -> authors.invite(luo, draft.id(), officer.person()))
                .isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> catalogue.archive(luo, draft.id())).isInstanceOf(Refused.Forbidden.class);
    }

    @Test
    void whoever_has_left_the_team_writes_no_more_and_what_she_wrote_stays() {
        Course draft = catalogue.draft(tan, complete());
        Course shared = authors.invite(tan, draft.id(), luo.person());
        catalogue.save(luo, draft.id(), shared.version(), Content.titled("罗老师写的", Subject.CHINESE));

        Course alone = authors.part(luo, draft.id(), luo.person());

        assertThat(alone.draft().title()).isEqualTo("罗老师写的");
        assertThatThrownBy(() -> catalogue.course(luo, draft.id())).isInstanceOf(Refused.Missing.class);
    }

    @Test
    void an_author_shows_files_of_the_others_but_not_of_strangers() {
        Course draft = catalogue.draft(tan, complete());
        Course shared = authors.invite(tan, draft.id(), luo.person());
        Actor stranger = campus.actor("zhou", Role.TRAINER);

        Content withHers = showing(upload(luo));
        Course saved = catalogue.save(tan, draft.id(), shared.version(), withHers);

        Content withAStrangers = showing(upload(stranger));
        assertThatThrownBy(() -> catalogue.save(tan, draft.id(), saved.version(), withAStrangers))
                .isInstanceOf(Refused.Missing.class);
    }

    @Test
    void what_two_write_in_different_places_comes_together_and_in_the_same_place_they_choose() {
        Content base = complete();
        Content mine = base.withUnits(List.of(Courses.text(3, 80), base.units().get(1)));
        Content theirs = retitled(base, "换了标题")
                .withUnits(
                        List.of(base.units().get(0), base.units().get(1), Unit.document(Id.of("new"), "新单元", 5, "新")));

        Content merged = Merging.of(base, mine, theirs).orElseThrow();

        assertThat(merged.title()).isEqualTo("换了标题");
        assertThat(merged.units()).extracting(Unit::id).containsExactly(Courses.TEXT, Courses.QUIZ, Id.of("new"));
        assertThat(merged.units().getFirst()).isEqualTo(Courses.text(3, 80));
        assertThat(Merging.of(base, retitled(base, "甲"), retitled(base, "乙"))).isEmpty();
        assertThat(Merging.of(base, mine, base.withUnits(List.of(base.units().get(1)))))
                .as("changed by one, removed by the other")
                .isEmpty();
    }

    @Test
    void a_unit_is_taken_over_by_reference_and_stays_when_its_course_goes_on() {
        Course source = published(luo, showing(upload(luo)));
        Course draft = catalogue.draft(tan, complete());

        Course with = borrowings.borrow(tan, draft.id(), draft.version(), source.id(), Id.of("picture"));

        Unit taken = with.draft().units().getLast();
        assertThat(with.reused()).containsExactly(new Reused(taken.id(), source.id(), 1, Id.of("picture")));
        assertThat(borrowings.newer(tan, draft.id())).isEmpty();
        Course saved = catalogue.save(tan, draft.id(), with.version(), retitled(with.draft(), "照样能保存"));

        republish(luo, source, Courses.of(Unit.document(Id.of("picture"), "图", 5, "新的文字")));
        List<Newer> newer = borrowings.newer(tan, draft.id());
        assertThat(newer).hasSize(1);
        assertThat(newer.getFirst().theirs().markdown()).isEqualTo("新的文字");

        Course taking = borrowings.takeOver(tan, draft.id(), saved.version(), taken.id());
        assertThat(taking.draft().units().getLast().markdown()).isEqualTo("新的文字");
        assertThat(taking.reused().getFirst().number()).isEqualTo(2);
        assertThat(borrowings.newer(tan, draft.id())).isEmpty();
    }

    @Test
    void nothing_is_taken_over_from_a_course_that_is_not_offered() {
        Course hidden = catalogue.draft(luo, complete());
        Course draft = catalogue.draft(tan, complete());

        assertThatThrownBy(() -> borrowings.borrow(tan, draft.id(), draft.version(), hidden.id(), Courses.TEXT))
                .isInstanceOf(Refused.Missing.class);
    }

    @Test
    void a_trainer_is_found_among_many_teachers_of_her_name() {
        for (int i = 100; i < 310; i++) {
            campus.actor("wang" + i, Role.TEACHER);
        }
        Actor wang = withAccount("wang999", Role.TRAINER);

        assertThat(authors.find(tan, "wang")).extracting(Person::id).containsExactly(wang.person());
    }

    private Course published(Actor trainer, Content content) {
        Course draft = catalogue.draft(trainer, content);
        catalogue.submit(trainer, draft.id(), draft.version());
        return Gatekeepers.pass(campus.gates(), officer, draft.id());
    }

    private void republish(Actor trainer, Course course, Content content) {
        Course read = catalogue.course(trainer, course.id());
        Course saved = catalogue.save(trainer, course.id(), read.version(), content);
        catalogue.submit(trainer, course.id(), saved.version());
        Gatekeepers.pass(campus.gates(), officer, course.id());
    }

    private Media upload(Actor by) {
        return catalogue.upload(by, "图.png", new ByteArrayInputStream(PICTURE));
    }

    private static Content showing(Media picture) {
        return Courses.of(Unit.document(Id.of("picture"), "图", 5, "![图](/api/v1/media/" + picture.id() + ")"));
    }

    private static Content retitled(Content content, String title) {
        return new Content(
                title,
                content.titleEn(),
                content.summary(),
                content.outcomes(),
                content.subject(),
                content.stages(),
                content.grades(),
                content.level(),
                content.mode(),
                content.skills(),
                content.hours(),
                content.tags(),
                content.units(),
                content.listing(),
                content.completion());
    }

    private Actor withAccount(String name, Role role) {
        Actor actor = campus.actor(name, role);
        campus.room(Accounts.class)
                .open(List.of(Account.of(actor.account(), name, "-", actor.person(), actor.grants())));
        return actor;
    }

    private static Content complete() {
        return Courses.of(Courses.text(2, 100), Courses.quiz(3));
    }
}
