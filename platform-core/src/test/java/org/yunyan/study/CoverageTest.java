package org.yunyan.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CoverageTest {

    @Test
    void behavesLikeASetOfSeconds() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            List<Span> one = Coverage.union(spans(random), List.of());
            List<Span> other = Coverage.union(spans(random), List.of());
            BitSet both = bits(one);
            both.or(bits(other));
            BitSet rest = bits(one);
            rest.andNot(bits(other));

            assertThat(bits(Coverage.union(one, other))).isEqualTo(both);
            assertThat(bits(Coverage.minus(one, other))).isEqualTo(rest);
            assertThat(Coverage.seconds(Coverage.union(one, other))).isEqualTo(both.cardinality());
            int some = random.nextInt(80);
            assertThat(Coverage.seconds(Coverage.first(one, some)))
                    .isEqualTo(Math.min(some, bits(one).cardinality()));
        }
    }

    private static List<Span> spans(Random random) {
        List<Span> spans = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            int from = random.nextInt(60);
            spans.add(new Span(from, from + 1 + random.nextInt(15)));
        }
        return spans;
    }

    private static BitSet bits(List<Span> spans) {
        BitSet bits = new BitSet();
        spans.forEach(span -> bits.set(span.from(), span.to()));
        return bits;
    }
}
