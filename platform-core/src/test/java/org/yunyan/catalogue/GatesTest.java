package org.yunyan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.yunyan.Campus;
import org.yunyan.Courses;
import org.yunyan.Gatekeepers;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.shared.mongo.StoreExtension;

/** Two gates, two people, remarks beside the blocks, and publication on a set day. */
@ExtendWith(StoreExtension.class)
class GatesTest {

    private static final Spot FIRST_BLOCK = new Spot(Courses.TEXT, 0, "## 读");

    @TempDir
    Path data;

    private MongoDatabase database;
    private Campus campus;
    private Catalogue catalogue;
    private Gates gates;
    private Actor trainer;
    private Actor officer;
    private Actor colleague;
    private Actor operator;

    @BeforeEach
    void openTheRooms(MongoDatabase database) {
        this.database = database;
        open();
        trainer = campus.actor("tan-" + UUID.randomUUID(), Role.TRAINER);
        officer = campus.actor("officer", Role.OFFICER);
        colleague = campus.actor("colleague", Role.OFFICER);
        operator = campus.actor("operator", Role.ADMIN);
    }

    @AfterEach
    void closeTheRooms() {
        campus.close();
    }

    @Test
    void a_course_is_published_only_when_two_people_have_let_it_pass() {
        Course course = submitted();

        assertThat(gates.pass(colleague, course.id(), Gate.CONTENT).state()).isEqualTo(CourseState.IN_REVIEW);
        assertThatThrownBy(() -> catalogue.current(course.id())).isInstanceOf(Refused.Missing.class);
        assertThatThrownBy(() -> gates.pass(colleague, course.id(), Gate.CREDIT))
                .isInstanceOf(Refused.Forbidden.class)
                .hasMessageContaining("refused.course.sameReviewer");
        assertThatThrownBy(() -> gates.pass(officer, course.id(), Gate.CONTENT))
                .hasMessageContaining("refused.course.passed");

        assertThat(gates.pass(officer, course.id(), Gate.CREDIT).state()).isEqualTo(CourseState.PUBLISHED);
        assertThat(catalogue.current(course.id()).reviewer()).isEqualTo(officer.person());
        assertThat(campus.told(CoursePublished.class)).hasSize(1);
    }

    @Test
    void credits_are_let_pass_by_an_officer_and_content_also_by_an_operator_in_any_order() {
        Course course = submitted();

        assertThatThrownBy(() -> gates.pass(operator, course.id(), Gate.CREDIT)).isInstanceOf(Refused.Forbidden.class);
        gates.pass(officer, course.id(), Gate.CREDIT);
        gates.pass(operator, course.id(), Gate.CONTENT);

        assertThat(catalogue.current(course.id()).number()).isEqualTo(1);
    }

    @Test
    void whoever_writes_a_course_keeps_no_gate_of_it() {
        Actor both = campus.actor("both", Role.TRAINER, Role.OFFICER);
        Course draft = catalogue.draft(both, complete());
        catalogue.submit(both, draft.id(), draft.version());

        for (Gate gate : Gate.values()) {
            assertThatThrownBy(() -> gates.pass(both, draft.id(), gate))
                    .hasMessageContaining("refused.course.ownReview");
            assertThatThrownBy(() -> gates.pass(trainer, draft.id(), gate)).isInstanceOf(Refused.class);
        }
    }

    @Test
    void what_the_gates_signed_holds_only_for_what_was_submitted() {
        Course course = submitted();
        gates.pass(colleague, course.id(), Gate.CONTENT);

        Course back = catalogue.withdraw(trainer, course.id());
        Course changed = catalogue.save(trainer, course.id(), back.version(), Courses.of(Courses.text(1, 50)));
        catalogue.submit(trainer, course.id(), changed.version());

        assertThat(catalogue.course(officer, course.id()).signs()).isEmpty();
        gates.pass(officer, course.id(), Gate.CREDIT);
        assertThatThrownBy(() -> catalogue.current(course.id())).isInstanceOf(Refused.Missing.class);
    }

    @Test
    void a_remark_beside_a_block_is_answered_and_settled_before_its_gate_is_passed() {
        Course course = submitted();
        Id<Remark> remark = gates.remark(colleague, course.id(), Gate.CONTENT, FIRST_BLOCK, "请补一个课例")
                .all()
                .getFirst()
                .id();

        assertThatThrownBy(() -> gates.pass(colleague, course.id(), Gate.CONTENT))
                .isInstanceOf(Refused.Conflict.class)
                .hasMessageContaining("refused.course.openRemarks");
        assertThat(gates.pass(officer, course.id(), Gate.CREDIT).signs()).hasSize(1);
        gates.answer(trainer, course.id(), remark, "补在第二节");
        assertThatThrownBy(() -> gates.resolve(trainer, course.id(), remark)).isInstanceOf(Refused.Forbidden.class);
        gates.resolve(colleague, course.id(), remark);

        assertThat(gates.remarks(trainer, course.id())
                        .of(Courses.TEXT)
                        .getFirst()
                        .thread())
                .extracting(Saying::text)
                .containsExactly("请补一个课例", "补在第二节");
        assertThat(gates.pass(colleague, course.id(), Gate.CONTENT).state()).isEqualTo(CourseState.PUBLISHED);
    }

    @Test
    void a_course_is_sent_back_with_its_remarks_and_no_further_note() {
        Course course = submitted();
        assertThatThrownBy(() -> gates.sendBack(officer, course.id(), " ")).isInstanceOf(Refused.Invalid.class);
        gates.remark(officer, course.id(), Gate.CREDIT, Spot.course(), "十学时太多，内容只有四十分钟");

        gates.sendBack(officer, course.id(), "");

        assertThat(campus.told(CourseReturned.class))
                .extracting(CourseReturned::note)
                .containsExactly("十学时太多，内容只有四十分钟");
        Course returned = catalogue.course(trainer, course.id());
        assertThat(returned.state()).isEqualTo(CourseState.RETURNED);
        assertThat(gates.remarks(trainer, course.id()).open()).hasSize(1);
    }

    @Test
    void remarks_written_at_the_same_moment_are_all_kept() throws Exception {
        Course course = submitted();
        List<Callable<Remarks>> writing = IntStream.range(0, 12)
                .mapToObj(i -> (Callable<Remarks>) () ->
                        gates.remark(i % 2 == 0 ? officer : colleague, course.id(), Gate.CONTENT, FIRST_BLOCK, "第" + i))
                .toList();

        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var written : many.invokeAll(writing)) {
                written.get();
            }
        }

        assertThat(gates.remarks(trainer, course.id()).all()).hasSize(12);
    }

    @Test
    void strangers_read_no_remarks() {
        Course course = submitted();

        assertThatThrownBy(() -> gates.remarks(campus.actor("zhou", Role.TRAINER), course.id()))
                .isInstanceOf(Refused.Missing.class);
    }

    @Test
    void a_course_with_a_day_waits_for_it_and_is_published_once_even_over_a_restart() {
        Instant day = campus.now().plus(Duration.ofDays(3));
        Course course = submitted();
        gates.schedule(trainer, course.id(), day);

        assertThat(Gatekeepers.pass(gates, officer, course.id()).state()).isEqualTo(CourseState.SCHEDULED);
        gates.sweep();
        assertThatThrownBy(() -> catalogue.current(course.id())).isInstanceOf(Refused.Missing.class);
        campus.close();
        open();
        campus.passes(Duration.ofDays(3));
        Gates otherNode = new Campus(database, data).gates();

        gates.sweep();
        gates.sweep();
        otherNode.sweep();

        assertThat(catalogue.current(course.id()).number()).isEqualTo(1);
        assertThat(catalogue.course(trainer, course.id()).due()).isNull();
        assertThat(campus.told(CoursePublished.class)).hasSize(1);
    }

    @Test
    void several_nodes_publish_a_scheduled_course_at_the_same_moment_only_once() throws Exception {
        Course course = submitted();
        gates.schedule(trainer, course.id(), campus.now().plusSeconds(60));
        Gatekeepers.pass(gates, officer, course.id());
        campus.passes(Duration.ofMinutes(2));

        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Void>> sweeps = IntStream.range(0, 8)
                    .mapToObj(i -> (Callable<Void>) () -> {
                        gates.sweep();
                        return null;
                    })
                    .toList();
            for (var swept : nodes.invokeAll(sweeps)) {
                swept.get();
            }
        }

        assertThat(catalogue.course(trainer, course.id()).published()).isEqualTo(1);
        assertThat(campus.told(CoursePublished.class)).hasSize(1);
    }

    @Test
    void a_scheduled_course_is_taken_back_or_brought_forward_by_its_author() {
        Course course = submitted();
        gates.schedule(trainer, course.id(), campus.now().plus(Duration.ofDays(3)));
        Gatekeepers.pass(gates, officer, course.id());

        gates.schedule(trainer, course.id(), null);
        gates.sweep();
        assertThat(catalogue.current(course.id()).number()).isEqualTo(1);

        Course second = submitted();
        gates.schedule(trainer, second.id(), campus.now().plus(Duration.ofDays(3)));
        Gatekeepers.pass(gates, officer, second.id());
        assertThat(catalogue.withdraw(trainer, second.id()).state()).isEqualTo(CourseState.DRAFT);
        campus.passes(Duration.ofDays(4));
        gates.sweep();
        assertThatThrownBy(() -> catalogue.current(second.id())).isInstanceOf(Refused.Missing.class);
    }

    @Test
    void a_day_lies_ahead_and_within_a_year() {
        Course course = submitted();

        for (Instant wrong : List.of(campus.now().minusSeconds(1), campus.now().plus(Duration.ofDays(400)))) {
            assertThatThrownBy(() -> gates.schedule(trainer, course.id(), wrong))
                    .isInstanceOf(Refused.Invalid.class);
        }
    }

    @Test
    void remarks_stay_one_document_however_much_is_written() {
        Course course = submitted();
        String text = "长".repeat(1000);
        Saying saying = new Saying(colleague.person(), colleague.name(), Instant.EPOCH, text);
        Remarks full = new Remarks(course.id(), List.of(), 0);
        for (int i = 0; i < 25; i++) {
            full = full.with(
                    new Remark(Id.fresh(), FIRST_BLOCK, Gate.CONTENT, Collections.nCopies(40, saying), null, null));
        }
        Remarks whole = full;

        whole.requireRoom(0);
        assertThatThrownBy(() -> whole.requireRoom(1))
                .isInstanceOf(Refused.Invalid.class)
                .hasMessageContaining("refused.course.remarks.length");
    }

    private void open() {
        campus = new Campus(database, data);
        catalogue = campus.catalogue();
        gates = campus.gates();
    }

    private Course submitted() {
        Course draft = catalogue.draft(trainer, complete());
        return catalogue.submit(trainer, draft.id(), draft.version());
    }

    private static Content complete() {
        return Courses.of(Courses.text(2, 100), Courses.quiz(3));
    }
}
