package org.yunyan.web.studio;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Content;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.Media;
import org.yunyan.catalogue.Unit;
import org.yunyan.catalogue.UnitKind;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.library.Cue;
import org.yunyan.library.Inventory;
import org.yunyan.people.Subject;
import org.yunyan.shared.Id;
import org.yunyan.web.ScreenTest;

/** Her files on one screen, and captions cue by cue on another. */
class LibraryScreenTest extends ScreenTest {

    private static final Id<Unit> FILM = Id.of("film");
    private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
    private static final String SRT = "1\n00:00:01,000 --> 00:00:03,000\n大家好\n\n2\n00:00:02,500 --> 00:00:05,000\n再见\n";

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Inventory inventory;

    private Actor luo;

    @BeforeEach
    void enterTheHouse() {
        luo = enter("luo-" + Id.fresh(), "罗建国", Role.TEACHER, Role.TRAINER);
        signIn(luo.account().value().replace("account-", ""));
    }

    @Test
    void a_file_is_shown_with_where_it_is_used_and_gets_another_name() {
        Media poster = catalogue.upload(luo, "海报.png", new ByteArrayInputStream(PICTURE));
        catalogue.draft(
                luo,
                Content.titled("看图的课", Subject.CHINESE)
                        .withUnits(
                                List.of(Unit.document(Id.of("t"), "图", 5, "![](/api/v1/media/" + poster.id() + ")"))));

        navigate("studio/library", LibraryScreen.class);
        assertThat(text()).contains("海报.png", "用在 1 处", "看图的课 · 图（草稿）");
        find(TextField.class, "文件名").setValue("开学海报");
        click("改名");

        assertThat(text()).contains("开学海报.png");
    }

    @Test
    void captions_are_imported_looked_through_changed_and_used() {
        Course course = film();
        navigate("studio/" + course.id() + "/captions/" + FILM, CaptionsScreen.class);
        assertThat(text()).contains("还没有字幕");

        Upload drop = (Upload)
                findInView(FileDrop.class).single().getChildren().findFirst().orElseThrow();
        test(drop).upload("字幕.srt", "text/plain", SRT.getBytes(StandardCharsets.UTF_8));
        roundTrip();
        assertThat(text()).contains("1 处要改", "与第 1 条时间重叠");

        List<TextField> starts = findInView(TextField.class).all().stream()
                .filter(field -> "开始".equals(field.getLabel()))
                .toList();
        starts.get(1).setValue("3");
        assertThat(text()).contains("没有问题");
        findInView(TextArea.class).all().getFirst().setValue("各位老师好");
        assertThat(inventory.captions(luo, course.id(), course.draft().unit(FILM)))
                .containsExactly(new Cue(1_000, 3_000, "各位老师好"), new Cue(3_000, 5_000, "再见"));

        click("用作这个单元的字幕");
        Unit unit = catalogue.course(luo, course.id()).draft().unit(FILM);
        assertThat(catalogue.media(unit.captions()).file())
                .content()
                .contains("各位老师好", "00:00:03.000 --> 00:00:05.000");
    }

    private Course film() {
        Unit unit = new Unit(FILM, "片", UnitKind.VIDEO, 1, 60, "", null, null, List.of(), null, null);
        return catalogue.draft(luo, Content.titled("有片的课", Subject.CHINESE).withUnits(List.of(unit)));
    }

    private TextField find(Class<TextField> kind, String label) {
        return findInView(kind).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private void click(String words) {
        test(findInView(Button.class).all().stream()
                        .filter(one -> words.equals(one.getText()))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private String text() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
