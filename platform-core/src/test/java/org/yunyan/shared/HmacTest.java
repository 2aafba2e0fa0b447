package org.yunyan.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HmacTest {

    @Test
    void signsAsRfc4231Says() {
        assertThat(Hmac.hex("Jefe", "what do ya want for nothing?"))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    @Test
    void anotherKeyOrAnotherTextSignsDifferently() {
        assertThat(Hmac.of("key", "text"))
                .isNotEqualTo(Hmac.of("kex", "text"))
                .isNotEqualTo(Hmac.of("key", "texu"))
                .isEqualTo(Hmac.of("key", "text"));
    }
}
