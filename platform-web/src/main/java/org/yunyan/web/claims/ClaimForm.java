package org.yunyan.web.claims;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import org.yunyan.claims.Claim;
import org.yunyan.claims.ClaimState;
import org.yunyan.claims.Claims;
import org.yunyan.claims.Scan;
import org.yunyan.identity.Actor;
import org.yunyan.shared.CountyTime;
import org.yunyan.shared.Refused;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.Chip;

/** Writing a claim: saved while she writes, with what it would count and what speaks against it before she hands it in. */
final class ClaimForm extends Div {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final int LONGEST_ANSWER = 500;

    private final Actor actor;
    private final Claims claims;
    private final Clock clock;
    private final Runnable done;
    private final ClaimFields fields;
    private final Paragraph saved = new Paragraph();
    private final Div files = new Div();
    private final Div preview = new Div();
    private final TextArea answer = new TextArea(Words.say("claims.answer"));
    private Claim claim;

    /** @param done called when it is no longer hers to write */
    ClaimForm(Actor actor, Claims claims, Claim claim, Clock clock, Runnable done) {
        this.actor = actor;
        this.claims = claims;
        this.claim = claim;
        this.clock = clock;
        this.done = done;
        addClassName("yy-stack");
        fields = new ClaimFields(claim.details(), CountyTime.today(clock), this::save);
        saved.getElement().setAttribute("role", "status");
        saved.addClassName("yy-quiet");
        saved.setText(Words.say("claims.saved", Words.time(claim.changed())));
        answer.setMaxLength(LONGEST_ANSWER);
        answer.setWidthFull();
        answer.setVisible(claim.state() == ClaimState.RETURNED);
        preview.addClassName("yy-section");
        files.addClassName("claims-taken");
        add(
                section(
                        "claims.form.facts",
                        new Paragraph(Words.say("claims.asks." + claim.details().kind())),
                        fields,
                        saved),
                section("claims.files", files, new ScanDrop(this::attach, this::attached)),
                preview,
                answer,
                buttons());
        showFiles();
        showPreview();
    }

    private static Section section(String title, com.vaadin.flow.component.Component... parts) {
        Section section = new Section(new H2(Words.say(title)));
        section.addClassName("yy-section");
        section.add(parts);
        return section;
    }

    private Div buttons() {
        Button submit = new Button(Words.say("claims.submit"), tap -> submit());
        submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        submit.setDisableOnClick(true);
        submit.addClickListener(tap -> submit.setEnabled(true));
        boolean fresh = claim.progress().submitted() == null;
        Button away = new Button(
                Words.say(fresh ? "claims.discard" : "claims.withdraw"),
                tap -> Asking.first(
                        Words.say(fresh ? "claims.discard.sure" : "claims.withdraw.sure"),
                        Words.say(fresh ? "claims.discard" : "claims.withdraw"),
                        this::withdraw));
        away.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div buttons = new Div(submit, away);
        buttons.addClassName("yy-chips");
        return buttons;
    }

    private void save() {
        try {
            claim = claims.save(actor, claim.id(), claim.version(), fields.written());
            saved.setText(Words.say("claims.saved", CLOCK.format(clock.instant().atZone(CountyTime.ZONE))));
            showPreview();
        } catch (Refused no) {
            saved.setText(Words.say(
                    "claims.notSaved", Words.say(no.key(), no.arguments().toArray())));
        }
    }

    private Claim attach(String name, java.io.InputStream content) {
        return claims.attach(actor, claim.id(), name, content);
    }

    private void attached(Claim changed) {
        claim = changed;
        showFiles();
        showPreview();
    }

    private void submit() {
        claims.submit(actor, claim.id(), claim.version(), answer.getValue());
        done.run();
    }

    private void withdraw() {
        claims.withdraw(actor, claim.id(), claim.version());
        done.run();
    }

    private void showFiles() {
        files.removeAll();
        for (Scan scan : claim.proof().scans()) {
            Button remove = new Button(
                    Words.say("claims.files.remove"), tap -> attached(claims.detach(actor, claim.id(), scan.id())));
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            remove.setAriaLabel(Words.say("claims.files.remove.which", scan.name()));
            Div file = new Div(ClaimPages.picture(claim, scan, 0), new Chip(scan.name()), remove);
            file.addClassName("claims-thumb");
            files.add(file);
        }
    }

    private void showPreview() {
        preview.removeAll();
        preview.add(new H2(Words.say("claims.preview")));
        ClaimPreview.of(claims.preview(actor, claim.id())).forEach(preview::add);
    }
}
