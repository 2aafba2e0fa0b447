package org.yunyan.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A teacher who claims hours from outside on her screen. */
final class OutsideTraining {

    private static final DateTimeFormatter CELL = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.SIMPLIFIED_CHINESE);
    private static final int DAYS_AGO = 12;
    private static final int TRIES = 3;
    private static final double A_MOMENT = 1_000;

    private final Visitor teacher;
    private final Page page;
    private final LocalDate today;

    OutsideTraining(Visitor teacher, LocalDate today) {
        this.teacher = teacher;
        this.page = teacher.page();
        this.today = today;
    }

    /** Fills the form, adds the file, reads what it will count, and hands it in. */
    void claim(String training, Path scan) {
        teacher.open("credits/claims");
        teacher.button("开始填写").click();
        teacher.field("培训名称").fill(training);
        teacher.field("主办或发证单位").fill("重庆市教师发展中心");
        choose("级别", "市级");
        choose("形式", "集中培训");
        day("开始日期", today.minusDays(DAYS_AGO + 1));
        day("结束日期", today.minusDays(DAYS_AGO));
        teacher.field("学时").fill("16");
        teacher.field("证书编号").fill("CQJS-2026-0817");
        teacher.field("证书编号").blur();
        page.locator("vaadin-upload input[type=file]").nth(1).setInputFiles(scan);
        assertThat(teacher.button("移除 " + scan.getFileName())).isVisible();
        teacher.settled().picture("claim-form");
        teacher.button("提交审核").click();
    }

    /** On a phone one picks the day in the calendar, and looks whether it was taken. */
    private void day(String field, LocalDate day) {
        Locator box = page.getByLabel(field).first();
        Locator calendar = page.locator("vaadin-month-calendar:visible");
        for (int tries = 0; tries < TRIES && box.inputValue().isEmpty(); tries++) {
            box.click();
            calendar.locator("td[part~=date][aria-label^='" + CELL.format(day) + "']")
                    .first()
                    .click();
            page.waitForTimeout(A_MOMENT);
            if (calendar.count() > 0) {
                page.keyboard().press("Escape");
            }
            teacher.settled();
        }
        assertThat(calendar).hasCount(0);
        assertThat(box).not().hasValue("");
    }

    private void choose(String field, String value) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(field))
                .first()
                .click();
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(value).setExact(true))
                .click();
    }
}
