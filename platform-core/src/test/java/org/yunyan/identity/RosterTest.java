package org.yunyan.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yunyan.people.SmallCounty.COUNTY;
import static org.yunyan.people.SmallCounty.HILL;
import static org.yunyan.people.SmallCounty.RIVER;
import static org.yunyan.people.SmallCounty.RIVER_MATHS;
import static org.yunyan.people.SmallCounty.teacher;

import com.mongodb.client.MongoDatabase;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yunyan.Rooms;
import org.yunyan.SetClock;
import org.yunyan.people.Organisation;
import org.yunyan.people.OrganisationKind;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.people.Post;
import org.yunyan.people.SmallCounty;
import org.yunyan.people.Stage;
import org.yunyan.people.Subject;
import org.yunyan.people.Title;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.shared.mongo.StoreExtension;

@ExtendWith(StoreExtension.class)
class RosterTest {

    private static final String HEADER = "工号,姓名,学校,学段,学科,兼教学科,年级,称号,新教师,入职日期\n";
    private static final String WANG = "T001,王梅,江口小学,小学,语文,音乐、美术,1-3,骨干教师,否,2012年9月1日\n";
    private static final String LI = "T002,李强,江口小学,小学,数学,,\"4,5\",,是,2025-09-01\n";

    private final SetClock clock = SetClock.at("2026-03-02T00:00:00Z");
    private final MongoDatabase database;
    private final People people;
    private final Accounts accounts;

    private final Actor operator = actor("admin", Role.ADMIN, COUNTY);
    private final Actor riverOffice = actor("office", Role.SCHOOL_ADMIN, RIVER);

    RosterTest(MongoDatabase database) {
        database.drop();
        this.database = database;
        Rooms rooms = Rooms.open(database, clock, "people", "identity");
        people = rooms.get(People.class);
        accounts = rooms.get(Accounts.class);
    }

    @BeforeEach
    void aCounty() {
        SmallCounty.registerIn(people);
    }

    @Test
    void aGoodRosterBringsPeopleWithPostsAndAccounts() {
        RosterReport report = imported(riverOffice, HEADER + WANG + LI);

        assertThat(report.accepted()).isTrue();
        assertThat(report.added()).isEqualTo(2);
        Person wang = people.byNumber("T001").orElseThrow();
        assertThat(wang.name()).isEqualTo("王梅");
        assertThat(wang.path()).isEqualTo(RIVER.path());
        assertThat(wang.joined()).isEqualTo(LocalDate.of(2012, 9, 1));
        assertThat(wang.post())
                .isEqualTo(new Post(
                        Stage.PRIMARY,
                        Subject.CHINESE,
                        List.of(Subject.MUSIC, Subject.ART),
                        Set.of(1, 2, 3),
                        Title.BACKBONE,
                        false));
        assertThat(people.byNumber("T002").orElseThrow().post().grades()).containsExactly(4, 5);
        assertThat(accounts.actor("t001").orElseThrow().grants()).containsExactly(new Grant(Role.TEACHER, RIVER.id()));
        assertThat(accounts.audits(operator, 0, 1).items())
                .extracting(Audit::action)
                .containsExactly("roster.import");
    }

    @Test
    void aFileFromASpreadsheetWithMarkWindowsLinesAndQuotedTitlesIsUnderstood() {
        String file = "\uFEFF\"number\",\"Name\",School,joined\r\nT001,王梅,江口小学,2012/9/1\r\n\r\n";

        assertThat(imported(operator, file).problems()).isEmpty();
        assertThat(people.byNumber("T001").orElseThrow().post()).isNull();
    }

    @Test
    void oneBadLineKeepsAllOfThemOut() {
        RosterReport report = imported(operator, HEADER + WANG + LI.replace("江口小学", "无名小学"));

        assertThat(report.imported()).isZero();
        assertThat(report.problems())
                .containsExactly(new RosterProblem(3, "学校", "roster.school.unknown", List.of("无名小学")));
        assertThat(people.byNumber("T001")).isEmpty();
        assertThat(accounts.account("t001")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "王梅|-|姓名|roster.blank",
                ",小学|,大学|学段|roster.word",
                "语文|魔法|学科|roster.word",
                "音乐、美术|音乐、魔法|兼教学科|roster.word",
                "1-3|3-1|年级|roster.grades",
                "1-3|1-13|年级|roster.grades",
                "骨干教师|大师|称号|roster.word",
                "否|也许|新教师|roster.word",
                "2012年9月1日|2012-02-30|入职日期|roster.date",
                "2012年9月1日|去年|入职日期|roster.date",
                "2012年9月1日|-|入职日期|roster.blank",
                "T001|T 001|工号|roster.number",
                "T001|-|工号|roster.blank",
                "江口小学|-|学校|roster.blank",
            })
    void eachProblemNamesItsLineAndColumn(String good, String bad, String column, String key) {
        RosterReport report = imported(operator, HEADER + WANG.replace(good, bad == null ? "" : bad));

        assertThat(report.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(2);
            assertThat(problem.column()).isEqualTo(column);
            assertThat(problem.messageKey()).isEqualTo(key);
        });
    }

    @Test
    void allProblemsAreToldAtOnceInTheOrderOfTheFile() {
        RosterReport report = imported(operator, HEADER + WANG.replace("小学,语文", "大学,魔法") + LI.replace("是", "也许"));

        assertThat(report.problems())
                .extracting(problem -> problem.line() + " " + problem.column())
                .containsExactly("2 学段", "2 学科", "3 新教师");
    }

    @Test
    void aNumberTwiceInTheFileIsAProblemThatNamesBothLines() {
        RosterReport report = imported(operator, HEADER + WANG + LI.replace("T002", "t001"));

        assertThat(report.problems())
                .containsExactly(new RosterProblem(3, "工号", "roster.number.twice", List.of("t001", "2")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "T001,\"王梅,江口小学|2",
                "T001,\"王\"梅,江口小学,小学|2",
            })
    void brokenQuotesAreFoundWhereTheyBegin(String line, long at) {
        RosterReport report = imported(operator, HEADER + line + "\n" + LI);

        assertThat(report.problems()).containsExactly(new RosterProblem(at, "", "roster.quotes", List.of()));
    }

    @Test
    void theLineIsRightAfterACellOfSeveralLines() {
        String twoLines = LI.replace("李强", "\"李\n强\"");

        RosterReport report = imported(operator, HEADER + twoLines + WANG.replace("江口小学", "无名小学"));

        assertThat(report.problems()).extracting(RosterProblem::line).containsExactly(4L);
    }

    @Test
    void aWrongHeaderSaysWhatIsUnknownTwiceOrMissing() {
        RosterReport report = imported(operator, "工号,姓名,姓名,电话\nT001,王梅,王梅,123\n");

        assertThat(report.problems())
                .extracting(RosterProblem::messageKey)
                .containsExactly(
                        "roster.header.twice",
                        "roster.header.unknown",
                        "roster.header.missing",
                        "roster.header.missing");
    }

    @Test
    void aLineWithTooFewOrTooManyCellsIsAProblem() {
        RosterReport report = imported(operator, HEADER + "T001,王梅\n");

        assertThat(report.problems()).containsExactly(new RosterProblem(2, "", "roster.cells", List.of("10", "2")));
    }

    @Test
    void anEmptyFileAndAFileOfAnotherEncodingAreToldApart() {
        assertThat(imported(operator, "").problems())
                .extracting(RosterProblem::messageKey)
                .containsExactly("roster.empty");
        assertThat(imported(operator, HEADER).problems())
                .extracting(RosterProblem::messageKey)
                .containsExactly("roster.empty");
        assertThat(imported(operator, "\uFFFD\uFFFD,\uFFFD\n").problems())
                .extracting(RosterProblem::messageKey)
                .contains("roster.encoding");
    }

    @Test
    void aSchoolOfficeImportsForItsOwnSchoolOnly() {
        RosterReport report = imported(riverOffice, HEADER + WANG.replace("江口小学", "高山小学"));

        assertThat(report.problems())
                .containsExactly(new RosterProblem(2, "学校", "roster.school.foreign", List.of("高山小学")));
    }

    @Test
    void aSchoolOfficeCannotTakeATeacherFromAnotherSchool() {
        people.enter(List.of(teacher("deng", "邓登").at(HILL).build()));

        RosterReport report = imported(riverOffice, HEADER + WANG.replace("T001,王梅", "N-deng,邓登"));

        assertThat(report.problems())
                .containsExactly(new RosterProblem(2, "工号", "roster.number.foreign", List.of("N-deng")));
        assertThat(people.person(Id.of("deng")).school()).isEqualTo(HILL.id());
    }

    @Test
    void whoIsNeitherOfficeNorOperatorImportsNothing() {
        assertThatThrownBy(() -> imported(actor("officer", Role.OFFICER, COUNTY), HEADER + WANG))
                .isInstanceOf(Refused.Forbidden.class);
    }

    @Test
    void aKnownNumberUnderAnotherNameIsAMistakeAndNotARename() {
        people.enter(List.of(teacher("an", "安宁").at(RIVER).build()));

        RosterReport report = imported(riverOffice, HEADER + WANG.replace("T001", "N-an"));

        assertThat(report.problems())
                .containsExactly(new RosterProblem(2, "工号", "roster.number.other", List.of("N-an", "安宁")));
    }

    @Test
    void aNumberThatIsSomebodysLoginCannotBecomeAnotherPersons() {
        accounts.open(List.of(Account.of(Id.of("boss"), "t001", null, Id.of("boss"), List.of())));

        assertThat(imported(operator, HEADER + WANG).problems())
                .extracting(RosterProblem::messageKey)
                .containsExactly("roster.number.login");
    }

    @Test
    void aTransferTakesHerOldRightsAndKeepsHerAccountAndPost() {
        Person an = teacher("an", "安宁").at(RIVER).build();
        people.enter(List.of(an));
        accounts.open(List.of(Account.of(
                Id.of("an"),
                "anning",
                null,
                an.id(),
                List.of(new Grant(Role.TEACHER, RIVER.id()), new Grant(Role.SCHOOL_ADMIN, RIVER.id())))));

        RosterReport report = imported(operator, "工号,姓名,学校,入职日期\nN-an,安宁,高山小学,2015-09-01\n");

        assertThat(report.problems()).isEmpty();
        assertThat(report.changed()).isEqualTo(1);
        assertThat(people.person(an.id()).path()).isEqualTo(HILL.path());
        assertThat(people.person(an.id()).post()).isEqualTo(an.post());
        assertThat(accounts.actor("anning").orElseThrow().grants()).containsExactly(new Grant(Role.TEACHER, HILL.id()));
        assertThat(accounts.account("n-an")).isEmpty();
    }

    @Test
    void whoStaysAtHerSchoolStaysInHerGroup() {
        people.enter(List.of(teacher("bo", "白露").at(RIVER_MATHS).build()));

        imported(riverOffice, "工号,姓名,学校,入职日期\nN-bo,白露,江口小学,2015-09-01\n");

        assertThat(people.person(Id.of("bo")).path()).isEqualTo(RIVER_MATHS.path());
    }

    @Test
    void ofAYearOfBirthTheYearIsKeptAndAShortListTakesItFromNobody() {
        String titles = "工号,姓名,学校,入职日期,出生年份\n";
        String wang = "T001,王梅,江口小学,2012-09-01,";

        assertThat(imported(riverOffice, titles + wang + "1972/5/4\nT002,李强,江口小学,2025-09-01,\n")
                        .problems())
                .isEmpty();
        imported(riverOffice, "工号,姓名,学校,入职日期\nT001,王梅,江口小学,2012-09-01\n");

        assertThat(people.byNumber("T001").orElseThrow().born()).isEqualTo(1972);
        assertThat(people.byNumber("T002").orElseThrow().born()).isNull();
        assertThat(List.of("2010", "1901", "72"))
                .allSatisfy(year -> assertThat(imported(riverOffice, titles + wang + year + "\n")
                                .problems())
                        .containsExactly(new RosterProblem(2, "出生年份", "roster.born", List.of(year))));
    }

    @Test
    void twoSchoolsOfOneNameAreAskedFor() {
        people.register(List.of(SmallCounty.WEST.child(
                Id.of("river2"), OrganisationKind.SCHOOL, "江口小学", true, List.of(Stage.PRIMARY))));

        assertThat(imported(operator, HEADER + WANG).problems())
                .extracting(RosterProblem::messageKey)
                .containsExactly("roster.school.several");
        assertThat(imported(riverOffice, HEADER + WANG).problems())
                .as("an office has only one of them")
                .isEmpty();
    }

    @Test
    void importingTwiceChangesNothingMore() {
        imported(operator, HEADER + WANG + LI);
        Person before = people.byNumber("T001").orElseThrow();

        RosterReport again = imported(operator, HEADER + WANG + LI);

        assertThat(again.added()).isZero();
        assertThat(again.changed()).isEqualTo(2);
        assertThat(people.byNumber("T001")).contains(before);
    }

    @Test
    void anAcceptedRosterIsFinishedAfterACrash() {
        Person wang = new Person(
                Id.of("number-T001"), "T001", "王梅", RIVER.id(), RIVER.path(), null, LocalDate.of(2012, 9, 1), true);
        new RosterStore(database)
                .keep(new Roster(Id.of("r1"), clock.instant(), List.of(new Roster.Entry(wang, false, null, null))));

        Rooms.open(database, clock, "people", "identity").close();

        assertThat(people.byNumber("T001")).contains(wang);
        assertThat(accounts.account("t001")).isPresent();
        assertThat(new RosterStore(database).open()).isEmpty();
    }

    private RosterReport imported(Actor actor, String csv) {
        return accounts.importRoster(actor, new StringReader(csv));
    }

    private static Actor actor(String id, Role role, Organisation on) {
        return new Actor(Id.of(id), Id.of(id), id, List.of(new Grant(role, on.id())));
    }
}
