package org.yunyan.web.studio;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** Further fields of a unit, from a room that its own fields do not know of. They are shown below these, in the order of the beans. */
interface UnitPart {

    /** Empty where the unit has none of them. */
    Optional<Component> fields(Writing writing, UnitDraft unit);
}
