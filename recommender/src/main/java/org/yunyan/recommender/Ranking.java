package org.yunyan.recommender;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yunyan.recommender.Likeness.Traits;

/**
 * The score of a candidate: a sum of contributions, each resting on one fact and weighing what the {@link Weights} say.
 */
final class Ranking {

    /** Studied documents that others may be like: the latest. */
    private static final int LATEST = 5;

    /** Below this cosine two texts have nothing to do with each other. */
    private static final double UNRELATED = 0.5;

    /** The longest course closes its gap with this share of what it would count if it took no time. */
    private static final double SLOWEST = 0.7;

    /** A course of so many hours stands half-way between the two. */
    private static final double HALF_WAY_HOURS = 4;

    private static final String SUBJECT = "subject";
    private static final double DAYS_OF_NEWS = 21;
    private static final long OLD_AFTER_DAYS = 60;

    private final Profile profile;
    private final List<Profile.Gap> gaps;
    private final List<Traits> latest;
    private final List<Traits> before;
    private final Map<String, CoStudy.Trace> traces;
    private final Instant now;
    private final double heaviest;
    private final double[] weights = new double[Feature.values().length];
    private final List<String> factsOfShortfalls;

    Ranking(Profile profile, List<Profile.Gap> gaps, List<Traits> studied, Instant now, Weights weights) {
        this.profile = profile;
        this.gaps = gaps;
        int first = Math.max(0, studied.size() - LATEST);
        this.latest = studied.subList(first, studied.size());
        this.before = studied.subList(Math.max(0, first - 1), first);
        this.traces = CoStudy.traces(profile.history());
        this.now = now;
        for (Feature feature : Feature.values()) {
            this.weights[feature.ordinal()] = weights.of(feature);
        }
        this.factsOfShortfalls = profile.shortfalls().stream()
                .map(shortfall -> "shortfall:" + shortfall)
                .toList();
        this.heaviest = gaps.stream().mapToDouble(Profile.Gap::weight).max().orElse(1);
    }

    /**
     * Scores one candidate.
     *
     * @param match fit to the words and the meaning of what she looks for, from 0 to 1
     * @param crowd popularity of the most popular candidate, above 0
     */
    Scored score(Traits candidate, double match, int crowd) {
        Document document = candidate.document();
        List<Contribution> parts = new ArrayList<>(16);
        assigned(parts, document);
        planned(parts, document);
        gaps(parts, document);
        shortfalls(parts, document);
        wentOn(parts, document);
        likeStudied(parts, candidate);
        matches(parts, match);
        subject(parts, document);
        news(parts, document);
        popular(parts, document, crowd);
        parts.add(untold("quality", Feature.QUALITY, document.quality()));
        parts.add(untold("time", Feature.FITS_TIME, fitsTime(document)));
        parts.add(untold("content", Feature.CONTENT, document.hasContent() ? 1 : 0));
        parts.removeIf(part -> part.amount() <= 0
                || part.reason().filter(reason -> muted(reason.kind())).isPresent());
        return new Scored(document, parts);
    }

    private Contribution untold(String fact, Feature feature, double amount) {
        return new Contribution(fact, false, feature, amount, weights[feature.ordinal()] * amount, Optional.empty());
    }

    private Contribution ofPerson(String fact, Feature feature, double amount, Reason reason) {
        return new Contribution(fact, true, feature, amount, weights[feature.ordinal()] * amount, Optional.of(reason));
    }

    private Contribution ofDocument(String fact, Feature feature, double amount, Reason reason) {
        return new Contribution(fact, false, feature, amount, weights[feature.ordinal()] * amount, Optional.of(reason));
    }

    private boolean muted(Reason.Kind kind) {
        return profile.muted().reasons().contains(kind) && kind.mutable();
    }

    private void assigned(List<Contribution> parts, Document document) {
        if (profile.assigned().contains(document.id())) {
            parts.add(ofPerson("assigned:" + document.id(), Feature.ASSIGNED, 1, new Reason.Assigned()));
        }
    }

    private void planned(List<Contribution> parts, Document document) {
        if (profile.planned().contains(document.id())) {
            parts.add(ofPerson("planned:" + document.id(), Feature.PLANNED, 1, new Reason.Planned()));
        }
    }

    /** The next step counts most, and of two next steps the one that closes more of its gap, and of two alike the shorter. */
    private void gaps(List<Contribution> parts, Document document) {
        for (Profile.Gap gap : gaps) {
            int level = level(document, gap.skill());
            if (level > gap.evidenced()) {
                int steps = level - gap.evidenced();
                int reached = Math.min(level, gap.target());
                double width = gap.target() - gap.evidenced();
                double closed = (reached - gap.evidenced()) / width;
                double wide = 0.6 + 0.4 * Math.min(1, width / 2);
                double value = gap.weight() / heaviest * wide * (0.8 / steps + 0.2 * closed) * quick(document);
                Reason reason = new Reason.ClosesGap(gap.skill(), gap.evidenced(), reached);
                parts.add(ofPerson("gap:" + gap.skill(), Feature.GAP, value, reason));
            }
        }
    }

    /** What a gap is worth by the hour, within bounds: nobody should study ten short courses instead of a good one. */
    private static double quick(Document document) {
        double hours = document.hours().doubleValue();
        return SLOWEST + (1 - SLOWEST) / (1 + hours / HALF_WAY_HOURS);
    }

    private static int level(Document document, String wanted) {
        int level = 0;
        for (SkillLevel skill : document.skills()) {
            if (skill.skill().equals(wanted)) {
                level = Math.max(level, skill.level());
            }
        }
        return level;
    }

    private void shortfalls(List<Contribution> parts, Document document) {
        for (int i = 0; i < factsOfShortfalls.size(); i++) {
            Profile.Shortfall shortfall = profile.shortfalls().get(i);
            BigDecimal helped = shortfall.helpedBy(document);
            if (helped.signum() > 0) {
                double share = helped.doubleValue() / shortfall.missing().doubleValue();
                double scarce =
                        shortfall.levels().isEmpty() && shortfall.modes().isEmpty() ? 0.6 : 1;
                parts.add(ofPerson(
                        factsOfShortfalls.get(i),
                        Feature.SHORTFALL,
                        scarce * Math.sqrt(Math.min(1, share)),
                        new Reason.HelpsShortfall(helped, shortfall)));
            }
        }
    }

    /** Single documents and pairs of them that end with the same one are one fact. */
    private void wentOn(List<Contribution> parts, Document document) {
        Map<String, Double> sums = new HashMap<>();
        document.costudied().forEach((key, strength) -> {
            CoStudy.Trace trace = traces.get(key);
            if (trace != null) {
                sums.merge(trace.before(), trace.weight() * Math.min(1, strength), Double::sum);
            }
        });
        sums.forEach((before, sum) -> parts.add(
                ofPerson("studied:" + before, Feature.WENT_ON, Math.min(1, sum), new Reason.ColleaguesWentOn(before))));
    }

    /**
     * What only the nearest adds is told of it. What the next nearest would add without it, or the one studied before the
     * latest that would take its place among them, rests on no single fact.
     */
    private void likeStudied(List<Contribution> parts, Traits candidate) {
        String nearest = "";
        double most = 0;
        double next = 0;
        for (Traits studied : latest) {
            double like = like(studied, candidate);
            if (like > most) {
                next = most;
                most = like;
                nearest = studied.document().id();
            } else {
                next = Math.max(next, like);
            }
        }
        if (most > 0) {
            next = before.stream().mapToDouble(one -> like(one, candidate)).reduce(next, Math::max);
            next = Math.min(next, most);
            parts.add(
                    ofPerson("studied:" + nearest, Feature.LIKE_STUDIED, most - next, new Reason.LikeStudied(nearest)));
            parts.add(untold("like", Feature.LIKE_STUDIED, next));
        }
    }

    private static double like(Traits studied, Traits candidate) {
        return (Likeness.between(studied, candidate) - UNRELATED) / (1 - UNRELATED);
    }

    private void matches(List<Contribution> parts, double match) {
        parts.add(
                profile.goal().isBlank()
                        ? untold("match", Feature.SPEAKS_OF_GAPS, match)
                        : ofPerson("goal", Feature.MATCHES_GOAL, match, new Reason.MatchesGoal(profile.goal())));
    }

    private void subject(List<Contribution> parts, Document document) {
        int place = profile.subjects().indexOf(document.subject());
        boolean general = document.subject().equals(Document.GENERAL);
        boolean ownGrade = !Collections.disjoint(profile.grades(), document.grades());
        if (place >= 0 && !general) {
            Reason reason = new Reason.FitsSubject(document.subject(), profile.stage());
            parts.add(ofDocument(SUBJECT, place == 0 ? Feature.MAIN_SUBJECT : Feature.SECOND_SUBJECT, 1, reason));
            parts.add(ofDocument(SUBJECT, Feature.OWN_GRADE, ownGrade ? 1 : 0, reason));
        } else if (place >= 0) {
            parts.add(untold(SUBJECT, place == 0 ? Feature.MAIN_SUBJECT : Feature.SECOND_SUBJECT, 1));
        } else {
            parts.add(untold(SUBJECT, Feature.GENERAL_SUBJECT, general ? 1 : 0));
        }
    }

    private void news(List<Contribution> parts, Document document) {
        long days = Math.max(0, Duration.between(document.published(), now).toDays());
        if (days <= OLD_AFTER_DAYS) {
            parts.add(ofDocument(
                    "new", Feature.NEW, Math.exp(-days / DAYS_OF_NEWS), new Reason.NewHere(document.published())));
        }
    }

    private void popular(List<Contribution> parts, Document document, int crowd) {
        double value = Popularity.of(document.popularity(), crowd);
        parts.add(ofDocument(
                "popular",
                Feature.POPULAR,
                value,
                new Reason.Popular(document.subject(), profile.stage(), document.popularity())));
    }

    private double fitsTime(Document document) {
        return profile.freeHours()
                .filter(free -> document.hours().compareTo(free) > 0)
                .map(free -> free.doubleValue() / document.hours().doubleValue())
                .orElse(1.0);
    }
}
