package org.yunyan.web.home;

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
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Content;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.CourseVersion;
import org.yunyan.credits.CreditEffect;
import org.yunyan.credits.Ledger;
import org.yunyan.credits.Standing;
import org.yunyan.exposure.Place;
import org.yunyan.identity.Actor;
import org.yunyan.recommendation.Recommendations;
import org.yunyan.recommendation.Suggested;
import org.yunyan.shared.Id;
import org.yunyan.study.Enrolment;
import org.yunyan.study.EnrolmentState;
import org.yunyan.study.Study;
import org.yunyan.web.catalogue.CourseWords;
import org.yunyan.web.credits.CreditWords;
import org.yunyan.web.credits.StandingRings;
import org.yunyan.web.language.Words;
import org.yunyan.web.security.CurrentActor;
import org.yunyan.web.shell.Chip;
import org.yunyan.web.shell.CourseCard;
import org.yunyan.web.shell.EmptyState;
import org.yunyan.web.shell.MainLayout;
import org.yunyan.web.shell.Notices;
import org.yunyan.web.shell.Screen;
import org.yunyan.web.why.Muting;
import org.yunyan.web.why.ReasonChips;

/** What to do now, what is missing, and three pushes with their reasons. */
@Route(value = "home", layout = MainLayout.class)
@RolesAllowed("TEACHER")
@Menu(title = "home.place", icon = "vaadin:home-o", order = 1)
final class HomeScreen extends Screen {

    private static final int PUSHES = 3;
    private static final int UNDER_WAY = 50;

    private final Actor actor;
    private final Study study;
    private final Catalogue catalogue;
    private final Recommendations recommendations;
    private final Muting muting;
    private final Section pushes = new Section();
    private final H2 heading = new H2(Words.say("home.pushes"));

    HomeScreen(
            CurrentActor currentActor,
            Study study,
            Catalogue catalogue,
            Ledger ledger,
            Recommendations recommendations,
            Muting muting) {
        super("home.hello", currentActor.get().name());
        this.actor = currentActor.get();
        this.study = study;
        this.catalogue = catalogue;
        this.recommendations = recommendations;
        this.muting = muting;
        recommendations.pushWeek(actor.person());
        Standing standing = ledger.standing(actor.person());
        head().lead(CreditWords.missing(standing));
        if (CreditWords.isMissing(standing)) {
            head().actions(CreditWords.planDoor());
        }
        Div first = new Div(nextThing(), new StandingRings(standing, "credits"));
        first.addClassName("yy-home-first");
        pushes.addClassName("yy-section");
        add(first, pushes);
        showPushes();
    }

    /** "继续学习": the course she studied last, or else a door to the catalogue. */
    private Component nextThing() {
        Section section = new Section(new H2(Words.say("home.continue")));
        section.addClassName("yy-section");
        List<Enrolment> active = study.enrolments(actor.person(), Set.of(EnrolmentState.ACTIVE), 0, UNDER_WAY)
                .items();
        Optional<Enrolment> last =
                active.stream().max(Comparator.comparing(one -> one.lastAt() == null ? one.enrolled() : one.lastAt()));
        if (last.isEmpty()) {
            section.add(new EmptyState(
                    VaadinIcon.OPEN_BOOK,
                    Words.say("home.nothing"),
                    Words.say("home.nothing.why"),
                    new Anchor("catalogue", Words.say("home.toCatalogue"))));
            return section;
        }
        section.add(continueCard(last.get()));
        if (active.size() > 1) {
            section.add(new Anchor("learning", Words.say("home.underWay", active.size())));
        }
        return section;
    }

    private Component continueCard(Enrolment enrolment) {
        CourseVersion version = catalogue.version(enrolment.course(), enrolment.number());
        Content content = version.content();
        int units = content.needed().size();
        int done = (int) enrolment.unitsDone();
        String unit = enrolment.last() == null
                ? content.units().getFirst().id().value()
                : enrolment.last().value();
        Anchor go = new Anchor("study/" + enrolment.course() + "/" + unit, Words.say("home.go"));
        go.addClassName("yy-primary");
        return new CourseCard(CourseWords.title(content), "course/" + enrolment.course())
                .chips(Chip.subject(content.subject()), new Chip(Words.of(content.level())))
                .progress(units == 0 ? 0 : done * 100 / units, Words.say("home.unitsDone", done, units))
                .actions(go);
    }

    private void showPushes() {
        pushes.removeAll();
        pushes.add(heading, new Paragraph(Words.say("home.pushes.how")));
        List<Suggested> suggested =
                recommendations.show(actor, Place.HOME, PUSHES).suggested();
        if (suggested.isEmpty()) {
            pushes.add(
                    new EmptyState(VaadinIcon.CHECK_CIRCLE_O, Words.say("home.noPush"), Words.say("home.noPush.why")));
        }
        Div cards = new Div();
        cards.addClassName("yy-cards");
        ReasonChips chips = muting.chips(actor, this::suggestAnew);
        suggested.forEach(one -> cards.add(pushCard(one, chips)));
        pushes.add(cards, mutedAgain());
    }

    /** Other suggestions stand where she tapped: the keyboard goes on above them. */
    private void suggestAnew() {
        showPushes();
        heading.getElement().setAttribute("tabindex", "-1").callJsFunction("focus");
    }

    private Component pushCard(Suggested one, ReasonChips chips) {
        CourseVersion version = one.course();
        Content content = version.content();
        CourseCard card = new CourseCard(CourseWords.title(content), "course/" + version.course())
                .chips(Chip.subject(content.subject()), new Chip(Words.of(content.level())))
                .facts(
                        version.trainerName(),
                        Words.say("home.minutes", content.minutes()),
                        Words.say("home.hours", content.hours()));
        effect(one.effect()).ifPresent(card::effect);
        card.reasons(one.why().stream().map(chips::of).toArray(Component[]::new));
        Button no = new Button(Words.say("home.notForMe"), tap -> notForMe(version));
        no.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return card.actions(no);
    }

    private static Optional<String> effect(CreditEffect effect) {
        return Optional.ofNullable(effect)
                .filter(known -> known.credits().isPositive())
                .map(CreditWords::effect);
    }

    private void notForMe(CourseVersion version) {
        recommendations.notForMe(actor, version.course());
        showPushes();
        Notices.done(Words.say("home.notForMe.done", CourseWords.title(version.content())));
    }

    /** What was sent away can be called back. */
    private Component mutedAgain() {
        Div list = new Div();
        Set<Id<Course>> muted = recommendations.mutes(actor).courses();
        if (muted.isEmpty()) {
            return list;
        }
        list.addClassName("yy-home-muted");
        list.add(new H3(Words.say("home.muted")));
        Map<Id<Course>, CourseVersion> courses =
                catalogue.currentOf(muted.stream().limit(UNDER_WAY).toList());
        courses.values().forEach(course -> {
            String title = CourseWords.title(course.content());
            Button back = new Button(Words.say("home.welcome", title), tap -> {
                recommendations.welcome(actor, course.course());
                showPushes();
            });
            back.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            back.addClassName("yy-long");
            list.add(back);
        });
        return list;
    }
}
