package org.yunyan.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** A trainer's desk: she writes a short course with a document and a quiz and hands it in. */
final class Studio {

    private static final String PROMPT = "432 ÷ 61，先把除数看作多少来试商？";
    private static final String RIGHT = "60";
    private static final String WRONG = "70";
    private static final String TEXT = """
            ## 第一步：先估大小

            先不急着算。请学生用手势比一比：商是一位数还是两位数？说出依据，再动笔。这一步把“位置”定下来，后面就不会把商写错位。

            ## 第二步：看作整十数试商

            把除数看作最接近的整十数：61 看作 60，78 看作 80。看小了商会偏大，看大了商会偏小。让学生自己说出“偏”的方向。

            ## 第三步：乘回去，再调一次

            乘回去与被除数比较：大了就把商减一，余数比除数大就把商加一。只调一次，写下为什么调。
            """;

    private final Visitor trainer;
    private final Page page;

    Studio(Visitor trainer) {
        this.trainer = trainer;
        this.page = trainer.page();
    }

    /** The right answer to the quiz that she writes. */
    static AnswerKey key() {
        return AnswerKey.ofTheCounty().with(PROMPT, RIGHT);
    }

    void write(String title) {
        trainer.open("studio").picture("studio");
        trainer.button("新建课程").click();
        assertThat(trainer.field("课程标题")).isVisible();
        about(title);
        document();
        quiz();
        saved();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("按学员的样子预览"))
                .click();
        trainer.picture("studio-preview");
    }

    void submit() {
        trainer.button("提交审核").click();
        assertThat(page.getByText("正在等审核人")).isVisible();
        trainer.picture("studio-submitted");
    }

    private void about(String title) {
        trainer.field("课程标题").fill(title);
        trainer.field("简介").fill("给四、五年级数学老师：把试商从“猜”变成有依据的三步，课堂上马上能用。");
        trainer.field("学完能做什么").fill("能用估算先行的三步教试商\n能听懂学生试商时的错误");
        choose("学科", "数学");
        choose("培训级别", "县级");
        choose("研修形式", "网络研修");
        page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("小学"))
                .check();
        trainer.field("学时").fill("2");
        pick("能力", "学科教学知识");
        trainer.field("标签").fill("试商、除法、估算");
        trainer.field("标签").blur();
        trainer.picture("studio-about");
    }

    private void document() {
        trainer.button("添加文档单元").click();
        assertThat(trainer.heading("第 1 单元，共 1 个")).isVisible();
        trainer.field("单元标题").fill("三步试商");
        trainer.field("正文").fill(TEXT);
        assertThat(page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("学员看到的样子"))
                        .getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setName("第一步：先估大小")))
                .isVisible();
        trainer.picture("studio-document");
    }

    private void quiz() {
        trainer.button("添加测验单元").click();
        assertThat(trainer.heading("第 2 单元，共 2 个")).isVisible();
        trainer.field("单元标题").fill("小测验");
        trainer.field("题干").fill(PROMPT);
        trainer.field("选项 A").fill(RIGHT);
        trainer.field("选项 B").fill(WRONG);
        page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("选项 A 是正确答案"))
                .check();
        trainer.field("解析（答完才显示）").fill("61 最接近整十数 60。");
        trainer.field("解析（答完才显示）").blur();
        trainer.picture("studio-quiz");
    }

    private void saved() {
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("已齐备，可以送审")))
                .isVisible();
        assertThat(page.getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText("已保存")))
                .isVisible();
    }

    /** One of a few, in a list that opens. */
    private void choose(String field, String value) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(field))
                .first()
                .click();
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(value).setExact(true))
                .click();
    }

    /** One of many, found by typing. */
    private void pick(String field, String typed) {
        Locator box = page.getByRole(
                AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(field).setExact(true));
        box.fill(typed);
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(typed))
                .first()
                .click();
    }
}
