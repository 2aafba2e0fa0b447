package org.yunyan.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Grant;
import org.yunyan.identity.Role;
import org.yunyan.people.Stage;
import org.yunyan.people.Subject;
import org.yunyan.recommender.SearchPage;
import org.yunyan.recommender.SearchRequest;
import org.yunyan.shared.Id;
import org.yunyan.shared.mongo.StoreExtension;
import org.yunyan.terms.Terms;

/** A county's own words find its courses as soon as the index has been filled anew. */
@ExtendWith(StoreExtension.class)
class NewTermsTest {

    private final Town town;
    private final Actor admin =
            new Actor(Id.of("yin"), Id.of("yin"), "yin", List.of(new Grant(Role.ADMIN, Id.of("county"))));

    NewTermsTest(MongoDatabase database) {
        database.drop();
        town = new Town(database);
    }

    @AfterEach
    void close() {
        town.close();
    }

    private List<String> found(String query) {
        return town.recommendations().find(SearchRequest.of(query)).results().stream()
                .map(SearchPage.Result::id)
                .toList();
    }

    @Test
    void aTermAddedByAnOperatorIsUnderstoodAfterTheIndexIsFilledAnew() {
        town.offered("gorge", "库区民俗进课堂", Subject.CHINESE, Stage.PRIMARY);
        town.offered("other", "课堂提问", Subject.CHINESE, Stage.PRIMARY);
        town.shelves().prepare();
        town.get(Terms.class).add(admin, List.of("三峡乡土课", "库区民俗"));
        assertThat(found("三峡乡土课")).doesNotContain("gorge");
        assertThat(town.get(Terms.class).pending()).isEqualTo(1);

        town.shelves().reindex(admin);

        assertThat(found("三峡乡土课")).startsWith("gorge");
        assertThat(town.get(Terms.class).pending()).isZero();

        town.get(Terms.class).takeAway(admin, "三峡乡土课");
        town.shelves().reindex(admin);
        assertThat(found("三峡乡土课")).doesNotContain("gorge");
    }
}
