package org.yunyan.web.discussion;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.stream.Stream;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Content;
import org.yunyan.catalogue.Unit;
import org.yunyan.discussion.Deed;
import org.yunyan.discussion.Discussion;
import org.yunyan.discussion.Discussions;
import org.yunyan.discussion.Moderation;
import org.yunyan.discussion.Post;
import org.yunyan.discussion.PostState;
import org.yunyan.discussion.Seat;
import org.yunyan.identity.Actor;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.web.language.Words;
import org.yunyan.web.security.CurrentActor;
import org.yunyan.web.shell.MainLayout;
import org.yunyan.web.shell.Screen;

/** One discussion: the question, the accepted answer, what else was said, and a field to say something. */
@Route(value = DiscussionNavigation.ONE + "/:discussion", layout = MainLayout.class)
@PermitAll
@StyleSheet("context://styles/discussion.css")
final class DiscussionScreen extends Screen implements BeforeEnterObserver {

    private final Actor reader;
    private final Discussions discussions;
    private final Moderation moderation;
    private final Catalogue catalogue;
    private final Div above = new Div();
    private final Div page = new Div();
    private final Paragraph said = new Paragraph();
    private Discussion discussion;
    private Seat seat;

    DiscussionScreen(CurrentActor currentActor, Discussions discussions, Moderation moderation, Catalogue catalogue) {
        super("discussion.title");
        this.reader = currentActor.get();
        this.discussions = discussions;
        this.moderation = moderation;
        this.catalogue = catalogue;
        addClassName("talk");
        above.addClassName("yy-chips");
        head().below(above);
        page.addClassName("yy-stack");
        said.getElement().setAttribute("role", "status").setAttribute("tabindex", "-1");
        said.addClassName("talk-said");
        add(said, page);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        try {
            discussion = discussions.open(
                    reader,
                    Id.of(entering.getRouteParameters().get("discussion").orElseThrow()));
        } catch (Refused.Missing missing) {
            entering.rerouteToError(NotFoundException.class);
            return;
        }
        seat = discussions.seat(reader, discussion.course());
        said.setText("");
        getElement()
                .executeJs("window.scrollTo(0, 0); document.getElementById('content')?.focus({preventScroll: true})");
        show();
    }

    /** After something was done: the page as it is now, and a sentence for who does not see it. */
    private void done(String key) {
        discussion = discussions.open(reader, discussion.id());
        show();
        said.setText(Words.say(key));
        said.getElement().executeJs("this.focus({preventScroll: true})");
    }

    private void show() {
        Content content =
                catalogue.version(discussion.course(), discussion.number()).content();
        head().title(Words.authored(discussion.title()))
                .back(DiscussionNavigation.course(discussion.course()), Words.authored(content.title()));
        above.removeAll();
        content.units().stream()
                .filter(unit -> unit.id().equals(discussion.unit()))
                .forEach(unit -> above.add(about(unit)));
        Standing.chips(discussion).forEach(above::add);
        page.removeAll();
        page.add(question(), new TakingPart(discussions, moderation, reader, discussion, seat, this::done));
        accepted().forEach(reply -> page.add(new H2(Words.say("discussion.answer")), reply(reply)));
        List<Post> others = discussion.replies().stream()
                .filter(reply -> !reply.id().equals(discussion.accepted()))
                .toList();
        if (!others.isEmpty()) {
            page.add(new H2(Words.say("discussion.replies", others.size())));
            others.forEach(reply -> page.add(reply(reply)));
        }
        page.add(replying());
    }

    private Stream<Post> accepted() {
        return discussion.replies().stream().filter(reply -> reply.id().equals(discussion.accepted()));
    }

    private Component about(Unit unit) {
        String title = Words.authored(unit.title());
        if (discussion.place() == null) {
            return new Anchor(About.address(discussion, unit), Words.say("discussion.about", title));
        }
        return new Anchor(
                About.address(discussion, unit),
                Words.say("discussion.about.place", title, About.place(discussion, unit)));
    }

    private PostArticle question() {
        Post question = discussion.question();
        PostArticle article = new PostArticle(discussion, question);
        if (discussions.mayEdit(reader, question)) {
            article.action(
                    VaadinIcon.PENCIL,
                    Words.say("discussion.edit"),
                    () -> WritingForm.question(discussion.title(), question.text(), null, (title, text) -> {
                        discussions.edit(reader, discussion.id(), question.id(), title, text);
                        done("discussion.done.edited");
                    }));
        }
        return common(article, question);
    }

    private PostArticle reply(Post reply) {
        PostArticle article = new PostArticle(discussion, reply);
        boolean mayAccept = discussion.asker().equals(reader.person()) || seat.moderates();
        boolean isAccepted = reply.id().equals(discussion.accepted());
        if (mayAccept && reply.isShown()) {
            article.action(
                    isAccepted ? VaadinIcon.CLOSE_SMALL : VaadinIcon.CHECK,
                    Words.say(isAccepted ? "discussion.accept.not" : "discussion.accept"),
                    () -> {
                        discussions.accept(reader, discussion.id(), isAccepted ? null : reply.id());
                        done(isAccepted ? "discussion.done.unaccepted" : "discussion.done.accepted");
                    });
        }
        if (discussions.mayEdit(reader, reply)) {
            article.action(
                    VaadinIcon.PENCIL,
                    Words.say("discussion.edit"),
                    () -> WritingForm.reply(reply.text(), (title, text) -> {
                        discussions.edit(reader, discussion.id(), reply.id(), null, text);
                        done("discussion.done.edited");
                    }));
        }
        return common(article, reply);
    }

    /** What everybody may do with any post: take back her own, report that of others, or decide about it. */
    private PostArticle common(PostArticle article, Post post) {
        boolean hers = post.author().equals(reader.person());
        if (hers && post.isShown()) {
            article.action(VaadinIcon.TRASH, Words.say("discussion.withdraw"), () -> {
                discussions.withdraw(reader, discussion.id(), post.id());
                done("discussion.done.withdrawn");
            });
        }
        if (!hers && post.isShown() && !seat.moderates()) {
            article.action(
                    VaadinIcon.FLAG_O,
                    Words.say("discussion.report"),
                    () -> new ReportForm(
                            (abuse, note) -> {
                                moderation.report(reader, discussion.id(), post.id(), abuse, note);
                                done("discussion.done.reported");
                            },
                            () -> {}));
        }
        if (!hers && seat.moderates()) {
            moderated(article, post);
        }
        return article;
    }

    private void moderated(PostArticle article, Post post) {
        if (post.isShown()) {
            String hide = Words.say("discussion.hide");
            article.action(
                    VaadinIcon.EYE_SLASH, hide, () -> new ReasonForm(hide, reason -> judge(post, Deed.HIDDEN, reason)));
            boolean reported =
                    discussion.complaints().stream().anyMatch(one -> one.post().equals(post.id()));
            if (reported) {
                article.action(VaadinIcon.CHECK, Words.say("discussion.keep"), () -> judge(post, Deed.KEPT, ""));
            }
        } else if (post.state() == PostState.HIDDEN) {
            article.action(VaadinIcon.EYE, Words.say("discussion.restore"), () -> judge(post, Deed.RESTORED, ""));
        }
    }

    private void judge(Post post, Deed deed, String reason) {
        moderation.judge(reader, discussion.id(), post.id(), deed, reason);
        done("discussion.done." + deed.name().toLowerCase(java.util.Locale.ROOT));
    }

    private Component replying() {
        Section section = new Section(new H2(Words.say("discussion.reply")));
        section.addClassName("yy-section");
        if (discussion.locked()) {
            section.add(new Paragraph(Words.say("refused.discussion.locked")));
            return section;
        }
        WritingForm form = WritingForm.reply("", (title, text) -> {
            discussions.reply(reader, discussion.id(), text);
            done("discussion.done.replied");
        });
        form.onCancel(this::show);
        section.add(form);
        return section;
    }
}
