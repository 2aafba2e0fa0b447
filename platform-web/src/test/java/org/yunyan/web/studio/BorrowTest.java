package org.yunyan.web.studio;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yunyan.Courses;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Content;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.CourseVersion;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.people.Subject;
import org.yunyan.shared.Id;
import org.yunyan.shelves.Shelves;
import org.yunyan.web.ScreenTest;

/** A unit is borrowed from any course that is offered, however many there are. */
class BorrowTest extends ScreenTest {

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Shelves shelves;

    @Test
    void a_unit_is_found_by_the_words_of_its_course_and_taken_over() {
        Actor luo = enter("luo-borrow", "罗建国", Role.TEACHER, Role.TRAINER);
        CourseVersion other = Courses.published("zz-borrowed-" + Id.fresh(), Courses.text(1, 60));
        catalogue.plant(List.of(other));
        shelves.put(other.course());
        Course course = catalogue.draft(luo, Content.titled("借一讲", Subject.CHINESE));
        signIn("luo-borrow");
        navigate("studio/" + course.id(), EditorScreen.class);
        door("导入与复用");

        find(other.content().title());
        press(other.content().title());
        press("复用");

        assertThat(catalogue.course(luo, course.id()).draft().units()).hasSize(1);
        assertThat(catalogue.course(luo, course.id()).reused()).hasSize(1);
    }

    private void find(String words) {
        test(findInView(TextField.class).all().stream()
                        .filter(field ->
                                field.getId().filter("field-borrow"::equals).isPresent())
                        .findFirst()
                        .orElseThrow())
                .setValue(words);
    }

    private void door(String words) {
        test(findInView(NativeButton.class).all().stream()
                        .filter(one -> one.getElement().getTextRecursively().startsWith(words))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private void press(String beginning) {
        test(findInView(Button.class).all().stream()
                        .filter(one -> one.getText().startsWith(beginning))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(beginning + " in "
                                + ((Component) getCurrentView()).getElement().getTextRecursively())))
                .click();
    }
}
