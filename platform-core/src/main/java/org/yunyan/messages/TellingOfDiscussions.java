package org.yunyan.messages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.context.event.EventListener;
import org.yunyan.discussion.AbuseReported;
import org.yunyan.discussion.DiscussionContinued;
import org.yunyan.discussion.PostRuled;
import org.yunyan.discussion.QuestionAsked;
import org.yunyan.discussion.ReviewAnswered;
import org.yunyan.shared.CountyTime;

/** What goes on in discussions becomes few messages: one a day and course for its trainer, one for all that is new to a follower. */
final class TellingOfDiscussions {

    private final Messages messages;

    TellingOfDiscussions(Messages messages) {
        this.messages = messages;
    }

    @EventListener
    void on(QuestionAsked asked) {
        String course = asked.course().value();
        messages.send(Message.to(
                asked.trainer(),
                "asked:" + course + ":" + day(asked.at()),
                MessageKind.ASKED,
                course,
                asked.at(),
                asked.courseTitle(),
                asked.title()));
    }

    @EventListener
    void on(DiscussionContinued continued) {
        String discussion = continued.discussion().value();
        Message message = Message.to(
                continued.person(),
                "discussed:" + discussion + ":" + continued.round(),
                MessageKind.DISCUSSED,
                discussion,
                continued.at(),
                continued.title(),
                String.valueOf(continued.replies()));
        messages.send(continued.accepted() ? message.saying("message.discussed.accepted") : message);
    }

    @EventListener
    void on(PostRuled ruled) {
        String discussion =
                ruled.discussion() == null ? null : ruled.discussion().value();
        messages.send(Message.to(
                        ruled.author(),
                        "ruled:" + ruled.key(),
                        MessageKind.RULED,
                        discussion,
                        ruled.at(),
                        ruled.title(),
                        ruled.reason() == null ? "" : ruled.reason())
                .saying("message.ruled." + ruled.deed().name().toLowerCase(Locale.ROOT)));
    }

    @EventListener
    void on(AbuseReported reported) {
        String course = reported.course().value();
        messages.send(Message.to(
                reported.trainer(),
                "abuse:" + course + ":" + day(reported.at()),
                MessageKind.ABUSE_REPORTED,
                course,
                reported.at(),
                reported.courseTitle()));
    }

    @EventListener
    void on(ReviewAnswered answered) {
        String course = answered.course().value();
        messages.send(Message.to(
                answered.author(),
                "review:" + course,
                MessageKind.REVIEW_ANSWERED,
                course,
                answered.at(),
                answered.trainerName()));
    }

    private static LocalDate day(Instant at) {
        return CountyTime.dayOf(at);
    }
}
