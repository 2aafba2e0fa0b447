package org.yunyan.web.claims;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import org.yunyan.claims.Claim;
import org.yunyan.claims.Review;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.Table;

/** Who did what with a claim, when and why. */
final class ClaimHistory extends Section {

    ClaimHistory(Claim claim) {
        addClassName("yy-section");
        add(new H2(Words.say("claims.history")));
        Table table = new Table(
                Words.say("claims.history"),
                Words.say("claims.history.at"),
                Words.say("claims.history.who"),
                Words.say("claims.history.what"),
                Words.say("claims.history.note"));
        claim.progress()
                .reviews()
                .forEach(review -> table.row(
                        Words.time(review.at()),
                        review.name(),
                        what(review),
                        review.note() == null ? "—" : Words.authored(review.note())));
        add(table);
    }

    private static String what(Review review) {
        return review.step() == null
                ? Words.of(review.act())
                : Words.say("claims.history.step", review.step(), review.act());
    }
}
