package org.yunyan.web.exams;

import com.vaadin.flow.component.Component;
import org.yunyan.catalogue.UnitKind;
import org.yunyan.exams.Exams;
import org.yunyan.skills.Skills;
import org.yunyan.web.study.UnitBody;
import org.yunyan.web.study.UnitPlace;

/** Tests in the place of the player. */
@org.springframework.stereotype.Component
final class ExamBody implements UnitBody {

    private final Exams exams;
    private final Skills skills;

    ExamBody(Exams exams, Skills skills) {
        this.exams = exams;
        this.skills = skills;
    }

    @Override
    public boolean shows(UnitKind kind) {
        return kind == UnitKind.TEST;
    }

    @Override
    public Component body(UnitPlace place, Runnable advance) {
        return new ExamForm(
                exams, skills, place.actor(), place.course(), place.unit().id(), advance);
    }
}
