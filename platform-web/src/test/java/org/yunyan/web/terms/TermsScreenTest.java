package org.yunyan.web.terms;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.recommender.Index;
import org.yunyan.shared.Page;
import org.yunyan.terms.Term;
import org.yunyan.terms.Terms;
import org.yunyan.web.ScreenTest;

/** What an operator does with the education terms of her county. */
class TermsScreenTest extends ScreenTest {

    @Autowired
    private Terms terms;

    @Autowired
    private Index index;

    private Actor admin;

    @BeforeEach
    void enter() {
        admin = enter("terms-admin", "尹站长", Role.ADMIN);
        enter("terms-officer", "欧科长", Role.OFFICER);
        signIn("terms-admin");
    }

    @AfterEach
    void asShipped() {
        for (Term term : terms.list(admin, "", true, 0, Page.MOST).items()) {
            if (term.origin() == Term.Origin.ADDED) {
                terms.takeAway(admin, term.id());
            } else {
                terms.restore(admin, term.id());
            }
        }
        terms.indexed(terms.edition());
    }

    private void open(Map<String, String> parameters) {
        UI.getCurrent().navigate("terms", QueryParameters.simple(parameters));
    }

    private String shown() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private void click(String words) {
        Button button = find(Button.class).all().stream()
                .filter(one -> one.getText().equals(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button " + words + " in " + shown()));
        test(button).click();
    }

    private void name(String name, String... synonyms) {
        find(TextField.class).withCaption("名称").single().setValue(name);
        find(TextArea.class).withCaption("同义词").single().setValue(String.join("\n", synonyms));
        click("保存");
    }

    @Test
    void theListIsSearchedByAnyNameAndTheAddressKeepsIt() {
        open(Map.of());
        assertThat(shown()).contains("第 1—25 个", "索引里就是现在的术语");

        find(TextField.class).withCaption("名称里的字").single().setValue("PBL");
        click("查找");

        assertThat(shown()).contains("项目式学习", "项目化学习", "自带");
        assertThat(UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters())
                .isEqualTo("terms?q=PBL");
        find(TextField.class).withCaption("名称里的字").single().setValue("没有这个词");
        click("查找");
        assertThat(shown()).contains("没有这样的术语");
    }

    @Test
    void aTermIsAddedAndItIsSaidThatTheIndexDoesNotKnowItYet() {
        open(Map.of("term", Sought.NEW));
        name("三峡课堂", "库区课堂");

        assertThat(shown()).contains("三峡课堂", "库区课堂", "本县新增", "尹站长", "未进索引", "1 处改动还没有进索引");
        assertThat(terms.list(admin, "库区课堂", true, 0, 5).items())
                .extracting(Term::id)
                .containsExactly("三峡课堂");
    }

    @Test
    void aNameOfAnotherTermIsRefusedWithThatTermAndNothingTypedIsLost() {
        open(Map.of("term", Sought.NEW));
        name("整体单元", "单元教学");

        assertThat(shown()).contains("“单元教学”已经是术语“大单元教学”的名称");
        assertThat(find(TextField.class).withCaption("名称").single().getValue()).isEqualTo("整体单元");
        assertThat(terms.pending()).isZero();
    }

    @Test
    void aShippedTermIsChangedTakenAwayAndRestored() {
        open(Map.of("q", "双减", "term", "双减"));
        name("双减", "双减政策");
        assertThat(shown()).contains("改过").doesNotContain("减负提质");

        click("恢复自带");
        assertThat(shown()).contains("减负提质").doesNotContain("改过");

        open(Map.of("q", "减负提质"));
        click("拿掉");
        assertThat(shown()).contains("已拿掉", "1 处改动还没有进索引");
        click("恢复自带");
        assertThat(terms.pending()).isZero();
    }

    @Test
    void aTextIsTakenWholeOrEveryTroubleIsNamedWithItsLine() {
        open(Map.of());
        TextArea pasted = find(TextArea.class).withCaption("粘贴术语").single();
        pasted.setValue("三峡课堂 库区课堂\n云阳夜话 PBL\n");
        click("导入");
        assertThat(shown()).contains("没有导入，没有任何改动", "“PBL”已经是术语“项目式学习”的名称");
        assertThat(terms.pending()).isZero();

        pasted.setValue("三峡课堂 库区课堂\n云阳夜话 巴渝夜话\n");
        click("导入");
        assertThat(shown()).contains("新增 2 个，改动 0 个");
        assertThat(terms.pending()).isEqualTo(2);
        assertThat(find(Anchor.class).all()).anyMatch(link -> link.getText().equals("下载全部术语（文本）"));
    }

    @Test
    void theButtonPutsTheChangesInForceForDocumentsAndQueries() throws InterruptedException {
        terms.add(admin, List.of("三峡课堂", "库区课堂"));
        open(Map.of());
        assertThat(index.analysis().concepts("库区课堂")).isEmpty();

        click("重建索引");
        for (int looks = 0; looks < 600 && terms.pending() > 0; looks++) {
            Thread.sleep(50);
        }

        assertThat(index.analysis().concepts("库区课堂")).containsExactly("三峡课堂");
        open(Map.of("q", "库区"));
        assertThat(shown()).contains("索引里就是现在的术语").doesNotContain("未进索引");
    }

    @Test
    void whoWaitsForTheIndexSeesTheRowsFollowAndKeepsWhatSheTypes() throws InterruptedException {
        terms.add(admin, List.of("江河课堂", "长江课堂"));
        open(Map.of("q", "长江课堂", "term", Sought.NEW));
        assertThat(shown()).contains("未进索引");
        find(TextField.class).withCaption("名称").single().setValue("还没写完");

        click("重建索引");
        for (int looks = 0; looks < 600 && shown().contains("未进索引"); looks++) {
            Thread.sleep(50);
            ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
        }

        assertThat(shown()).doesNotContain("未进索引");
        assertThat(find(TextField.class).withCaption("名称").single().getValue()).isEqualTo("还没写完");
    }

    @Test
    void theScreenSpeaksEnglish() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        terms.add(admin, List.of("三峡课堂"));
        open(Map.of("q", "三峡"));

        assertThat(shown()).contains("Education terms", "Added here", "1 change is not in the index yet");
    }

    @Test
    void theWayThereLeadsOverTheStateOfThePlatformAndIsForOperatorsOnly() {
        UI.getCurrent().navigate("system");
        assertThat(find(Anchor.class).all()).anyMatch(link -> link.getHref().equals("terms"));

        signIn("terms-officer");
        open(Map.of());
        assertThat(shown()).doesNotContain("大单元教学");
    }
}
