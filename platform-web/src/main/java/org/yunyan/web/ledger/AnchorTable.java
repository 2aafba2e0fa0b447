package org.yunyan.web.ledger;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.yunyan.anchors.Anchor;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.Table;

/** Anchors, the newest first: the day, how many ledgers had gone on, and the root that anybody can keep. */
final class AnchorTable extends Div {

    AnchorTable(List<Anchor> anchors) {
        Table table = new Table(
                Words.say("ledger.anchors"),
                Words.say("ledger.anchor.day"),
                "#" + Words.say("ledger.anchor.number"),
                "#" + Words.say("ledger.anchor.heads"),
                Words.say("ledger.anchor.root"),
                Words.say("ledger.anchor.hash"));
        anchors.forEach(anchor -> table.row(
                Words.day(anchor.day()),
                String.valueOf(anchor.number()),
                Words.number(anchor.heads()),
                code(anchor.root()),
                code(anchor.hash())));
        add(table);
    }

    private static Code code(String digest) {
        Code code = new Code(digest);
        code.addClassName("yy-digest");
        return code;
    }
}
