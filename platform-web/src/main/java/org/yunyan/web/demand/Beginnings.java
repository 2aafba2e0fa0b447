package org.yunyan.web.demand;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yunyan.catalogue.CompletionRule;
import org.yunyan.catalogue.Content;
import org.yunyan.catalogue.SkillAim;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.demand.GapRow;
import org.yunyan.demand.Wanted;
import org.yunyan.people.Stage;
import org.yunyan.people.Subject;
import org.yunyan.skills.Skill;
import org.yunyan.web.language.Languages;
import org.yunyan.web.language.Words;

/** What a new course starts from when it is begun from a row: in Chinese, as courses are written. */
final class Beginnings {

    private static final int LONGEST_TITLE = 120;

    private Beginnings() {}

    static Content of(GapRow row, Skill skill) {
        String level = Words.say(Languages.SIMPLIFIED, "vocabulary.level." + row.level());
        String title =
                Words.say(Languages.SIMPLIFIED, "demand.title.gap", row.stage(), row.subject(), skill.nameZh(), level);
        return content(title, row.subject(), Set.of(row.stage()), List.of(new SkillAim(row.skill(), row.level())));
    }

    /** For whom most of those teach who looked for it, as far as that is known. */
    static Content of(Wanted row) {
        Subject subject =
                first(row, Wanted.Group.Kind.SUBJECT).map(Subject::valueOf).orElse(null);
        Set<Stage> stages = first(row, Wanted.Group.Kind.STAGE).map(Stage::valueOf).stream()
                .collect(java.util.stream.Collectors.toSet());
        return content(row.words(), subject, stages, List.of());
    }

    private static Optional<String> first(Wanted row, Wanted.Group.Kind kind) {
        return row.groups().stream()
                .filter(group -> group.kind() == kind)
                .map(Wanted.Group::value)
                .findFirst();
    }

    private static Content content(String title, Subject subject, Set<Stage> stages, List<SkillAim> aims) {
        return new Content(
                title.substring(0, Math.min(title.length(), LONGEST_TITLE)),
                "",
                "",
                List.of(),
                subject,
                stages,
                Set.of(),
                TrainingLevel.COUNTY,
                TrainingMode.ONLINE,
                aims,
                BigDecimal.ZERO,
                List.of(),
                List.of(),
                false,
                CompletionRule.STANDARD);
    }
}
