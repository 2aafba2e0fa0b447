package org.yunyan.web.growth;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.select.Select;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.skills.EvidenceSource;
import org.yunyan.skills.Skills;
import org.yunyan.web.ScreenTest;

class GrowthTest extends ScreenTest {

    @Autowired
    private Skills skills;

    @Test
    void gapsAreSaidInPlainWordsWithAWayToCloseThem() {
        enter("su-growth", "苏文", Role.TEACHER);
        signIn("su-growth");
        navigate(MyGrowthScreen.class);

        assertThat(text()).contains("先补这几项", "现在“未起步”", "缩小它");
    }

    @Test
    void whatSheThinksOfHerselfBecomesEvidenceThatWeighsLeast() {
        Actor su = enter("su-rates", "苏梅", Role.TEACHER);
        signIn("su-rates");
        navigate(MyGrowthScreen.class);

        @SuppressWarnings("unchecked")
        Select<Integer> first = find(Select.class).all().getFirst();
        first.setValue(3);

        assertThat(skills.growth(su, su.person()).skills())
                .flatExtracting(progress -> progress.proofs())
                .singleElement()
                .satisfies(proof -> {
                    assertThat(proof.evidence().source()).isEqualTo(EvidenceSource.SELF);
                    assertThat(proof.evidence().level()).isEqualTo(3);
                    assertThat(proof.strength()).isLessThan(0.5);
                });
    }

    private String text() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
