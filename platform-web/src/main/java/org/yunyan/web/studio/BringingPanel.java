package org.yunyan.web.studio;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Optional;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Media;
import org.yunyan.catalogue.UnitKind;
import org.yunyan.identity.Actor;
import org.yunyan.shared.Refused;
import org.yunyan.web.blocks.Bringing;
import org.yunyan.web.blocks.Brought;
import org.yunyan.web.blocks.Part;
import org.yunyan.web.blocks.WordFile;
import org.yunyan.web.language.Words;

/** Units from a Word or Markdown file, and a report of what could not be taken over. */
final class BringingPanel extends Div {

    private static final int LETTERS_A_MINUTE = 300;
    private static final int MOST_TEXT = 5 << 20;

    private final Desk desk;
    private final Actor actor;
    private final Catalogue catalogue;
    private final Div report = new Div();

    BringingPanel(Desk desk, Actor actor, Catalogue catalogue) {
        this.desk = desk;
        this.actor = actor;
        this.catalogue = catalogue;
        addClassName("yy-section");
        report.getElement().setAttribute("role", "status");
        FileDrop<Brought> drop =
                new FileDrop<>(FileKind.IMPORT, Words.say("studio.file.choose.IMPORT"), this::read, this::take);
        drop.setId("field-import");
        add(new H3(Words.say("studio.bring.file")), new Paragraph(Words.say("studio.bring.file.how")), drop, report);
    }

    /** On the request's thread: a long document does not hold her screen. */
    private Brought read(String name, InputStream content) {
        try {
            if (!name.toLowerCase(Locale.ROOT).endsWith(".docx")) {
                byte[] text = content.readNBytes(MOST_TEXT + 1);
                if (text.length > MOST_TEXT) {
                    throw new Refused.Invalid("bringing.broken", name);
                }
                return Bringing.markdown(name, new String(text, StandardCharsets.UTF_8));
            }
            var file = Files.createTempFile("yunyan-import", ".docx");
            try {
                Files.copy(content, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                return WordFile.read(name, file, this::keep);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Optional<String> keep(String name, InputStream picture) {
        try {
            Media media = catalogue.upload(actor, name, picture);
            return Optional.of("/api/v1/media/" + media.id());
        } catch (Refused notOurs) {
            return Optional.empty();
        }
    }

    private void take(Brought brought) {
        for (Part part : brought.parts()) {
            UnitDraft unit = UnitDraft.fresh(UnitKind.DOCUMENT);
            unit.title = part.title();
            unit.markdown = part.markdown();
            unit.minutes = Math.max(1, Math.ceilDiv(part.markdown().length(), LETTERS_A_MINUTE));
            desk.draft().units.add(unit);
        }
        desk.changed();
        report.removeAll();
        report.add(new Paragraph(Words.say("studio.bring.done", brought.parts().size())));
        UnorderedList titles = new UnorderedList();
        brought.parts().forEach(part -> titles.add(new ListItem(part.title())));
        report.add(titles);
        if (brought.notices().isEmpty()) {
            report.add(new Paragraph(Words.say("studio.bring.whole")));
            return;
        }
        UnorderedList lost = new UnorderedList();
        brought.notices()
                .forEach(notice -> lost.add(
                        new ListItem(Words.say(notice.key(), notice.arguments().toArray()))));
        report.add(new H3(Words.say("studio.bring.lost")), lost);
    }
}
