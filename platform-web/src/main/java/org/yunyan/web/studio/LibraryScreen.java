package org.yunyan.web.studio;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.Map;
import org.yunyan.catalogue.Media;
import org.yunyan.identity.Actor;
import org.yunyan.library.Holding;
import org.yunyan.library.Inventory;
import org.yunyan.shared.Page;
import org.yunyan.web.language.Words;
import org.yunyan.web.security.CurrentActor;
import org.yunyan.web.shell.EmptyState;
import org.yunyan.web.shell.MainLayout;
import org.yunyan.web.shell.Pager;
import org.yunyan.web.shell.Screen;

/** A trainer's files: found by name, where they are used, other names and other files in their place, renditions for weak lines. */
@Route(value = "studio/library", layout = MainLayout.class)
@RolesAllowed("TRAINER")
@StyleSheet("context://styles/studio.css")
final class LibraryScreen extends Screen implements BeforeEnterObserver {

    private static final int A_PAGE = 24;
    private static final int LOOK_AGAIN = 2_000;

    private final Actor actor;
    private final Workplace workplace;
    private final Inventory inventory;
    private final Div content = new Div();
    private final TextField search = new TextField(Words.say("library.search"));
    private String text = "";
    private int page;
    private Registration looking;

    LibraryScreen(CurrentActor currentActor, Workplace workplace, Inventory inventory) {
        super("library.title");
        this.actor = currentActor.get();
        this.workplace = workplace;
        this.inventory = inventory;
        head().back("studio", Words.say("studio.place")).lead(Words.say("library.lead"));
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setClearButtonVisible(true);
        search.addValueChangeListener(typed -> {
            if (typed.isFromClient()) {
                UI.getCurrent().navigate("studio/library", parameters(typed.getValue(), 0));
            }
        });
        content.addClassName("yy-stack");
        FileDrop<Media> drop = new FileDrop<>(
                FileKind.SHOWN,
                Words.say("library.upload"),
                (name, bytes) -> workplace.catalogue.upload(actor, name, bytes),
                kept -> show());
        add(search, drop, content);
        if (!workplace.library.canTranscode()) {
            Paragraph note = new Paragraph(Words.say("library.noFfmpeg"));
            note.addClassName("yy-note");
            addComponentAtIndex(1, note);
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        QueryParameters asked = entering.getLocation().getQueryParameters();
        text = asked.getSingleParameter("q").orElse("");
        page = Pager.asked(asked);
        search.setValue(text);
        show();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        looking = attached.getUI().addPollListener(again -> show());
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        looking.remove();
        detached.getUI().setPollInterval(-1);
        super.onDetach(detached);
    }

    private void show() {
        content.removeAll();
        Page<Holding> found = inventory.files(actor, text, page * A_PAGE, A_PAGE);
        if (found.items().isEmpty()) {
            content.add(new EmptyState(VaadinIcon.FILM, Words.say("library.none"), Words.say("library.none.why")));
            return;
        }
        content.add(new Paragraph(Words.say("library.count", found.total())));
        found.items()
                .forEach(holding -> content.add(new HoldingCard(holding, actor, workplace, inventory, this::show)));
        content.add(new Pager("library", page, found, this::address));
        boolean underWay = found.items().stream()
                .anyMatch(holding -> holding.transcoding()
                        .filter(one -> one.state().isUnderWay())
                        .isPresent());
        getUI().ifPresent(ui -> ui.setPollInterval(underWay ? LOOK_AGAIN : -1));
    }

    private String address(int number) {
        return "studio/library?" + parameters(text, number).getQueryString();
    }

    private static QueryParameters parameters(String text, int number) {
        Map<String, String> asked = new HashMap<>();
        asked.put("page", String.valueOf(number));
        if (!text.isBlank()) {
            asked.put("q", text);
        }
        return QueryParameters.simple(asked);
    }
}
