package org.yunyan.web.studio;

import java.util.ArrayList;
import java.util.List;
import org.yunyan.catalogue.Lack;
import org.yunyan.catalogue.UnitKind;
import org.yunyan.web.blocks.Block;
import org.yunyan.web.blocks.BlockKind;

/** What would make a course better and keeps nobody from handing it in. */
final class Hints {

    /** Minutes from which a film is long enough to be asked about. */
    private static final int RECALLED = 5;

    private Hints() {}

    static List<Checklist.Missing> of(Draft draft) {
        List<Checklist.Missing> hints = new ArrayList<>();
        draft.units.forEach(unit -> {
            if (unit.kind.isMedia() && unit.media != null && unit.captions == null) {
                hints.add(hint("hint.captions", unit, "field-media"));
            }
            for (Block block : unit.blocks()) {
                if (block.kind() == BlockKind.IMAGE && block.words().isBlank()) {
                    hints.add(hint("hint.alt", unit, "field-markdown"));
                }
            }
            boolean studied = unit.kind.isMedia() ? unit.minutes >= RECALLED : unit.kind == UnitKind.DOCUMENT;
            if (studied && unit.recall.isEmpty()) {
                hints.add(hint("hint.recall", unit, null));
            }
        });
        return hints;
    }

    private static Checklist.Missing hint(String key, UnitDraft unit, String field) {
        return new Checklist.Missing(new Lack(key, List.of(Outline.title(unit))), new Place.OfUnit(unit.id), field);
    }
}
