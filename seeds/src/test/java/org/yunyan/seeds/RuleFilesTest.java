package org.yunyan.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yunyan.credits.Rules;

/** The rule files say figure by figure what the credit tests prove. */
class RuleFilesTest {

    @Test
    void bothCyclesAreTheOnesThatTheCreditTestsAreAbout() {
        assertThat(Groundwork.rules()).containsExactly(Rules.of2021(), Rules.of2026());
    }
}
