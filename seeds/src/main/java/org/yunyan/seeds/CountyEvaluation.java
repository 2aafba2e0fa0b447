package org.yunyan.seeds;

import com.mongodb.client.MongoDatabase;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.yunyan.recommender.Embeddings;
import org.yunyan.recommender.Index;
import org.yunyan.recommender.evaluation.BehaviourEvaluation;
import org.yunyan.recommender.evaluation.BehaviourSet;
import org.yunyan.recommender.evaluation.Evaluation;
import org.yunyan.recommender.evaluation.Table;
import org.yunyan.recommender.index.LuceneIndex;
import org.yunyan.shared.mongo.Databases;
import org.yunyan.shared.mongo.EmbeddedStore;
import org.yunyan.study.Enrolment;
import org.yunyan.study.EnrolmentState;
import org.yunyan.study.Study;

/** Measures every strategy on what a county's own teachers took up, split by time. */
public final class CountyEvaluation {

    private static final double PAST = 0.9;

    private CountyEvaluation() {}

    /**
     * Runs on the data folder of a platform that is not running. Arguments: the folder; the first day that is asked for (by
     * default after nine tenths of all enrolments).
     */
    public static void main(String[] arguments) {
        Path data = Path.of(arguments[0]);
        try (EmbeddedStore store = EmbeddedStore.open(data.resolve("store"));
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
            List<Enrolment> enrolments = Walk.all(rooms.getBean(Study.class));
            Instant moment = arguments.length > 1
                    ? OffsetDateTime.parse(arguments[1] + "T00:00:00+08:00").toInstant()
                    : moment(enrolments);
            new PrintStream(System.out, true, StandardCharsets.UTF_8).println(table(enrolments, moment));
        }
    }

    /** Returns the table: learnt from what was taken up before a moment, asked for what was taken up first from then on. */
    static Table table(List<Enrolment> enrolments, Instant moment) {
        Map<String, List<BehaviourSet.Dated>> studies = new LinkedHashMap<>();
        enrolments.stream()
                .filter(enrolment -> enrolment.state() != EnrolmentState.LEFT)
                .sorted(Comparator.comparing(Enrolment::enrolled).thenComparing(Enrolment::id))
                .forEach(enrolment -> studies.computeIfAbsent(enrolment.person().value(), person -> new ArrayList<>())
                        .add(new BehaviourSet.Dated(enrolment.course().value(), enrolment.enrolled())));
        return BehaviourEvaluation.of(
                BehaviourSet.split("the county's own log, split at " + moment, studies, moment),
                Evaluation.strategies());
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
