package org.yunyan.shelves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yunyan.catalogue.Course;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.people.Stage;
import org.yunyan.people.Subject;
import org.yunyan.recommendation.Town;
import org.yunyan.recommender.Index;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.shared.mongo.StoreExtension;
import org.yunyan.study.Study;

@ExtendWith(StoreExtension.class)
class CoStudyingTest {

    private final Town town;

    CoStudyingTest(MongoDatabase database) {
        database.drop();
        town = new Town(database);
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void whatColleaguesWentOnToIsLearntInTheBackgroundAndReachesTheIndex() throws InterruptedException {
        // Given an index that knows two courses and nobody's way
        Id<Course> first = town.offered("first", "课堂提问", Subject.MATHS, Stage.PRIMARY);
        Id<Course> second = town.offered("second", "作业设计", Subject.MATHS, Stage.PRIMARY);
        town.shelves().prepare();
        assertThat(costudied(second)).isEmpty();
        // When three have gone from one to the other and all is learnt anew
        for (String name : new String[] {"an", "bo", "cai"}) {
            Actor teacher = town.teacher(name, Stage.PRIMARY, Subject.MATHS);
            town.get(Study.class).enrol(teacher, first);
            town.clock.pass(Duration.ofDays(1));
            town.get(Study.class).enrol(teacher, second);
        }
        town.shelves().relearn();
        Instant patience = Instant.now().plus(Duration.ofMinutes(1));
        while (costudied(second).isEmpty() && Instant.now().isBefore(patience)) {
            Thread.sleep(10);
            town.sweep();
        }
        // Then it says so, and the next sweeps take it to the index
        assertThat(town.shelves().coStudy().histories()).isEqualTo(3);
        assertThat(town.shelves().coStudy().learnt()).isEqualTo(town.clock.instant());
        assertThat(town.shelves().coStudy().learning()).isFalse();
        assertThat(costudied(second)).containsKey("first");
    }

    @Test
    void onlyTheOperatorStartsIt() {
        Actor teacher = town.teacher("an", Stage.PRIMARY, Subject.MATHS);
        assertThatThrownBy(() -> town.shelves().relearn(teacher)).isInstanceOf(Refused.Forbidden.class);
        Actor operator = town.teacher("op", Stage.PRIMARY, Subject.MATHS, Role.ADMIN);
        town.shelves().relearn(operator);
        assertThat(town.shelves().coStudy().failed()).isFalse();
    }

    @Test
    void enoughNewCompletionsMakeItDue() {
        CoStudyState state = CoStudyState.empty().began().done(town.clock.instant(), 10_000, 0);
        for (int completion = 0; completion < 499; completion++) {
            state = state.oneMore();
        }
        assertThat(state.isDue()).isFalse();
        assertThat(state.oneMore().isDue()).isTrue();
        assertThat(state.oneMore().began().isDue()).isFalse();
        assertThat(state.oneMore().gaveUp().isDue()).isFalse();
    }

    private Map<String, Double> costudied(Id<Course> course) {
        return town.get(Index.class).get(course.value()).orElseThrow().costudied();
    }
}
