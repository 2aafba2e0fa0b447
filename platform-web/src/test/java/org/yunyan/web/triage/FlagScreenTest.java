package org.yunyan.web.triage;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.credits.Award;
import org.yunyan.credits.Ledger;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.shared.CountyTime;
import org.yunyan.triage.Flag;
import org.yunyan.triage.FlagKind;
import org.yunyan.triage.FlagState;
import org.yunyan.triage.Triage;
import org.yunyan.triage.Wanted;
import org.yunyan.web.ScreenTest;
import org.yunyan.web.language.Words;

/** A reviewer reads what is asked about in words that she knows: titles, names and days, with the ways to them. */
class FlagScreenTest extends ScreenTest {

    @Autowired
    private Triage triage;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Clock clock;

    private Actor teacher;
    private Actor officer;
    private LocalDate day;

    @BeforeEach
    void twoWholeDaysOnOneDay() {
        teacher = enter("flagged", "谢雨桐", Role.TEACHER);
        officer = enter("flag-officer", "姚启明", Role.OFFICER);
        day = CountyTime.today(clock).minusDays(1);
        ledger.award(wholeDay("one", "县城集中研修"));
        ledger.award(wholeDay("two", "镇上集中研修"));
        triage.lookAt(List.of(teacher.person()));
    }

    @Test
    void whatIsHeldIsNamedByItsTitleAndDayAndLeadsToHerLedger() {
        signIn("flag-officer");
        UI.getCurrent().navigate(TriageAddresses.flag(flag().id()));

        String shown = getCurrentView().getElement().getTextRecursively();
        assertThat(shown)
                .contains("谢雨桐", "县城集中研修，" + Words.day(day), "镇上集中研修，" + Words.day(day))
                .doesNotContain("flag-one", "flag-two", teacher.person().value());
        assertThat(find(Anchor.class).all().stream().map(Anchor::getHref))
                .contains(
                        "people/credits?person=" + teacher.person(),
                        "people/credits?person=" + teacher.person() + "&year="
                                + ledger.academicYearOf(day).orElseThrow().year());
    }

    @Test
    void manyFlagsAreReadAtOnceAndOnlyByThoseWhoOverseeThem() {
        Flag flag = flag();

        assertThat(triage.flags(officer, List.of(flag.id()))).containsExactly(flag);
        assertThat(triage.flags(teacher, List.of(flag.id()))).isEmpty();
    }

    private Flag flag() {
        Wanted all = new Wanted(SCHOOL, EnumSet.allOf(FlagState.class), Set.of(FlagKind.OVERLAP));
        return triage.queue(officer, all, 0, 50).items().stream()
                .filter(flag -> flag.isAbout(teacher.person()))
                .findFirst()
                .orElseThrow();
    }

    private Award wholeDay(String key, String title) {
        return new Award(
                "flag-" + key,
                teacher.person(),
                null,
                title,
                TrainingLevel.COUNTY,
                TrainingMode.CONCENTRATED,
                BigDecimal.valueOf(8),
                "签到表",
                null,
                CountyTime.startOf(day).plusSeconds(17 * 3600));
    }
}
