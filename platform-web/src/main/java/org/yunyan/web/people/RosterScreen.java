package org.yunyan.web.people;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.UploadEvent;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import org.yunyan.identity.Accounts;
import org.yunyan.identity.RosterField;
import org.yunyan.identity.RosterProblem;
import org.yunyan.identity.RosterReport;
import org.yunyan.shared.Refused;
import org.yunyan.web.language.Words;
import org.yunyan.web.security.CurrentActor;
import org.yunyan.web.shell.MainLayout;
import org.yunyan.web.shell.Screen;
import org.yunyan.web.shell.Table;

/**
 * Brings a school's people in from a CSV file: all of them or, with one problem, nobody; then every problem is named with its
 * line and column.
 */
@Route(value = "roster", layout = MainLayout.class)
@RolesAllowed({"SCHOOL_ADMIN", "ADMIN"})
@Menu(title = "people.roster.place", icon = "vaadin:upload", order = 8)
final class RosterScreen extends Screen {

    private static final String TEMPLATE = "roster.csv";
    private static final String CSV = "text/csv;charset=UTF-8";

    /** Spreadsheets take a CSV file for UTF-8 only when it begins so. */
    private static final String MARK = "\uFEFF";

    private final transient CurrentActor currentActor;
    private final transient Accounts accounts;
    private final Div outcome = new Div();

    RosterScreen(CurrentActor currentActor, Accounts accounts) {
        super("people.roster.title");
        this.currentActor = currentActor;
        this.accounts = accounts;
        head().lead(Words.say("people.roster.lead"));
        outcome.addClassName("yy-stack");
        outcome.getElement().setAttribute("role", "status");
        Div content = new Div(file(), outcome, columns());
        content.addClassName("yy-stack");
        add(content);
    }

    private Component file() {
        Anchor template = new Anchor(DownloadHandler.fromInputStream(asked -> template()), words("template"));
        template.getElement().setAttribute("download", TEMPLATE);
        Paragraph limits = new Paragraph(words("limits", RosterText.MEGABYTES));
        limits.addClassName("yy-quiet");
        return section(words("file"), new Paragraph(template), new RosterDrop(this::take), limits);
    }

    private DownloadResponse template() {
        String titles = accounts.rosterFields().stream().map(RosterField::title).collect(Collectors.joining(","));
        byte[] bytes = (MARK + titles + "\r\n").getBytes(StandardCharsets.UTF_8);
        return new DownloadResponse(new ByteArrayInputStream(bytes), TEMPLATE, CSV, bytes.length);
    }

    private Component columns() {
        Table table = new Table(words("columns"), words("column"), words("required"), words("meaning"));
        accounts.rosterFields()
                .forEach(field -> table.row(
                        field.title(),
                        words(field.required() ? "required.yes" : "required.no"),
                        words("about." + field.name())));
        return section(words("columns"), new Paragraph(words("columns.why")), table);
    }

    private void take(UploadEvent upload) throws IOException {
        UI ui = upload.getUI();
        try (InputStream file = upload.getInputStream()) {
            RosterReport report = read(file);
            ui.access(() -> show(upload.getFileName(), report));
        } catch (Refused no) {
            Locale locale = ui.getLocale();
            upload.reject(Words.say(locale, no.key(), no.arguments().toArray()));
            ui.access(() -> show(upload.getFileName(), no));
        }
    }

    /** On the request's thread, without the session's lock, since a county's file takes a while. */
    RosterReport read(InputStream file) throws IOException {
        return accounts.importRoster(currentActor.get(), RosterText.of(file));
    }

    void show(String file, RosterReport report) {
        outcome.removeAll();
        outcome.add(report.accepted() ? accepted(file, report) : refused(file, report));
    }

    void show(String file, Refused no) {
        outcome.removeAll();
        outcome.add(section(
                words("refused", file),
                new Paragraph(Words.say(no.key(), no.arguments().toArray())),
                new Paragraph(words("nothing"))));
    }

    private static Component accepted(String file, RosterReport report) {
        return section(
                words("accepted", file),
                new Paragraph(words("accepted.counts", report.added(), report.changed())),
                new Paragraph(new Anchor("people", words("accepted.next"))));
    }

    private static Component refused(String file, RosterReport report) {
        Table table = new Table(words("problems"), words("line"), words("column"), words("problem"));
        report.problems().forEach(problem -> table.row(problem.line(), problem.column(), sentence(problem)));
        int count = report.problems().size();
        String many = count == RosterReport.MOST_PROBLEMS ? "problems.first" : "problems.count";
        return section(words("refused", file), new Paragraph(words(many, count) + words("nothing")), table);
    }

    private static String sentence(RosterProblem problem) {
        return Words.say(problem.messageKey(), problem.args().toArray());
    }

    private static Section section(String title, Component... parts) {
        Section section = new Section(new H2(title));
        section.addClassName("yy-section");
        section.add(parts);
        return section;
    }

    private static String words(String key, Object... arguments) {
        return Words.say("people.roster." + key, arguments);
    }
}
