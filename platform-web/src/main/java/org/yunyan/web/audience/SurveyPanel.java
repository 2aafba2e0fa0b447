package org.yunyan.web.audience;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.yunyan.catalogue.Course;
import org.yunyan.shared.Id;
import org.yunyan.survey.Surveys;
import org.yunyan.web.catalogue.CoursePanel;
import org.yunyan.web.catalogue.CoursePlace;

/** The survey on the page of a course, for who has completed it and not answered yet. */
@org.springframework.stereotype.Component
@Order(SurveyPanel.PLACE)
final class SurveyPanel implements CoursePanel {

    static final int PLACE = 30;

    private final Surveys surveys;

    SurveyPanel(Surveys surveys) {
        this.surveys = surveys;
    }

    @Override
    public Optional<Component> panel(CoursePlace place) {
        Id<Course> course = place.version().course();
        return surveys.asks(place.reader(), course)
                ? Optional.of(new SurveyForm(surveys, place.reader(), course))
                : Optional.empty();
    }
}
