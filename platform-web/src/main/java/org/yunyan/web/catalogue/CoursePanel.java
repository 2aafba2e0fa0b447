package org.yunyan.web.catalogue;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.springframework.core.annotation.Order;

/** Something that belongs to a course and is shown on its page below the outline; beans of this type stand in their {@link Order}. */
public interface CoursePanel {

    /** What is shown here; empty when there is nothing for this course or this person. */
    Optional<Component> panel(CoursePlace place);
}
