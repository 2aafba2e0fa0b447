package org.yunyan.web.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yunyan.recommender.Facet;
import org.yunyan.recommender.Filter;
import org.yunyan.recommender.Sort;

class CatalogueQueryTest {

    @Test
    void readsWhatItHasWrittenIntoTheAddress() {
        CatalogueQuery query = CatalogueQuery.EVERYTHING
                .asking("形成性评价")
                .with(Facet.STAGE, Set.of("PRIMARY"))
                .with(Facet.CREDITS, Set.of("1-3"))
                .helping(true)
                .sorted(Sort.NEWEST)
                .at(2);

        assertThat(CatalogueQuery.of(query.parameters())).isEqualTo(query);
    }

    @Test
    void leavesWhatIsUsualOutOfTheAddress() {
        assertThat(CatalogueQuery.EVERYTHING.parameters()).isEmpty();
        assertThat(CatalogueQuery.of(Map.of())).isEqualTo(CatalogueQuery.EVERYTHING);
    }

    @Test
    void takesValuesRepeatedOrJoinedByCommas() {
        assertThat(CatalogueQuery.of(Map.of("stage", List.of("PRIMARY,JUNIOR", "SENIOR")))
                        .ticked(Facet.STAGE))
                .containsExactlyInAnyOrder("PRIMARY", "JUNIOR", "SENIOR");
    }

    @Test
    void passesOverWhatPeopleWriteIntoAddresses() {
        CatalogueQuery query = CatalogueQuery.of(Map.of(
                "grade", List.of("0", "13", "drei", "3"),
                "credits", List.of("-", "many", "1-3"),
                "subject", List.of("<script>"),
                "sort", List.of("sideways"),
                "page", List.of("-4"),
                "helping", List.of("perhaps")));

        assertThat(query.ticked(Facet.GRADE)).containsExactly("3");
        assertThat(query.ticked(Facet.CREDITS)).containsExactly("1-3");
        assertThat(query.ticked(Facet.SUBJECT)).isEmpty();
        assertThat(query.sort()).isEqualTo(Sort.RELEVANCE);
        assertThat(query.page()).isZero();
        assertThat(query.helping()).isFalse();
    }

    @Test
    void neverAsksForMoreThanTheIndexCounts() {
        CatalogueQuery far = CatalogueQuery.of(Map.of("page", List.of("999999")));

        assertThat(far.request(far.filter(), CatalogueQuery.PAGE_SIZE).offset()).isLessThan(10_000);
    }

    @Test
    void becomesHardConditions() {
        Filter filter = CatalogueQuery.of(
                        Map.of("grade", List.of("3,4"), "level", List.of("COUNTY"), "hours", List.of("1-3")))
                .filter();

        assertThat(filter.grades()).containsExactlyInAnyOrder(3, 4);
        assertThat(filter.levels()).containsExactly("COUNTY");
        assertThat(filter.hours().contains(new BigDecimal("3"))).isTrue();
        assertThat(filter.hours().contains(new BigDecimal("3.5"))).isFalse();
    }

    @Test
    void startsOverAtTheFirstPageWhenAConditionChanges() {
        CatalogueQuery third = CatalogueQuery.EVERYTHING.at(2);

        assertThat(third.with(Facet.STAGE, Set.of("PRIMARY")).page()).isZero();
        assertThat(third.asking("作文").page()).isZero();
        assertThat(third.helping(true).page()).isZero();
    }
}
