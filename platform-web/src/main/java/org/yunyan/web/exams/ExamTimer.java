package org.yunyan.web.exams;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import org.yunyan.exams.ExamPulse;
import org.yunyan.web.language.Words;

/**
 * Gives signs of life while a test is open, and shows the time that is left by the server's clock. It is read aloud when five
 * minutes and when one minute are left, not every second.
 */
@JavaScript("context://js/exam.js")
final class ExamTimer extends Div {

    /** What the timer asks of its form. */
    interface Clock {
        /** A sign of life. */
        ExamPulse beat();

        /** The time is over. */
        void over();
    }

    private final transient Clock clock;
    private final Span left = new Span();
    private final Span spoken = new Span();

    ExamTimer(Clock clock) {
        this.clock = clock;
        addClassName("exam-timer");
        left.getElement().setAttribute("role", "timer");
        spoken.addClassName("yy-heard");
        spoken.getElement().setAttribute("aria-live", "polite");
        add(left, spoken);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        getElement()
                .executeJs(
                        "window.yunyanExam.start(this, $0, $1, $2)",
                        Words.say("exams.timer.left"),
                        Words.say("exams.timer.none"),
                        Words.say("exams.timer.spoken"));
        show(clock.beat());
    }

    @ClientCallable
    void beat() {
        ExamPulse pulse = clock.beat();
        if (pulse.over()) {
            clock.over();
        } else {
            show(pulse);
        }
    }

    void show(ExamPulse pulse) {
        Duration time = pulse.left();
        getElement().executeJs("window.yunyanExam.left(this, $0)", time == null ? -1 : (int) time.toSeconds());
    }
}
