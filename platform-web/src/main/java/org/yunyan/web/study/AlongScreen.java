package org.yunyan.web.study;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.yunyan.web.language.Words;
import org.yunyan.web.security.CurrentActor;
import org.yunyan.web.shell.MainLayout;
import org.yunyan.web.shell.Screen;

/** What was taken along in this browser. Without a line the browser shows a light page at the same address instead. */
@Route(value = StudyNavigation.ALONG, layout = MainLayout.class)
@PermitAll
@StyleSheet("context://styles/study.css")
final class AlongScreen extends Screen {

    AlongScreen(CurrentActor currentActor) {
        super("study.along.title");
        head().back("learning", Words.say("home.learning.title")).lead(Words.say("study.along.lead"));
        add(new Shelf(currentActor.get().person().value()));
    }

    @Tag("study-shelf")
    @JavaScript(Reporting.SIGNING)
    @JavaScript("context://js/study-post.js")
    @JavaScript("context://js/study-part.js")
    @JavaScript("context://js/study-along.js")
    private static final class Shelf extends HtmlContainer {

        Shelf(String owner) {
            addClassName("yy-shelf");
            getElement().setAttribute("data-owner", owner).setPropertyMap("words", TakeAlong.words(Words.locale()));
        }
    }
}
