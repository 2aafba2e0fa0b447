package org.yunyan.web.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yunyan.catalogue.Content;
import org.yunyan.catalogue.Unit;
import org.yunyan.people.Subject;
import org.yunyan.shared.Id;

/** What a browser kept finds its field again, and never takes the place of something newer. */
class RecoveryTest {

    private static final Id<Unit> TEXT = Id.of("text");

    private final Draft draft = Draft.of(Content.titled("课", Subject.CHINESE)
            .withUnits(List.of(Unit.document(TEXT, "第一讲", 5, "## 一\n\n第一段\n\n第二段"))));

    @Test
    void half_a_sentence_goes_on_where_it_stopped() {
        Recovery recovery = recover(typed("summary", "写到一半", ""));

        assertThat(draft.summary).isEqualTo("写到一半");
        assertThat(recovery.back()).hasSize(1);
        assertThat(recovery.aside()).isEmpty();
    }

    @Test
    void half_a_sentence_in_a_block_goes_on_in_that_block_wherever_it_was_moved() {
        recover(typed("unit/text/block/1", "第一段又写了", "第一段"));
        assertThat(draft.units.getFirst().markdown).isEqualTo("## 一\n\n第一段又写了\n\n第二段");

        recover(typed("unit/text/block/0", "第二段又写了", "第二段"));
        assertThat(draft.units.getFirst().markdown).isEqualTo("## 一\n\n第一段又写了\n\n第二段又写了");
    }

    @Test
    void a_text_that_was_one_block_when_it_was_typed_and_is_several_now_is_found_all_the_same() {
        recover(typed("unit/text/block/1", "第一段\n\n第二段\n\n第三段", "第一段\n\n第二段"));

        assertThat(draft.units.getFirst().markdown).isEqualTo("## 一\n\n第一段\n\n第二段\n\n第三段");
    }

    @Test
    void what_was_stored_already_is_only_forgotten() {
        Recovery recovery = recover(typed("title", "课", "旧名"));

        assertThat(recovery.back()).isEmpty();
        assertThat(recovery.settled()).hasSize(1);
    }

    @Test
    void what_somebody_has_changed_since_stays_and_the_typed_text_lies_beside_it() {
        draft.summary = "同事改过";

        Recovery recovery = recover(typed("summary", "我写的", "原来的"));

        assertThat(draft.summary).isEqualTo("同事改过");
        assertThat(recovery.aside()).extracting(Typed::value).containsExactly("我写的");
        assertThat(recovery.settled()).isEmpty();
    }

    @Test
    void the_text_of_a_unit_that_is_gone_is_kept_too() {
        assertThat(recover(typed("unit/gone/block/0", "还在", "")).aside())
                .extracting(Typed::value)
                .containsExactly("还在");
    }

    @Test
    void nothing_is_put_into_a_course_that_cannot_be_changed_now() {
        Recovery recovery = Recovery.into(draft, List.of(typed("summary", "写到一半", "")), false);

        assertThat(draft.summary).isEmpty();
        assertThat(recovery.aside()).hasSize(1);
    }

    private Recovery recover(Typed typed) {
        return Recovery.into(draft, List.of(typed), true);
    }

    private static Typed typed(String field, String value, String base) {
        return new Typed("kept", field, value, base.hashCode(), 0);
    }
}
