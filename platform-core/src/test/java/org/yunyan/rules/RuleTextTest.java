package org.yunyan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yunyan.credits.Rules;
import org.yunyan.shared.Credits;
import org.yunyan.shared.Id;

/** Rules as they stand in a form: nothing is lost on the way there and back, and every field says for itself what is wrong. */
class RuleTextTest {

    private static final RuleSet RULES = Rules.of2026();

    @Test
    void whatIsReadBackIsWhatWasWritten() {
        RuleText text = RuleText.of(RULES);

        RuleText.Reading read = text.read(RULES.id(), RULES.version(), RULES.effective());

        assertThat(read.problems()).isEmpty();
        assertThat(read.rules()).isEqualTo(RULES);
        assertThat(RuleText.of(read.rules())).isEqualTo(text);
    }

    @Test
    void everySectionOfARuleSetIsInTheForm() {
        assertThat(RuleSection.ALL)
                .extracting(RuleSection::name)
                .contains("general", "cycle", "caps", "factors", "carryOver", "proRating", "induction");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceByField() {
        RuleText text = RuleText.of(RULES)
                .with("cycle.minimum", "一百二十")
                .with("year.minimum", "-1")
                .with("from", "2026-02-30")
                .with("caps[0].max", "")
                .with("caps[1].clause", " ")
                .with("pace.atRiskPercent", "120")
                .with("conversions[0].mode", "OFFLINE")
                .with("attendance.least", "1.5")
                .with("year.minimum", "24.001");

        RuleText.Reading read = text.read(RULES.id(), 2, null);
        List<String> unreadable =
                read.problems().stream().map(RuleProblem::path).toList();
        List<String> wrong = RuleCheck.problems(read.rules(), List.of()).stream()
                .map(RuleProblem::path)
                .toList();

        assertThat(unreadable)
                .containsExactlyInAnyOrder("cycle.minimum", "from", "conversions[0].mode", "year.minimum");
        assertThat(wrong).contains("caps[0].max", "caps[1].clause", "pace.atRiskPercent", "attendance.least");
        assertThat(text.get("cycle.minimum")).isEqualTo("一百二十");
    }

    @Test
    void rowsAreAddedFilledAndTakenAway() {
        RuleSection caps = section("caps");
        RuleText text = RuleText.of(RULES);
        int before = text.rows(caps);

        RuleText more = text.withRow(caps).with(caps.path(before, "id"), "mentor-year");
        RuleText less = more.withoutRow(caps, 0);

        assertThat(more.rows(caps)).isEqualTo(before + 1);
        assertThat(less.rows(caps)).isEqualTo(before);
        assertThat(less.get("caps[0].id")).isEqualTo(RULES.caps().get(1).id());
        assertThat(less.get(caps.path(before - 1, "id"))).isEqualTo("mentor-year");
    }

    @Test
    void aGroupWithNothingInItIsNotThere() {
        RuleText text = RuleText.of(RULES).with("attendance.least", "").with("attendance.clause", "");

        assertThat(text.read(Id.of("x"), 1, null).rules().attendance()).isNull();
    }

    @Test
    void aDifferenceIsToldFigureByFigureWithItsClause() {
        RuleSet other = RuleText.of(RULES)
                .with("cycle.minimum", "100")
                .with("caps[2].max", "8")
                .withoutRow(section("caps"), 0)
                .read(RULES.id(), 2, RULES.effective())
                .rules();

        List<RuleChange> changes = RuleChange.between(RULES, other);

        assertThat(changes)
                .contains(new RuleChange("cycle", "", "minimum", Credits.of(120), Credits.of(100), "三(六)"))
                .contains(new RuleChange("caps", "screen-day", "max", Credits.of(6), Credits.of(8), "三(六)"))
                .contains(new RuleChange("caps", "online-event", "max", Credits.of(6), null, "三(六)"));
        assertThat(changes).extracting(RuleChange::section).containsOnly("cycle", "caps");
        assertThat(RuleChange.between(RULES, RULES)).isEmpty();
    }

    private static RuleSection section(String name) {
        return RuleSection.ALL.stream()
                .filter(section -> section.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
