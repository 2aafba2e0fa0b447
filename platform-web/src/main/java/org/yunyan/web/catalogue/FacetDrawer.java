package org.yunyan.web.catalogue;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.yunyan.web.language.Words;

/** The facets on a phone: a sheet over the list that says live how many are left. */
final class FacetDrawer extends Dialog {

    private final Button done = new Button("", tap -> close());

    FacetDrawer() {
        setHeaderTitle(Words.say("catalogue.narrow"));
        addClassName("yy-drawer");
        setDraggable(false);
        Button close = new Button(VaadinIcon.CLOSE.create(), tap -> close());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        close.setAriaLabel(Words.say("catalogue.narrow.close"));
        getHeader().add(close);
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        done.addClassName("yy-drawer-done");
        getFooter().add(done);
    }

    void say(String howMany) {
        done.setText(howMany);
    }
}
