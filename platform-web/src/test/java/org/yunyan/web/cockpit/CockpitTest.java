package org.yunyan.web.cockpit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yunyan.identity.Role;
import org.yunyan.insight.Insight;
import org.yunyan.shared.Refused;
import org.yunyan.web.ScreenTest;

/** Participation, targets, and the people behind each figure, within the rights of who looks. */
class CockpitTest extends ScreenTest {

    @Autowired
    private Insight insight;

    @Autowired
    private Clock clock;

    @BeforeEach
    void county() {
        enter("gao-cockpit", "高若宁", Role.OFFICER);
        enter("tian-cockpit", "田雪林", Role.TEACHER);
        insight.rebuild(LocalDate.now(clock).getYear());
    }

    @Test
    void theOfficerSeesFiguresZonesAndWhoIsBehind() {
        signIn("gao-cockpit");
        navigate(CockpitScreen.class);

        assertThat(text()).contains("参与率", "人均学分", "达标率", "进度落后", "各片区", "教师明细");
    }

    @Test
    void drillingDownLeadsFromTheCountyToAPersonAndTheReason() {
        signIn("gao-cockpit");
        UI.getCurrent().navigate("cockpit", QueryParameters.fromString("unit=" + SCHOOL + "&who=ALL"));

        assertThat(text()).contains("田雪林", "还差");
    }

    @Test
    void whoOverseesNothingIsRefusedBeforeAnyRowIsRead() {
        var teacher = enter("tian-cockpit", "田雪林", Role.TEACHER);

        assertThatThrownBy(() -> insight.overview(teacher, COUNTY, 2026)).isInstanceOf(Refused.Forbidden.class);
    }

    @Test
    void aSheetIsTextThatSpreadsheetsOpen() throws Exception {
        List<List<Object>> lines = List.of(List.of("姓名", "学分"), List.of("'=1+1", 3));

        String csv = new String(Sheets.csv(line -> lines.forEach(line)), StandardCharsets.UTF_8);
        byte[] xlsx = Sheets.xlsx("教师明细", line -> lines.forEach(line));

        assertThat(csv).startsWith("\uFEFF姓名,学分").contains("'=1+1,3");
        assertThat(parts(xlsx)).contains("xl/worksheets/sheet1.xml");
    }

    private static List<String> parts(byte[] xlsx) throws Exception {
        Path file = Files.write(Files.createTempFile("sheet", ".xlsx"), xlsx);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.stream().map(ZipEntry::getName).toList();
        } finally {
            Files.delete(file);
        }
    }

    private String text() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
