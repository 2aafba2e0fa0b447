package org.yunyan.web.discussion;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.function.Supplier;
import org.yunyan.discussion.Complaint;
import org.yunyan.discussion.Discussion;
import org.yunyan.discussion.Post;
import org.yunyan.discussion.PostState;
import org.yunyan.discussion.Voice;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.Chip;
import org.yunyan.web.text.Markdown;

/** One post: who speaks, what she says, and what can be done about it; a form that is needed for it opens right below. */
final class PostArticle extends Article {

    private final Div actions = new Div();
    private final Div drawer = new Div();

    PostArticle(Discussion discussion, Post post) {
        addClassNames("yy-panel", "talk-post");
        getElement().setAttribute("data-voice", post.voice().name().toLowerCase(java.util.Locale.ROOT));
        setId("post-" + post.id());
        getElement().setAttribute("tabindex", "-1");
        add(head(discussion, post), body(post));
        discussion.complaints().stream()
                .filter(complaint -> complaint.post().equals(post.id()))
                .forEach(complaint -> add(complaint(complaint)));
        actions.addClassName("talk-buttons");
        add(actions, drawer);
    }

    /** Something that can be done at once. */
    PostArticle action(VaadinIcon picture, String words, Runnable act) {
        actions.add(button(picture, words, act));
        return this;
    }

    /** Something that needs a few words first. */
    PostArticle action(VaadinIcon picture, String words, Supplier<InlineForm> form) {
        actions.add(button(picture, words, () -> open(form.get())));
        return this;
    }

    private void open(InlineForm form) {
        drawer.removeAll();
        form.onCancel(() -> {
            drawer.removeAll();
            getElement().executeJs("this.focus()");
        });
        drawer.add(form);
        form.focusFirst();
    }

    private static Button button(VaadinIcon picture, String words, Runnable act) {
        Button button = new Button(words, picture.create(), tap -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    private static Div head(Discussion discussion, Post post) {
        Span name = new Span(Words.authored(post.name()));
        name.addClassName("talk-name");
        Div head = new Div(name);
        head.addClassName("talk-head");
        if (post.voice() != Voice.LEARNER) {
            head.add(new Chip(Words.of(post.voice()), Chip.Tone.ACCENT));
        } else if (post == discussion.question()) {
            head.add(new Chip(Words.say("discussion.asker")));
        }
        if (post.id().equals(discussion.accepted())) {
            head.add(new Chip(Words.say("discussion.accepted"), Chip.Tone.ACCENT).icon(VaadinIcon.CHECK));
        }
        Span when = new Span(
                post.edited() == null
                        ? Words.time(post.at())
                        : Words.say("discussion.edited", post.at(), post.edited()));
        when.addClassName("yy-quiet");
        head.add(when);
        return head;
    }

    private static Div body(Post post) {
        Div body = new Div();
        if (!post.isShown()) {
            Paragraph gone = new Paragraph(
                    post.state() == PostState.WITHDRAWN
                            ? Words.say("discussion.withdrawn")
                            : Words.say("discussion.hidden", Words.authored(post.reason())));
            gone.addClassName("talk-gone");
            body.add(gone);
        }
        if (!post.text().isBlank() && post.state() != PostState.WITHDRAWN) {
            Html text = new Html("<div>" + Markdown.html(Words.authored(post.text())) + "</div>");
            text.getElement().getClassList().add("yy-prose");
            body.add(text);
        }
        return body;
    }

    private static Paragraph complaint(Complaint complaint) {
        Paragraph said = new Paragraph(Words.say(
                "discussion.complaint", Words.of(complaint.abuse()), complaint.at(), Words.authored(complaint.note())));
        said.addClassName("talk-complaint");
        return said;
    }
}
