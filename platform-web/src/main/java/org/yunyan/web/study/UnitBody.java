package org.yunyan.web.study;

import com.vaadin.flow.component.Component;
import org.yunyan.catalogue.UnitKind;

/** How a kind of unit is studied that the player does not play itself. */
public interface UnitBody {

    /** Whether units of this kind are studied here. */
    boolean shows(UnitKind kind);

    /**
     * The unit itself, in the place of the player.
     *
     * @param advance to be called once the unit may have been done, so that outline and completion follow
     */
    Component body(UnitPlace place, Runnable advance);
}
