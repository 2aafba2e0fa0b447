package org.yunyan.triage;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Content;
import org.yunyan.catalogue.Course;
import org.yunyan.claims.Claim;
import org.yunyan.shared.CountyTime;
import org.yunyan.shared.Id;
import org.yunyan.study.Rating;

/** Reads what teachers write, when they write it, and looks whether somebody else has written it before. */
final class Reading {

    private static final Wording NOTHING = Wording.of("");

    private final NotedStore noted;
    private final ThresholdStore thresholds;
    private final Catalogue catalogue;
    private final Raising raising;

    Reading(NotedStore noted, ThresholdStore thresholds, Catalogue catalogue, Raising raising) {
        this.noted = noted;
        this.thresholds = thresholds;
        this.catalogue = catalogue;
        this.raising = raising;
    }

    void review(Rating rating) {
        read(new Written(
                "review:" + rating.id(),
                rating.person(),
                rating.course(),
                Held.completion(rating.person(), rating.course()),
                content(rating.course())
                        .map(Content::title)
                        .orElse(rating.course().value()),
                rating.text(),
                rating.at(),
                List.of()));
    }

    /** What a claim says to its reviewers. */
    void claim(Claim claim) {
        read(new Written(
                "claim:" + claim.id(),
                claim.person(),
                null,
                Held.claim(claim.person(), claim.id().value()),
                claim.details().title(),
                claim.details().note(),
                claim.changed(),
                List.of()));
    }

    /** Notes a text and compares it with those before it. */
    void read(Written written) {
        Thresholds inForce = thresholds.on(CountyTime.dayOf(written.at()));
        Copying copying = new Copying(inForce);
        Wording quoted = written.course() == null
                ? NOTHING
                : content(written.course()).map(Reading::wording).orElse(NOTHING);
        Wording own = Wording.of(written.text()).without(quoted);
        if (copying.isLongEnough(own)) {
            Written kept = new Written(
                    written.id(),
                    written.person(),
                    written.course(),
                    written.held(),
                    written.title(),
                    written.text(),
                    written.at(),
                    own.bands());
            noted.put(kept);
            raising.raise(copying.look(kept, quoted, noted.alike(kept)).stream().toList(), inForce);
        }
    }

    /** Everything that a course says, for it may be quoted. */
    private static Wording wording(Content content) {
        String units = content.units().stream()
                .map(unit -> unit.title() + "\n" + (unit.markdown() == null ? "" : unit.markdown()))
                .collect(Collectors.joining("\n"));
        return Wording.of(content.title() + "\n" + content.summary() + "\n" + String.join("\n", content.outcomes())
                + "\n" + units);
    }

    private Optional<Content> content(Id<Course> course) {
        return Optional.ofNullable(catalogue.currentOf(List.of(course)).get(course))
                .map(version -> version.content());
    }
}
