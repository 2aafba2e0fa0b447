package org.yunyan.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.yunyan.Campus;
import org.yunyan.Courses;
import org.yunyan.Gatekeepers;
import org.yunyan.catalogue.Authors;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.Holdings;
import org.yunyan.catalogue.Media;
import org.yunyan.catalogue.Playing;
import org.yunyan.catalogue.Unit;
import org.yunyan.catalogue.UnitKind;
import org.yunyan.identity.Account;
import org.yunyan.identity.Accounts;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.shared.mongo.StoreExtension;

/** A trainer's files, where they are used, and what they become; captions and templates on the way. */
@ExtendWith(StoreExtension.class)
class InventoryTest {

    private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'};

    @TempDir
    Path data;

    private Campus campus;
    private Inventory inventory;
    private Actor luo;

    @BeforeEach
    void openTheRooms(MongoDatabase database) {
        campus = new Campus(database, data);
        inventory = campus.room(Inventory.class);
        luo = campus.actor("luo-" + Id.fresh(), Role.TRAINER);
    }

    @AfterEach
    void closeTheRooms() {
        campus.close();
    }

    @Test
    void files_are_found_by_their_names_with_the_places_where_they_are_used() {
        Media used = upload("海报.png");
        upload("封面.PNG");
        Course course = draft(showing(used));

        assertThat(inventory.files(luo, "", 0, 10).items()).hasSize(2);
        Holding found = inventory.files(luo, "海报", 0, 10).items().getFirst();
        assertThat(found.uses()).containsExactly(new Use(course.id(), "整本书阅读教学", Id.of("picture"), "图", false));
        assertThat(inventory.files(luo, "封面.png", 0, 10).items().getFirst().uses())
                .isEmpty();
        assertThat(inventory.files(campus.actor("tan", Role.TRAINER), "", 0, 10).items())
                .isEmpty();
    }

    @Test
    void a_file_gets_another_name_and_keeps_its_extension() {
        Media file = upload("a.png");
        Holdings holdings = campus.room(Holdings.class);

        assertThat(holdings.rename(luo, file.id(), "../新 名").name()).isEqualTo(".. 新 名.png");
        assertThatThrownBy(() -> holdings.rename(luo, file.id(), " ")).isInstanceOf(Refused.Invalid.class);
        assertThatThrownBy(() -> holdings.rename(campus.actor("tan", Role.TRAINER), file.id(), "b"))
                .isInstanceOf(Refused.Missing.class);
    }

    @Test
    void another_file_takes_its_place_in_all_drafts_and_what_is_published_stays() {
        Media old = upload("旧.png");
        Media fresh = upload("新.png");
        Course draft = draft(showing(old));
        Course published = draft(showing(old));
        campus.catalogue().submit(luo, published.id(), published.version());
        Gatekeepers.pass(campus.gates(), campus.actor("officer", Role.OFFICER), published.id());

        List<Course> changed = inventory.replace(luo, old.id(), fresh.id(), 0);

        assertThat(changed).extracting(Course::id).containsExactlyInAnyOrder(draft.id(), published.id());
        assertThat(campus.catalogue()
                        .course(luo, draft.id())
                        .draft()
                        .units()
                        .getFirst()
                        .shown())
                .containsExactly(fresh.id());
        assertThat(campus.catalogue()
                        .current(published.id())
                        .content()
                        .units()
                        .getFirst()
                        .shown())
                .containsExactly(old.id());
        Media captions = upload("字幕.vtt", "WEBVTT\n");
        assertThatThrownBy(() -> inventory.replace(luo, old.id(), captions.id(), 0))
                .isInstanceOf(Refused.Invalid.class);
    }

    @Test
    void captions_are_kept_while_they_are_written_and_read_from_the_file_otherwise() {
        Media captions = upload("字幕.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\n好\n");
        Unit film = new Unit(Id.of("film"), "片", UnitKind.VIDEO, 1, 60, "", null, captions.id(), List.of(), null, null);
        Course course = draft(film);
        assertThat(inventory.captions(luo, course.id(), film)).containsExactly(new Cue(1_000, 2_000, "好"));

        List<Cue> written = List.of(new Cue(0, 500, "写到一半"));
        inventory.keep(luo, course.id(), film.id(), written);
        assertThat(inventory.captions(luo, course.id(), film)).isEqualTo(written);
        assertThatThrownBy(() -> inventory.keep(campus.actor("tan", Role.TRAINER), course.id(), film.id(), written))
                .isInstanceOf(Refused.Missing.class);

        Course used = inventory.use(luo, course.id(), film.id(), written);
        Unit now = used.draft().unit(film.id());
        assertThat(now.captions()).isNotEqualTo(captions.id());
        assertThat(inventory.captions(luo, course.id(), now)).isEqualTo(written);
    }

    @Test
    void a_course_begins_from_a_template_of_the_platform_or_of_her_own() {
        Templates templates = campus.room(Templates.class);
        assertThat(templates.of(luo)).hasSize(3).allSatisfy(one -> {
            assertThat(one.content().units()).hasSizeGreaterThanOrEqualTo(3);
            assertThat(one.content().summary()).isNotBlank();
        });

        Course begun = templates.begin(luo, templates.of(luo).getFirst().id());
        Template own = templates.keep(luo, begun.id(), "我的模板");

        assertThat(templates.begin(luo, own.id()).draft()).isEqualTo(begun.draft());
        Actor tan = campus.actor("tan", Role.TRAINER);
        assertThat(templates.of(tan)).hasSize(3);
        assertThatThrownBy(() -> templates.begin(tan, own.id())).isInstanceOf(Refused.Missing.class);
        assertThatThrownBy(() -> templates.keep(tan, begun.id(), "偷来的")).isInstanceOf(Refused.Missing.class);
        templates.drop(luo, own.id());
        assertThat(templates.of(luo)).hasSize(3);
    }

    @Test
    void captions_are_not_kept_as_a_file_of_a_draft_that_cannot_be_changed_now() {
        Course course = draft(Courses.text(1, 50));
        campus.catalogue().submit(luo, course.id(), course.version());
        List<Cue> written = List.of(new Cue(0, 500, "好"));

        assertThatThrownBy(() -> inventory.use(luo, course.id(), Courses.TEXT, written))
                .isInstanceOf(Refused.Conflict.class);

        assertThat(inventory.files(luo, "", 0, 10).items()).isEmpty();
    }

    @Test
    void captions_are_bounded_in_number_and_length() {
        Course course = draft(Courses.text(1, 50));
        List<Cue> many = Collections.nCopies(5_001, new Cue(0, 500, "好"));
        List<Cue> wide = List.of(new Cue(0, 500, "好".repeat(1_001)));
        List<Cue> heavy = Collections.nCopies(300, new Cue(0, 500, "好".repeat(900)));

        for (List<Cue> wrong : List.of(many, wide, heavy)) {
            assertThatThrownBy(() -> inventory.keep(luo, course.id(), Courses.TEXT, wrong))
                    .isInstanceOf(Refused.Invalid.class);
        }
    }

    @Test
    void slides_in_the_place_of_others_bring_their_own_number_of_pages() throws IOException {
        Media three = pdf("三页.pdf", 3);
        Media five = pdf("五页.pdf", 5);
        Course course = draft(Unit.slides(Id.of("slides"), "课件", 6, three.id(), 3));

        inventory.replace(luo, three.id(), five.id(), 0);

        Playing playing = campus.catalogue()
                .course(luo, course.id())
                .draft()
                .units()
                .getFirst()
                .playing();
        assertThat(playing.slides()).isEqualTo(five.id());
        assertThat(playing.pages()).isEqualTo(5);
        Media broken = upload("坏.pdf", "%PDF-1.7\nnothing");
        assertThatThrownBy(() -> inventory.replace(luo, five.id(), broken.id(), 0))
                .isInstanceOf(Refused.Invalid.class)
                .hasMessageContaining("refused.library.broken");
    }

    @Test
    void a_template_of_a_course_written_together_shows_the_files_of_both() {
        Templates templates = campus.room(Templates.class);
        Actor tan = campus.actor("tan-" + Id.fresh(), Role.TRAINER);
        campus.room(Accounts.class).open(List.of(Account.of(tan.account(), "tan", "-", tan.person(), tan.grants())));
        Course shared = draft(showing(upload("罗老师的.png")));
        campus.room(Authors.class).invite(luo, shared.id(), tan.person());
        Template own = templates.keep(tan, shared.id(), "一起写的");

        Course begun = templates.begin(tan, own.id());

        assertThat(begun.draft()).isEqualTo(shared.draft());
    }

    private Media pdf(String name, int pages) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                document.addPage(new PDPage());
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return campus.catalogue().upload(luo, name, new ByteArrayInputStream(bytes.toByteArray()));
        }
    }

    private Course draft(Unit unit) {
        return campus.catalogue().draft(luo, Courses.of(unit));
    }

    private static Unit showing(Media picture) {
        return Unit.document(Id.of("picture"), "图", 5, "![图](/api/v1/media/" + picture.id() + ")");
    }

    private Media upload(String name) {
        return campus.catalogue().upload(luo, name, new ByteArrayInputStream(PICTURE));
    }

    private Media upload(String name, String text) {
        return campus.catalogue().upload(luo, name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
