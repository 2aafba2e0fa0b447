package org.yunyan.insight;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yunyan.credits.MovableClock;
import org.yunyan.people.Organisation;
import org.yunyan.people.Person;
import org.yunyan.shared.mongo.StoreExtension;

/** What is exported is read by spreadsheets, which compute what looks like a formula. */
@ExtendWith(StoreExtension.class)
class SheetTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=HYPERLINK(\"http://evil\",\"x\")",
                "+86 139",
                "-2+3+cmd|' /C calc'!A0",
                "@SUM(A1:A9)",
                "\t=1+1",
                "\r=1+1",
                "\n=1+1",
                "  =1+1",
                "|calc",
                "%0A=1",
                "＝1+1",
                "＠SUM",
            })
    void whatWouldBeComputedIsText(String text) {
        assertThat(SafeCell.of(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"王小明", "江口小学", "2026-11-24", "a=b", "大单元 + 评价", "", "3.5"})
    void whatIsOnlyTextStaysAsItIs(String text) {
        assertThat(SafeCell.of(text)).isEqualTo(text);
    }

    @Test
    void aTeacherWhoseNameIsAFormulaIsExportedAsText(MongoDatabase database, @TempDir Path data) throws Exception {
        try (InsightWorld world = new InsightWorld(database, data, new MovableClock("2026-11-24T10:00"))) {
            world.plantPeople(1, 1, 1);
            Organisation school = world.people().organisation(InsightWorld.school(1, 1));
            Person plain = InsightWorld.teacher("t", school, school);
            world.people()
                    .enter(List.of(new Person(
                            plain.id(),
                            "=9+9",
                            "=cmd|'/c calc'!A1",
                            plain.school(),
                            plain.path(),
                            plain.post(),
                            plain.joined(),
                            true)));
            world.insight().rebuild(2026);
            List<List<Object>> lines = new ArrayList<>();

            world.insight().export(InsightWorld.officer(), school.id(), 2026, Who.ALL, key -> "=" + key, lines::add);

            assertThat(lines.getFirst()).allMatch(cell -> cell.toString().startsWith("'="));
            assertThat(lines).anySatisfy(line -> {
                assertThat(line).contains("'=9+9", "'=cmd|'/c calc'!A1");
                assertThat(line.get(3)).as("amounts stay numbers").isInstanceOf(BigDecimal.class);
            });
            assertThat(csv(lines).lines().skip(1)).noneMatch(line -> line.matches(".*(^|,)\"?[=+@|].*"));
        }
    }

    private static String csv(List<List<Object>> lines) throws Exception {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecords(lines);
        }
        return text.toString();
    }
}
