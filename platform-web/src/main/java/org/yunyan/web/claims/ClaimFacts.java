package org.yunyan.web.claims;

import com.vaadin.flow.component.html.DescriptionList;
import org.yunyan.claims.Claim;
import org.yunyan.claims.ClaimDetails;
import org.yunyan.web.language.Words;

/** Everything that a claim says, name by name. */
final class ClaimFacts extends DescriptionList {

    ClaimFacts(Claim claim) {
        addClassName("claims-facts");
        ClaimDetails details = claim.details();
        fact("claims.field.kind", Words.of(details.kind()));
        fact("claims.field.organiser", details.organiser());
        fact("claims.field.levelAndMode", ClaimWords.levelAndMode(details));
        fact("claims.field.days", ClaimWords.days(details));
        if (details.spent() != null) {
            fact("claims.field.spent", Words.number(details.spent()));
        }
        fact("claims.field.certificate", details.certificate());
        fact("claims.field.note", details.note());
        if (claim.poster() != null) {
            fact("claims.field.poster", claim.poster());
        }
    }

    private void fact(String key, String value) {
        if (value != null && !value.isBlank()) {
            add(new Term(Words.say(key)), new Description(Words.authored(value)));
        }
    }
}
