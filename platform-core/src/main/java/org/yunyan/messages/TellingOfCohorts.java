package org.yunyan.messages;

import java.util.Locale;
import org.springframework.context.event.EventListener;
import org.yunyan.catalogue.AuthorInvited;
import org.yunyan.cohorts.CohortMoved;
import org.yunyan.cohorts.Happening;

/** What happens in cohorts, and who may write along, becomes messages. */
final class TellingOfCohorts {

    private final Messages messages;

    TellingOfCohorts(Messages messages) {
        this.messages = messages;
    }

    /** That she has taken a seat or given it back herself she sees at once. */
    @EventListener
    void on(CohortMoved moved) {
        if (moved.what() == Happening.SEATED || moved.what() == Happening.GIVEN_BACK) {
            return;
        }
        String course = moved.course().value();
        String what = moved.what().name().toLowerCase(Locale.ROOT);
        messages.send(Message.to(
                        moved.person(),
                        "cohort:" + moved.cohort() + ":" + what + ":" + moved.at(),
                        MessageKind.COHORT,
                        course,
                        moved.at(),
                        moved.title(),
                        moved.name(),
                        moved.starts().toString())
                .saying("message.cohort." + what));
    }

    @EventListener
    void on(AuthorInvited invited) {
        String course = invited.course().value();
        messages.send(Message.to(
                invited.author(),
                "coauthor:" + course + "@" + invited.at(),
                MessageKind.COAUTHOR,
                course,
                invited.at(),
                invited.title(),
                invited.trainerName()));
    }
}
