package org.yunyan.web.recommending;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.yunyan.duplicates.Duplicated;
import org.yunyan.duplicates.Duplicates;
import org.yunyan.identity.Actor;
import org.yunyan.shared.Refused;
import org.yunyan.web.language.Words;
import org.yunyan.web.security.CurrentActor;
import org.yunyan.web.shell.Chip;
import org.yunyan.web.shell.EmptyState;
import org.yunyan.web.shell.MainLayout;
import org.yunyan.web.shell.Notices;
import org.yunyan.web.shell.Screen;
import org.yunyan.web.shell.Table;

/** Groups of courses that are nearly the same, and what the commission does about them. */
@Route(value = "recommending/duplicates", layout = MainLayout.class)
@RolesAllowed({"OFFICER", "ADMIN"})
final class DuplicatesScreen extends Screen {

    private final Actor actor;
    private final Duplicates duplicates;
    private final Div content = new Div();

    DuplicatesScreen(CurrentActor currentActor, Duplicates duplicates) {
        super("duplicates.title");
        this.actor = currentActor.get();
        this.duplicates = duplicates;
        content.addClassName("yy-stack");
        Button again = new Button(Words.say("duplicates.again"), tap -> {
            duplicates.refresh(actor);
            show();
            Notices.done(Words.say("duplicates.again.done"));
        });
        head().back("recommending", Words.say("recommending.title"));
        head().actions(again, new Anchor("api/v1/recommending/duplicates.csv", Words.say("duplicates.csv")));
        add(content);
        show();
    }

    private void show() {
        head().lead(Words.say("duplicates.lead")
                + duplicates
                        .lookedAt(actor)
                        .map(at -> Words.say("duplicates.looked", at, duplicates.looked(actor)))
                        .orElse(""));
        content.removeAll();
        List<Duplicated> waiting = duplicates.waiting(actor);
        List<Duplicated> groups = duplicates.groups(actor);
        if (waiting.isEmpty() && groups.isEmpty()) {
            content.add(new EmptyState(
                    VaadinIcon.CHECK_CIRCLE_O,
                    Words.say("duplicates.none"),
                    Words.say("duplicates.none.why"),
                    new Anchor("review", Words.say("studio.review.place"))));
            return;
        }
        if (!waiting.isEmpty()) {
            content.add(section("duplicates.waiting", waiting, false));
        }
        if (!groups.isEmpty()) {
            content.add(section("duplicates.published", groups, true));
        }
    }

    private Component section(String title, List<Duplicated> groups, boolean published) {
        Section section = new Section(new H2(Words.say(title)));
        section.addClassName("yy-section");
        if (!published) {
            section.add(new Paragraph(Words.say("duplicates.waiting.why")));
        }
        groups.forEach(group -> section.add(group(group, published)));
        return section;
    }

    private Component group(Duplicated group, boolean published) {
        String title = Words.say("duplicates.group", group.members().size(), group.percent(), group.hours());
        Section section = new Section(new H3(title));
        section.addClassName("yy-section");
        Table table = new Table(
                title,
                Words.say("duplicates.course"),
                Words.say("duplicates.trainer"),
                Words.say("duplicates.school"),
                "#" + Words.say("duplicates.learners"),
                "#" + Words.say("duplicates.hours"),
                Words.say("duplicates.state"));
        group.members()
                .forEach(member -> table.row(
                        course(member),
                        member.trainerName(),
                        Words.authored(member.school()),
                        Words.number(member.learners()),
                        Words.number(member.hours()),
                        state(member)));
        section.add(table);
        if (group.asked() != null) {
            section.add(new Paragraph(Words.say("duplicates.asked", group.asked())));
        }
        Div actions = new Div();
        actions.addClassName("yy-card-actions");
        if (published) {
            Button merge = new Button(Words.say("duplicates.merge"), tap -> merge(group));
            merge.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions.add(merge);
        }
        Button single = new Button(Words.say("duplicates.single"), tap -> single(group));
        single.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        actions.add(single);
        section.add(actions);
        return section;
    }

    private static Component course(Duplicated.Member member) {
        return new Anchor((member.waiting() ? "review/" : "course/") + member.course(), Words.authored(member.title()));
    }

    private static Component state(Duplicated.Member member) {
        return member.waiting()
                ? new Chip(Words.say("duplicates.state.waiting"), Chip.Tone.AMBER)
                : new Chip(Words.say("duplicates.state.published"));
    }

    private void merge(Duplicated group) {
        try {
            duplicates.askToMerge(actor, group.key());
            show();
            Notices.done(Words.say(
                    "duplicates.merged",
                    group.members().stream()
                            .map(Duplicated.Member::trainer)
                            .distinct()
                            .count()));
        } catch (Refused no) {
            Notices.refused(no);
        }
    }

    private void single(Duplicated group) {
        duplicates.notDuplicates(actor, group.key());
        show();
        Notices.done(Words.say("duplicates.single.done"));
    }
}
