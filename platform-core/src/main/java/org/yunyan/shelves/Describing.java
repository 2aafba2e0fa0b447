package org.yunyan.shelves;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yunyan.catalogue.Content;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.CourseVersion;
import org.yunyan.recommender.Document;
import org.yunyan.recommender.Embeddings;
import org.yunyan.recommender.SkillLevel;
import org.yunyan.rules.RuleSet;
import org.yunyan.shared.Credits;
import org.yunyan.shared.Id;
import org.yunyan.skills.Skill;
import org.yunyan.skills.Skills;
import org.yunyan.study.RatingSummary;
import org.yunyan.study.Study;

/** Turns courses into the documents that the index holds. */
final class Describing {

    private static final double HIGHEST_STARS = 5;

    private final Study study;
    private final Skills skills;
    private final CoStudying coStudying;
    private final Embeddings embeddings;
    private final Understanding understanding;
    private final Cutting cutting;

    Describing(
            Study study,
            Skills skills,
            CoStudying coStudying,
            Embeddings embeddings,
            Understanding understanding,
            Cutting cutting) {
        this.study = study;
        this.skills = skills;
        this.coStudying = coStudying;
        this.embeddings = embeddings;
        this.understanding = understanding;
        this.cutting = cutting;
    }

    /** With the meanings of passages that are known already. */
    List<Document> documents(Collection<CourseVersion> versions, RuleSet rules) {
        Map<Id<Course>, RatingSummary> ratings =
                study.ratingsOf(versions.stream().map(CourseVersion::course).toList());
        Map<Id<Skill>, String> names =
                skills.framework().stream().collect(Collectors.toMap(Skill::id, Skill::nameZh, (one, other) -> one));
        return understanding.known(versions.stream()
                .map(version -> document(version, rules, names, Optional.ofNullable(ratings.get(version.course()))))
                .map(embeddings::embed)
                .toList());
    }

    private Document document(
            CourseVersion version, RuleSet rules, Map<Id<Skill>, String> names, Optional<RatingSummary> ratings) {
        Content content = version.content();
        String id = version.course().value();
        return new Document(
                        id,
                        version.number(),
                        content.title(),
                        content.summary(),
                        text(content),
                        content.subject().name(),
                        names(content.stages()),
                        content.grades(),
                        content.level().name(),
                        content.mode().name(),
                        content.skills().stream()
                                .map(aim -> new SkillLevel(aim.skill().value(), aim.level(), names.get(aim.skill())))
                                .toList(),
                        content.hours(),
                        credits(content, rules).value(),
                        version.trainerName(),
                        content.tags(),
                        ratings.filter(summary -> summary.count() > 0)
                                .map(summary -> summary.average() / HIGHEST_STARS)
                                .orElse(0.0),
                        coStudying.learners(id),
                        version.published(),
                        !content.listing(),
                        coStudying.leadingTo(id),
                        null)
                .withPassages(cutting.passages(content));
    }

    private static Credits credits(Content content, RuleSet rules) {
        if (content.listing()) {
            return Credits.ZERO;
        }
        return rules.credits(content.hours(), content.level(), content.mode());
    }

    private static String text(Content content) {
        return content.units().stream()
                .map(unit -> unit.title() + "\n" + PlainText.of(Objects.requireNonNullElse(unit.markdown(), "")))
                .collect(Collectors.joining("\n"));
    }

    private static Set<String> names(Set<? extends Enum<?>> values) {
        Set<String> names = new HashSet<>();
        values.forEach(value -> names.add(value.name()));
        return names;
    }
}
