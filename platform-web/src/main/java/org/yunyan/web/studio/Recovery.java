package org.yunyan.web.studio;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts what a browser had kept back into its fields. What another visit or another author has changed meanwhile is left as it
 * is, and what was typed lies beside it: nothing is overwritten and nothing is lost.
 *
 * @param back what is in its field again
 * @param settled what need not be kept any longer once this is saved: {@code back}, and what was stored already
 * @param aside what she has to look at
 */
record Recovery(List<Typed> back, List<Typed> settled, List<Typed> aside) {

    static Recovery into(Draft draft, List<Typed> kept, boolean editable) {
        List<Typed> back = new ArrayList<>();
        List<Typed> settled = new ArrayList<>();
        List<Typed> aside = new ArrayList<>();
        for (Typed typed : kept) {
            Optional<Slots.Slot> slot = Slots.find(draft, typed);
            if (slot.filter(one -> one.value().equals(typed.value())).isPresent()) {
                settled.add(typed);
            } else if (editable
                    && slot.filter(one -> one.value().hashCode() == typed.base())
                            .isPresent()) {
                slot.get().set().accept(typed.value());
                back.add(typed);
                settled.add(typed);
            } else {
                aside.add(typed);
            }
        }
        return new Recovery(back, settled, aside);
    }
}
