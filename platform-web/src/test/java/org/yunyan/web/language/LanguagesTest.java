package org.yunyan.web.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yunyan.assignments.WorkState;
import org.yunyan.audience.QuestionFigures.Doubt;
import org.yunyan.bank.ItemKind;
import org.yunyan.bank.ItemState;
import org.yunyan.catalogue.CourseState;
import org.yunyan.catalogue.Gate;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.catalogue.UnitKind;
import org.yunyan.discussion.Abuse;
import org.yunyan.discussion.Deed;
import org.yunyan.discussion.Only;
import org.yunyan.discussion.PostState;
import org.yunyan.discussion.Voice;
import org.yunyan.exams.AttemptState;
import org.yunyan.exposure.Arm;
import org.yunyan.fairness.Dimension;
import org.yunyan.fairness.Spread;
import org.yunyan.identity.Role;
import org.yunyan.people.OrganisationKind;
import org.yunyan.people.Stage;
import org.yunyan.people.Subject;
import org.yunyan.people.Title;
import org.yunyan.recommender.Feature;
import org.yunyan.recommender.Learned;
import org.yunyan.recommender.Reason;
import org.yunyan.recommender.Served;
import org.yunyan.rules.Outlook;
import org.yunyan.skills.EvidenceSource;
import org.yunyan.skills.SkillArea;
import org.yunyan.study.EnrolmentState;
import org.yunyan.survey.SurveyQuestion;

class LanguagesTest {

    private static final Path BUNDLES = Path.of("src/main/resources/vaadin-i18n");
    private static final List<Path> SOURCES =
            List.of(Path.of("src/main/java"), Path.of("../platform-core/src/main/java"));
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+(?:\\.[A-Za-z0-9_]+)+)\"");

    private static final Pattern AUDITED =
            Pattern.compile("\\b(?:audit|judged)\\([^\";]*\"(?!refused)([a-z]+\\.[A-Za-z.]+)\"");

    /** Scopes, files and actions of the audit log, which look like keys. */
    private static final Set<String> NO_SENTENCES =
            Set.of("catalogue.read", "insight.read", "roster.import", "roster.csv", "roster.properties");

    private static final String EN = "_en";

    private final Languages languages = new Languages();

    @Test
    void aClauseIsCitedAsTheReaderCountsIt() {
        assertThat(Words.clause(Locale.ENGLISH, "三(六)")).isEqualTo("clause 3(6)");
        assertThat(Words.clause(Languages.SIMPLIFIED, "三(六)")).isEqualTo("三(六)");
        assertThat(Words.clause(Locale.ENGLISH, "教师〔2011〕1号")).isEqualTo("教师〔2011〕1号");
        assertThat(Words.clause(Locale.ENGLISH, null)).isEmpty();
    }

    @Test
    void aWarningNamesTheSmallestFixInTheReadersLanguage() {
        String[] kept = {
            "6", "2026-12-31", "48", "vocabulary.TrainingLevel.COUNTY", "vocabulary.TrainingMode.CONCENTRATED"
        };

        assertThat(Words.say(Languages.SIMPLIFIED, "message.deadline.one", facts(Languages.SIMPLIFIED, kept)))
                .isEqualTo("本年度还差 6 学分，最后一天是 2026年12月31日；最省的补法：县级集中培训 48 学时");
        assertThat(Words.say(Languages.ENGLISH, "message.deadline.one", facts(Languages.ENGLISH, kept)))
                .isEqualTo(
                        "The year still needs 6 credits by 31 Dec 2026; the smallest fix: 48 hours (County, On-site)");
    }

    @Test
    void aTitleThatOnlyLooksLikeADayStaysAsItWasTyped() {
        assertThat(facts(Languages.TRADITIONAL, "2026-13-45", "vocabulary.TrainingLevel.NO_SUCH"))
                .containsExactly("2026-13-45", "vocabulary.TrainingLevel.NO_SUCH");
    }

    private static Object[] facts(Locale locale, String... kept) {
        return Arrays.stream(kept).map(fact -> Words.fact(locale, fact)).toArray();
    }

    @Test
    void everySentenceIsThereInChineseAndInEnglishWithTheSamePlaces() throws IOException {
        for (String area : areas()) {
            Map<String, String> chinese = bundle(area);
            Map<String, String> english = bundle(area + EN);
            assertThat(english.keySet()).as(area).isEqualTo(chinese.keySet());
            chinese.forEach(
                    (key, text) -> assertThat(places(english.get(key))).as(key).isEqualTo(places(text)));
        }
    }

    @Test
    void keysBeginWithTheirArea() throws IOException {
        for (String area : areas()) {
            assertThat(bundle(area).keySet()).allMatch(key -> key.startsWith(area + "."));
        }
    }

    @Test
    void everyKeyThatTheProgramNamesHasWords() throws IOException {
        Set<String> areas = Set.copyOf(areas());
        Set<String> silent = new TreeSet<>();
        Set<String> begun = beginnings();
        for (Path source : SOURCES) {
            try (Stream<Path> files = Files.walk(source)) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    named(Files.readString(file)).stream()
                            .filter(key -> areas.contains(key.substring(0, key.indexOf('.'))))
                            .filter(key -> !isKnown(key, begun))
                            .forEach(key -> silent.add(file.getFileName() + ": " + key));
                }
            }
        }
        assertThat(silent).isEmpty();
    }

    /** Actions that are put together (absence, discussion, flag, review) are asked for one by one. */
    @Test
    void everyActionInTheLogHasWords() throws IOException {
        Set<String> actions = new TreeSet<>(Set.of("absence.record", "absence.end", "flag.clear", "flag.confirm"));
        for (Deed deed : Deed.values()) {
            actions.add("discussion." + deed.name().toLowerCase(Locale.ROOT));
        }
        for (Path source : SOURCES) {
            try (Stream<Path> files = Files.walk(source)) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    AUDITED.matcher(Files.readString(file)).results().forEach(found -> actions.add(found.group(1)));
                }
            }
        }

        assertThat(actions).hasSizeGreaterThan(50).allMatch(action -> languages.knows("system.action." + action));
    }

    @Test
    void everythingThatTheReportOnRecommendingTellsApartHasWords() {
        Map<String, Enum<?>[]> told = Map.of(
                "recommending.served.", Served.values(),
                "recommending.dimension.", Dimension.values(),
                "recommending.measure.", Spread.Measure.values(),
                "recommending.ranking.feature.", Feature.values(),
                "recommending.ranking.arm.", Arm.values(),
                "recommending.ranking.outcome.", Learned.Outcome.values(),
                "contact.why.", Reason.Kind.values());

        assertThat(told)
                .allSatisfy((key, values) -> assertThat(values).allMatch(value -> languages.knows(key + value)));
    }

    @Test
    void everyValueOfOurVocabularyHasAName() {
        Stream<Enum<?>> values = Stream.<Enum<?>[]>of(
                        Stage.values(),
                        Subject.values(),
                        Title.values(),
                        OrganisationKind.values(),
                        Role.values(),
                        TrainingLevel.values(),
                        TrainingMode.values(),
                        UnitKind.values(),
                        CourseState.values(),
                        Gate.values(),
                        org.yunyan.web.blocks.BlockKind.values(),
                        EnrolmentState.values(),
                        Voice.values(),
                        PostState.values(),
                        Abuse.values(),
                        Only.values(),
                        SurveyQuestion.values(),
                        Doubt.values(),
                        SkillArea.values(),
                        ItemKind.values(),
                        ItemState.values(),
                        AttemptState.values(),
                        WorkState.values(),
                        EvidenceSource.values(),
                        Outlook.values())
                .flatMap(Stream::of);

        assertThat(values.map(Words::key)).allMatch(languages::knows);
    }

    @Test
    void traditionalChineseIsTheSameTextInTheOtherScript() {
        assertThat(languages.getTranslation("signin.title", Languages.TRADITIONAL))
                .isEqualTo("登錄");
        assertThat(languages.getTranslation("vocabulary.Subject.CHINESE", Languages.TRADITIONAL))
                .isEqualTo("語文");
    }

    @Test
    void theNearestLanguageIsTaken() {
        assertThat(Languages.nearest(Locale.forLanguageTag("zh-Hant-HK"))).isEqualTo(Languages.TRADITIONAL);
        assertThat(Languages.nearest(Locale.forLanguageTag("zh-SG"))).isEqualTo(Languages.SIMPLIFIED);
        assertThat(Languages.nearest(Locale.CANADA)).isEqualTo(Languages.ENGLISH);
        assertThat(Languages.nearest(Locale.FRANCE)).isEqualTo(Languages.SIMPLIFIED);
        assertThat(Languages.accepted("fr;q=0.9, en;q=0.5, zh-TW;q=0.8")).isEqualTo(Languages.TRADITIONAL);
        assertThat(Languages.accepted("not a language;;")).isEqualTo(Languages.SIMPLIFIED);
    }

    /** Whole keys, and what is only the beginning of some. */
    private boolean isKnown(String key, Set<String> begun) {
        return languages.knows(key) || begun.contains(key) || NO_SENTENCES.contains(key);
    }

    private static Set<String> beginnings() throws IOException {
        Set<String> begun = new TreeSet<>();
        for (String area : areas()) {
            for (String key : bundle(area).keySet()) {
                for (int dot = key.indexOf('.'); dot > 0; dot = key.indexOf('.', dot + 1)) {
                    begun.add(key.substring(0, dot));
                }
            }
        }
        return begun;
    }

    private static List<String> areas() throws IOException {
        try (Stream<Path> files = Files.list(BUNDLES)) {
            return files.map(file -> file.getFileName().toString().replace(".properties", ""))
                    .filter(area -> !area.endsWith(EN))
                    .sorted()
                    .toList();
        }
    }

    private static Map<String, String> bundle(String name) throws IOException {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(BUNDLES.resolve(name + ".properties"))) {
            words.load(reader);
        }
        return words.entrySet().stream()
                .collect(Collectors.toMap(
                        word -> word.getKey().toString(),
                        word -> word.getValue().toString(),
                        (one, other) -> one,
                        TreeMap::new));
    }

    private static Set<String> places(String text) {
        return PLACEHOLDER.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static List<String> named(String source) {
        List<String> keys = new ArrayList<>();
        Matcher literals = LITERAL.matcher(source);
        while (literals.find()) {
            keys.add(literals.group(1));
        }
        return keys;
    }
}
