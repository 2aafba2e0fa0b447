package org.yunyan.web.notices;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.yunyan.identity.Actor;
import org.yunyan.notices.NoticeLine;
import org.yunyan.notices.NoticeRow;
import org.yunyan.notices.Notices;
import org.yunyan.notices.PublicNotice;
import org.yunyan.shared.Refused;
import org.yunyan.web.language.Words;

/** Doubts a row: which entry, and why. What was written stays when it is refused. */
final class ObjectForm extends Section {

    private static final int LONGEST = 500;

    ObjectForm(
            Notices notices, Actor actor, PublicNotice notice, NoticeRow row, List<NoticeLine> lines, Runnable done) {
        addClassNames("yy-section", "yy-no-print");
        boolean own = row.person().equals(actor.person());
        Select<NoticeLine> entry = new Select<>();
        entry.setLabel(Words.say("objection.entry"));
        entry.setEmptySelectionAllowed(true);
        String whole = Words.say(own ? "objection.whole.own" : "objection.whole");
        entry.setEmptySelectionCaption(whole);
        entry.setItems(lines);
        entry.setItemLabelGenerator(line -> line == null
                ? whole
                : Words.say("objection.line", Words.authored(line.title()), line.day(), line.counted()));
        TextArea reason = new TextArea(Words.say("objection.reason"));
        reason.setMaxLength(LONGEST);
        reason.setWidthFull();
        Button send = new Button(Words.say("objection.send"), tap -> {
            try {
                NoticeLine line = entry.getValue();
                notices.object(
                        actor, notice.id(), row.person(), line == null ? null : line.awardKey(), reason.getValue());
                org.yunyan.web.shell.Notices.done(Words.say("objection.sent"));
                done.run();
            } catch (Refused no) {
                org.yunyan.web.shell.Notices.refused(no);
            }
        });
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                new H2(Words.say(own ? "objection.title.own" : "objection.title", row.name())),
                new Paragraph(Words.say("objection.consequence")),
                entry,
                reason,
                send);
    }
}
