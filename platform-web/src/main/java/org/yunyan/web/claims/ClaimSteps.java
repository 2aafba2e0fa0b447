package org.yunyan.web.claims;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.List;
import org.yunyan.claims.Claim;
import org.yunyan.claims.ClaimState;
import org.yunyan.claims.Progress;
import org.yunyan.claims.Review;
import org.yunyan.claims.ReviewStep;
import org.yunyan.web.language.Words;

/** How far a claim has come: handed in, each desk on its way, counted. */
final class ClaimSteps extends OrderedList {

    ClaimSteps(Claim claim) {
        addClassName("claims-steps");
        Progress progress = claim.progress();
        boolean handedIn = claim.state() != ClaimState.DRAFT && claim.state() != ClaimState.RETURNED;
        step(Words.say("claims.step.submitted"), handedIn, !handedIn);
        List<ReviewStep> way = progress.steps().isEmpty() ? Arrays.asList(ReviewStep.values()) : progress.steps();
        List<ReviewStep> signed =
                progress.signatures().stream().map(Review::step).toList();
        for (ReviewStep desk : way) {
            boolean here = desk == progress.step();
            step(Words.of(desk), handedIn && signed.contains(desk) && !here, here);
        }
        String end = switch (claim.state()) {
            case REFUSED, WITHDRAWN -> Words.of(claim.state());
            default -> Words.say("claims.step.counted");
        };
        step(end, claim.state().isFinal(), false);
    }

    private void step(String name, boolean done, boolean current) {
        ListItem item = new ListItem(new Span(name));
        item.getElement().setAttribute("data-state", done ? "done" : current ? "now" : "open");
        if (current) {
            item.getElement().setAttribute("aria-current", "step");
        }
        Span said = new Span(Words.say(done ? "claims.step.done" : current ? "claims.step.now" : "claims.step.open"));
        said.addClassName("yy-seen-by-readers");
        item.add(said);
        add(item);
    }
}
