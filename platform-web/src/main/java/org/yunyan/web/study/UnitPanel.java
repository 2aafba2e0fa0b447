package org.yunyan.web.study;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.springframework.core.annotation.Order;

/** Something that belongs to a unit and is shown below it; beans of this type stand in their {@link Order}. */
public interface UnitPanel {

    /** What is shown here; empty when there is nothing for this unit or this person. */
    Optional<Component> panel(UnitPlace place);
}
