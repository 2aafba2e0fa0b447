package org.yunyan.web.studio;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Consumer;
import org.yunyan.catalogue.Gates;
import org.yunyan.catalogue.Remark;
import org.yunyan.identity.Actor;
import org.yunyan.web.language.Words;

/** Everything that reviewers have remarked, the open ones first, each with the way to its unit. */
final class RemarkList extends Div {

    private final Desk desk;
    private final Beside beside;
    private final Consumer<Place> go;

    RemarkList(Desk desk, Gates gates, Actor actor, Consumer<Place> go) {
        this.desk = desk;
        this.go = go;
        this.beside = new Beside(gates, actor, desk.stored(), () -> {});
        addClassName("yy-section");
        show();
    }

    private void show() {
        removeAll();
        List<Remark> open = beside.remarks().open();
        if (beside.remarks().all().isEmpty()) {
            add(new Paragraph(Words.say("studio.remarks.none")));
            return;
        }
        add(new H3(Words.say("studio.remarks.open", open.size())));
        open.forEach(this::thread);
        List<Remark> settled = beside.remarks().all().stream()
                .filter(remark -> !remark.isOpen())
                .toList();
        if (!settled.isEmpty()) {
            add(new H3(Words.say("studio.remarks.settled", settled.size())));
            settled.forEach(this::thread);
        }
    }

    private void thread(Remark remark) {
        Div row = new Div(beside.thread(remark, this::show));
        if (remark.spot().unit() != null && desk.isEditable()) {
            desk.draft().unit(remark.spot().unit()).ifPresent(unit -> {
                NativeButton door = new NativeButton(
                        Words.say("studio.remarks.go", Outline.title(unit)),
                        tap -> go.accept(new Place.OfUnit(unit.id)));
                door.addClassName("studio-door");
                row.add(door);
            });
        }
        add(row);
    }
}
