package org.yunyan.seeds;

import com.mongodb.client.MongoDatabase;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.yunyan.recommender.Embeddings;
import org.yunyan.recommender.Index;
import org.yunyan.recommender.evaluation.BehaviourEvaluation;
import org.yunyan.recommender.evaluation.BehaviourSet;
import org.yunyan.recommender.evaluation.Evaluation;
import org.yunyan.recommender.evaluation.Table;
import org.yunyan.recommender.index.LuceneIndex;
import org.yunyan.shared.CountyTime;
import org.yunyan.shared.mongo.Databases;
import org.yunyan.shared.mongo.EmbeddedStore;
import org.yunyan.study.Enrolment;
import org.yunyan.study.EnrolmentState;
import org.yunyan.study.Study;

/** Measures every strategy on what a county's own teachers took up, split by time. */
public final class CountyEvaluation {

    private static final double PAST = 0.9;
    private static final String STORE = "store";

    private static final String INVENTED =
            "The demo county is planted here: its people and what they took up are invented, and"
                    + " the figures say nothing about teachers.\n";

    private CountyEvaluation() {}

    /**
     * Runs on the data folder of a platform that is not running. Arguments: the folder; the first day that is asked for (by
     * default after nine tenths of all enrolments). Ends with 2 and a message, and leaves everything as it was, if the folder has
     * no store, the store is in use, or there is nothing to ask for.
     */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            run(Path.of(arguments[0]), arguments.length > 1 ? arguments[1] : null, out::println);
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.exit(2);
        }
    }

    /**
     * Says what was measured.
     *
     * @param from the first day that is asked for, as {@code 2026-09-01}; null for the usual
     * @throws IllegalArgumentException if that cannot be measured, with a sentence why
     */
    static void run(Path data, String from, Consumer<Object> say) {
        LocalDate day = from == null ? null : day(from);
        try (EmbeddedStore store = opened(data);
                var client = Databases.client(store.uri());
                var rooms = new AnnotationConfigApplicationContext()) {
            rooms.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("evaluation", Map.of("yunyan.data", data.toString())));
            rooms.registerBean(MongoDatabase.class, () -> client.getDatabase("yunyan"));
            rooms.registerBean(Clock.class, Clock::systemUTC);
            rooms.registerBean(Index.class, LuceneIndex::inMemory);
            rooms.registerBean(Embeddings.class, Embeddings::none);
            rooms.scan("org.yunyan");
            rooms.refresh();
            if (rooms.getBean(DemoCounty.class).planted()) {
                say.accept(INVENTED);
            }
            List<Enrolment> enrolments = Walk.all(rooms.getBean(Study.class));
            say.accept(table(enrolments, day == null ? moment(enrolments) : CountyTime.startOf(day)));
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            throw new IllegalArgumentException(text + " is not a day: write it as 2026-09-01.", notADay);
        }
    }

    /** Opens a store that is there; looking for one makes none. */
    private static EmbeddedStore opened(Path data) {
        if (!EmbeddedStore.isIn(data.resolve(STORE))) {
            throw new IllegalArgumentException(data + " is no data folder: it has no store of a platform in it.");
        }
        try {
            return EmbeddedStore.open(data.resolve(STORE));
        } catch (RuntimeException closed) {
            throw new IllegalArgumentException(
                    "The store in " + data + " cannot be opened. Stop the platform that runs on it first. ("
                            + closed.getMessage() + ")",
                    closed);
        }
    }

    /**
     * Returns the table: learnt from what was taken up before a moment, asked for what was taken up first from then on.
     *
     * @throws IllegalArgumentException if nothing was taken up before or from then on
     */
    static Table table(List<Enrolment> enrolments, Instant moment) {
        Map<String, List<BehaviourSet.Dated>> studies = new LinkedHashMap<>();
        enrolments.stream()
                .filter(enrolment -> enrolment.state() != EnrolmentState.LEFT)
                .sorted(Comparator.comparing(Enrolment::enrolled).thenComparing(Enrolment::id))
                .forEach(enrolment -> studies.computeIfAbsent(enrolment.person().value(), person -> new ArrayList<>())
                        .add(new BehaviourSet.Dated(enrolment.course().value(), enrolment.enrolled())));
        String split = moment.atZone(CountyTime.ZONE).toLocalDateTime().toString();
        BehaviourSet set = BehaviourSet.split("the county's own log, split at " + split, studies, moment);
        if (set.cases().isEmpty() || set.histories().stream().allMatch(history -> history.length == 0)) {
            throw new IllegalArgumentException("There has to be study both before " + split
                    + " to learn from and after it to ask for: choose another day.");
        }
        return BehaviourEvaluation.of(set, Evaluation.strategies());
    }

    /** The moment before which nine tenths of all was taken up. */
    static Instant moment(List<Enrolment> enrolments) {
        List<Instant> moments =
                enrolments.stream().map(Enrolment::enrolled).sorted().toList();
        if (moments.isEmpty()) {
            throw new IllegalArgumentException("Nobody has taken up anything here yet.");
        }
        return moments.get((int) (PAST * moments.size()));
    }
}
