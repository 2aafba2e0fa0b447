package org.yunyan.messages;

import org.springframework.context.event.EventListener;
import org.yunyan.assignments.ApplicationDue;
import org.yunyan.assignments.Assignments;
import org.yunyan.assignments.WorkJudged;
import org.yunyan.exams.ExamMarked;

/** That something of hers was marked or sent back, and that evidence from the classroom is due, becomes a message. */
final class TellingOfAssessment {

    private final Messages messages;

    TellingOfAssessment(Messages messages) {
        this.messages = messages;
    }

    @EventListener
    void on(ExamMarked marked) {
        String course = marked.course().value();
        messages.send(Message.to(
                        marked.person(),
                        "marked:" + course + ":" + marked.unit() + ":" + marked.attempt(),
                        MessageKind.MARKED,
                        course,
                        marked.at(),
                        marked.title(),
                        String.valueOf(marked.percent()),
                        "")
                .saying("message.marked." + (marked.passed() ? "passed" : "failed")));
    }

    @EventListener
    void on(WorkJudged judged) {
        String course = judged.course().value();
        String what = judged.returned() ? "returned" : judged.passed() ? "passed" : "failed";
        String about = judged.unit().equals(Assignments.IN_CLASS) ? "message.applied." : "message.marked.";
        messages.send(Message.to(
                        judged.person(),
                        "work:" + course + ":" + judged.unit() + ":" + judged.round() + ":" + what,
                        MessageKind.MARKED,
                        course,
                        judged.at(),
                        judged.title(),
                        String.valueOf(judged.percent()),
                        judged.note())
                .saying(about + what));
    }

    @EventListener
    void on(ApplicationDue due) {
        String course = due.course().value();
        messages.send(Message.to(
                due.person(),
                "apply:" + course,
                MessageKind.APPLICATION_DUE,
                course,
                due.at(),
                due.title(),
                due.due().toString().substring(0, 10)));
    }
}
