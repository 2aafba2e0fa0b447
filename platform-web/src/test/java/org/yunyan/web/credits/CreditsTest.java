package org.yunyan.web.credits;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.credits.Award;
import org.yunyan.credits.Ledger;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.web.ScreenTest;

/** Every number opens its rows, each row names its rule and clause (三(六)). */
class CreditsTest extends ScreenTest {

    @Autowired
    private Ledger ledger;

    @Autowired
    private Clock clock;

    private Actor mo;

    @BeforeEach
    void people() {
        mo = enter("mo-credits", "莫小岚", Role.TEACHER);
        enter("wu-credits", "伍启航", Role.OFFICER);
        award("online", TrainingMode.ONLINE, "20");
        award("summer", TrainingMode.CONCENTRATED, "16");
    }

    @Test
    void ringsAndRowsShowWhatCountsAndUnderWhichClause() {
        signIn("mo-credits");
        navigate(MyCreditsScreen.class);

        assertThat(text()).contains("/ 24 学分", "/ 120 学分", "/ 20 学分", "政策未定年度下限");
        assertThat(text()).contains("研修 online", "研修 summer", "三(六)", "合计计入 4 学分");
        assertThat(text()).contains("台账校验通过");
    }

    @Test
    void theRingOfConcentratedTrainingOpensItsRowsOnly() {
        signIn("mo-credits");
        UI.getCurrent().navigate("credits", QueryParameters.of("target", "concentrated"));

        assertThat(text()).contains("研修 summer", "合计计入 2 学分").doesNotContain("研修 online");
    }

    @Test
    void anotherYearHasItsOwnRows() {
        int before = LocalDate.now(clock).getYear() - 1;
        signIn("mo-credits");
        UI.getCurrent().navigate("credits", QueryParameters.of("year", String.valueOf(before)));

        assertThat(text()).contains(before + " 年度明细", "这一年还没有学分");
    }

    @Test
    void anOfficerSeesThePersonBehindAFigure() {
        signIn("wu-credits");
        UI.getCurrent()
                .navigate(
                        "people/credits",
                        QueryParameters.of("person", mo.person().value()));

        assertThat(text()).contains("莫小岚的学分", "研修 online");
    }

    private void award(String key, TrainingMode mode, String hours) {
        ledger.award(new Award(
                key + "-mo",
                mo.person(),
                null,
                "研修 " + key,
                TrainingLevel.COUNTY,
                mode,
                new BigDecimal(hours),
                "sign-in sheet",
                null,
                clock.instant()));
    }

    private String text() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
