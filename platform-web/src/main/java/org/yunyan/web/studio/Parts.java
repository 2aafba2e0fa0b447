package org.yunyan.web.studio;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;

/** The fields that other rooms add to the editor. */
@org.springframework.stereotype.Component
final class Parts {

    private final ObjectProvider<UnitPart> ofUnits;
    private final ObjectProvider<CoursePart> ofCourses;

    Parts(ObjectProvider<UnitPart> ofUnits, ObjectProvider<CoursePart> ofCourses) {
        this.ofUnits = ofUnits;
        this.ofCourses = ofCourses;
    }

    Stream<Component> of(Writing writing) {
        return ofCourses.orderedStream().map(part -> part.fields(writing)).flatMap(Optional::stream);
    }

    Stream<Component> of(Writing writing, UnitDraft unit) {
        return ofUnits.orderedStream().map(part -> part.fields(writing, unit)).flatMap(Optional::stream);
    }
}
