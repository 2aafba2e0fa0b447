package org.yunyan.web.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CheckPaceTest {

    @Test
    void an_address_that_tries_too_often_has_to_wait_and_others_do_not() {
        CheckPace pace = new CheckPace(3);
        for (int tries = 0; tries < 3; tries++) {
            assertThat(pace.allows("198.51.100.7")).isTrue();
        }
        assertThat(pace.allows("198.51.100.7")).isFalse();
        assertThat(pace.allows("198.51.100.8")).isTrue();
    }
}
