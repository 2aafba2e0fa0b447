package org.yunyan.web.claims;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Section;
import org.yunyan.claims.Claim;
import org.yunyan.claims.Scan;
import org.yunyan.web.language.Words;

/** The papers of a claim as pictures, each with a way to the file itself. */
final class ClaimPages extends Section {

    ClaimPages(Claim claim) {
        addClassName("yy-section");
        add(new H2(Words.say("claims.files")));
        if (claim.proof().scans().isEmpty()) {
            add(new Div(Words.say("claims.files.none")));
        }
        claim.proof().scans().forEach(scan -> add(file(claim, scan)));
    }

    private static Component file(Claim claim, Scan scan) {
        Div file = new Div(picture(claim, scan, 0));
        file.addClassName("claims-file");
        if (scan.pages() > 1) {
            Div rest = new Div();
            for (int page = 1; page < scan.pages(); page++) {
                rest.add(picture(claim, scan, page));
            }
            file.add(new NativeDetails(Words.say("claims.files.pages", scan.pages() - 1), rest));
        }
        Anchor whole = new Anchor(
                ClaimWords.file(claim.id(), scan.id()), Words.say("claims.files.open", scan.name(), size(scan)));
        whole.setRouterIgnore(true);
        whole.getElement().setAttribute("target", "_blank").setAttribute("rel", "noopener");
        file.add(whole);
        return file;
    }

    static Image picture(Claim claim, Scan scan, int page) {
        Image picture = new Image(
                ClaimWords.picture(claim.id(), scan.id(), page), Words.say("claims.files.alt", scan.name(), page + 1));
        picture.getElement().setAttribute("loading", "lazy");
        return picture;
    }

    private static String size(Scan scan) {
        return Words.number(Math.max(1, scan.size() >> 10)) + " KB";
    }
}
