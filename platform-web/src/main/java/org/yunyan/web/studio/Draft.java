package org.yunyan.web.studio;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yunyan.catalogue.Application;
import org.yunyan.catalogue.CompletionRule;
import org.yunyan.catalogue.Content;
import org.yunyan.catalogue.SkillAim;
import org.yunyan.catalogue.TestOut;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.catalogue.Unit;
import org.yunyan.people.Stage;
import org.yunyan.people.Subject;
import org.yunyan.shared.Id;

/** What the fields of the editor write into; {@link #content()} is what will be stored. */
final class Draft {

    final List<UnitDraft> units = new ArrayList<>();
    String title;
    String titleEn;
    String summary;
    List<String> outcomes;
    Subject subject;
    Set<Stage> stages;
    Set<Integer> grades;
    TrainingLevel level;
    TrainingMode mode;
    List<SkillAim> skills;
    BigDecimal hours;
    List<String> tags;
    boolean listing;
    int percentOfMedia;
    TestOut testOut;
    Application application;

    private Draft() {}

    static Draft of(Content content) {
        Draft draft = new Draft();
        draft.title = content.title();
        draft.titleEn = content.titleEn();
        draft.summary = content.summary();
        draft.outcomes = content.outcomes();
        draft.subject = content.subject();
        draft.stages = content.stages();
        draft.grades = content.grades();
        draft.level = content.level();
        draft.mode = content.mode();
        draft.skills = content.skills();
        draft.hours = content.hours();
        draft.tags = content.tags();
        draft.listing = content.listing();
        draft.percentOfMedia = content.completion().percentOfMedia();
        draft.testOut = content.completion().testOut();
        draft.application = content.completion().application();
        Set<Id<Unit>> optional = content.completion().optional();
        content.units().forEach(unit -> draft.units.add(UnitDraft.of(unit, optional.contains(unit.id()))));
        return draft;
    }

    Content content() {
        Set<Id<Unit>> optional = units.stream()
                .filter(unit -> unit.optional)
                .map(unit -> unit.id)
                .collect(Collectors.toSet());
        return new Content(
                title,
                titleEn,
                summary,
                outcomes,
                subject,
                stages,
                grades,
                level,
                mode,
                skills,
                hours,
                tags,
                units.stream().map(UnitDraft::unit).toList(),
                listing,
                new CompletionRule(percentOfMedia, optional, testOut, application));
    }

    Optional<UnitDraft> unit(Id<Unit> id) {
        return units.stream().filter(unit -> unit.id.equals(id)).findFirst();
    }
}
