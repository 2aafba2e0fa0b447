package org.yunyan.web.claims;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import org.yunyan.claims.Claim;
import org.yunyan.claims.ClaimDetails;
import org.yunyan.claims.ClaimState;
import org.yunyan.claims.Overlap;
import org.yunyan.claims.Review;
import org.yunyan.claims.Scan;
import org.yunyan.shared.Id;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.Chip;

/** Claims in words. */
final class ClaimWords {

    private ClaimWords() {}

    static String title(Claim claim) {
        String title = claim.details().title();
        return title == null ? Words.say("claims.untitled", claim.details().kind()) : Words.authored(title);
    }

    static Chip state(Claim claim) {
        Chip.Tone tone = switch (claim.state()) {
            case DRAFT, WITHDRAWN -> Chip.Tone.PLAIN;
            case IN_REVIEW, APPROVED -> Chip.Tone.ACCENT;
            case RETURNED -> Chip.Tone.AMBER;
            case REFUSED -> Chip.Tone.DANGER;
        };
        return new Chip(Words.of(claim.state()), tone);
    }

    /** Whose turn it is and since when, or how it ended and why. */
    static String standing(Claim claim) {
        return switch (claim.state()) {
            case DRAFT -> Words.say("claims.standing.draft", claim.changed());
            case IN_REVIEW ->
                claim.progress().needsSecondSignature()
                        ? Words.say("claims.standing.second", claim.progress().since())
                        : Words.say(
                                "claims.standing.review",
                                claim.progress().step(),
                                claim.progress().since());
            case RETURNED, REFUSED -> {
                Review last = claim.progress().reviews().getLast();
                yield Words.say(
                        claim.state() == ClaimState.RETURNED ? "claims.standing.returned" : "claims.standing.refused",
                        last.step(),
                        last.note());
            }
            case APPROVED ->
                Words.say("claims.standing.approved", claim.progress().since());
            case WITHDRAWN ->
                Words.say("claims.standing.withdrawn", claim.progress().since());
        };
    }

    /** 2026年3月5日—3月6日 · 16 学时, as far as it is known. */
    static String days(ClaimDetails details) {
        List<String> parts = new ArrayList<>();
        if (details.from() != null && details.until() != null) {
            parts.add(
                    details.from().equals(details.until())
                            ? Words.day(details.from())
                            : Words.say("claims.days", details.from(), details.until()));
        }
        if (details.hours() != null) {
            parts.add(Words.say("claims.hours", details.hours()));
        }
        return String.join(" · ", parts);
    }

    static String levelAndMode(ClaimDetails details) {
        List<String> parts = new ArrayList<>();
        if (details.level() != null) {
            parts.add(Words.of(details.level()));
        }
        if (details.mode() != null) {
            parts.add(Words.of(details.mode()));
        }
        parts.add(Words.of(details.role()));
        return String.join(" · ", parts);
    }

    static String overlap(Overlap overlap) {
        List<String> others = overlap.others().stream()
                .map(other -> Words.say("claims.overlap.other", Words.authored(String.valueOf(other.title()))))
                .toList();
        String days = overlap.from().equals(overlap.until())
                ? Words.day(overlap.from())
                : Words.say("claims.days", overlap.from(), overlap.until());
        if (others.isEmpty()) {
            return Words.say("claims.overlap.alone", days, overlap.hours(), overlap.ceiling());
        }
        return overlap.isTooMuch()
                ? Words.say("claims.overlap.tooMuch", days, others, overlap.hours(), overlap.ceiling())
                : Words.say("claims.overlap.twice", days, others);
    }

    static Chip flagged() {
        return new Chip(Words.say("claims.flag.alike"), Chip.Tone.AMBER).icon(VaadinIcon.COPY_O);
    }

    static String file(Id<Claim> claim, Id<Scan> scan) {
        return "api/v1/claims/" + claim + "/files/" + scan;
    }

    static String picture(Id<Claim> claim, Id<Scan> scan, int page) {
        return file(claim, scan) + "/pages/" + page;
    }
}
