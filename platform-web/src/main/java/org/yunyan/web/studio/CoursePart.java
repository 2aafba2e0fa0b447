package org.yunyan.web.studio;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** Further fields of a course, from a room that its own fields do not know of. They are shown below these, in the order of the beans. */
interface CoursePart {

    /** Empty where the course has none of them. */
    Optional<Component> fields(Writing writing);
}
