package org.yunyan.seeds;

import java.util.List;
import java.util.stream.Stream;
import org.yunyan.credits.Ledger;
import org.yunyan.people.Stage;
import org.yunyan.people.Subject;
import org.yunyan.people.Title;
import org.yunyan.rules.RuleSet;
import org.yunyan.shared.Id;
import org.yunyan.skills.Skill;
import org.yunyan.skills.SkillArea;
import org.yunyan.skills.Skills;
import org.yunyan.skills.TargetRule;

/** What every county starts from, demo or not: the skill framework, the targets of posts, and the credit rules of both cycles. */
public final class Groundwork {

    private final Skills skills;
    private final Ledger ledger;

    Groundwork(Skills skills, Ledger ledger) {
        this.skills = skills;
        this.ledger = ledger;
    }

    /** Lays what is not there yet; what a county has changed since stays as it is. Called at every start. */
    public void lay() {
        if (skills.framework().isEmpty()) {
            skills.define(framework());
        }
        if (skills.targets().isEmpty()) {
            skills.defineTargets(targets());
        }
        for (RuleSet rules : rules()) {
            boolean known =
                    ledger.ruleSets().stream().anyMatch(there -> there.id().equals(rules.id()));
            if (!known) {
                ledger.install(rules);
            }
        }
    }

    static List<Skill> framework() {
        return SeedFile.table("skills.tsv").stream()
                .map(row -> new Skill(
                        Id.of(row.text("id")),
                        SkillArea.valueOf(row.text("area")),
                        row.text("name_zh"),
                        row.text("name_en"),
                        row.text("source"),
                        row.list("after").stream().<Id<Skill>>map(Id::of).toList()))
                .toList();
    }

    static List<TargetRule> targets() {
        return SeedFile.table("targets.tsv").stream()
                .map(row -> new TargetRule(
                        Id.of(row.text("id")),
                        Id.of(row.text("skill")),
                        row.codeSet("stages", Stage.class),
                        row.codeSet("subjects", Subject.class),
                        row.codeSet("titles", Title.class),
                        row.text("novice").isEmpty() ? null : row.yes("novice"),
                        row.number("level"),
                        Double.parseDouble(row.text("weight")),
                        row.text("clause")))
                .toList();
    }

    static List<RuleSet> rules() {
        return Stream.of("rules-2021.json", "rules-2026.json")
                .map(file -> SeedFile.json(file, RuleSet.class))
                .toList();
    }
}
