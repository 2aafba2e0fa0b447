package org.yunyan.web.recommending;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.yunyan.exposure.Exposures;
import org.yunyan.exposure.Progress;
import org.yunyan.exposure.RankingPolicy;
import org.yunyan.exposure.RankingView;
import org.yunyan.exposure.WeightsVersion;
import org.yunyan.identity.Actor;
import org.yunyan.recommender.Learning;
import org.yunyan.shared.Refused;
import org.yunyan.web.language.Words;
import org.yunyan.web.security.CurrentActor;
import org.yunyan.web.shell.MainLayout;
import org.yunyan.web.shell.Notices;
import org.yunyan.web.shell.Screen;
import org.yunyan.web.shell.Waiting;

/** By what weights suggestions are ranked, what was learned from use, and what the commission decides about it. */
@Route(value = "recommending/ranking", layout = MainLayout.class)
@RolesAllowed({"OFFICER", "ADMIN"})
final class RankingScreen extends Screen {

    private static final int USUAL_SHARE = 10;

    private final Actor actor;
    private final Exposures exposures;
    private final Div content = new Div();
    private final IntegerField share = new IntegerField(Words.say("recommending.ranking.share"));
    private final Waiting waiting = new Waiting(this, this::learning, this::show);

    RankingScreen(CurrentActor currentActor, Exposures exposures) {
        super("recommending.ranking.title");
        this.actor = currentActor.get();
        this.exposures = exposures;
        head().back("recommending", Words.say("recommending.title"));
        head().lead(Words.say("recommending.ranking.lead"));
        share.setValue(USUAL_SHARE);
        share.setMin(1);
        share.setMax(50);
        share.setStepButtonsVisible(true);
        share.setMaxWidth("14em");
        content.addClassName("yy-stack");
        add(content);
        show();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        waiting.look();
    }

    private boolean learning() {
        return exposures.ranking(actor).progress() instanceof Progress.Running;
    }

    private void show() {
        RankingView ranking = exposures.ranking(actor);
        RankingParts parts = new RankingParts(ranking);
        PlaceParts places = new PlaceParts(ranking);
        content.removeAll();
        content.add(
                inForce(ranking),
                parts.tallies(),
                places.kinds(),
                section("versions", parts.versions(share, this::activate, this::compare)),
                section("weights", new Paragraph(Words.say("recommending.ranking.weights.means")), parts.weights()),
                places.places(),
                decisions(ranking.policy()));
    }

    /** Which weights hold, whether they are learned, and what is missing before anything can be. */
    private Component inForce(RankingView ranking) {
        RankingPolicy policy = ranking.policy();
        Section section = section(
                "inForce",
                new Paragraph(
                        policy.active() == WeightsVersion.BY_HAND
                                ? say("inForce.hand")
                                : say("inForce.learned", policy.active())));
        if (ranking.listsMissing() > 0 || ranking.acceptedMissing() > 0) {
            section.add(new Paragraph(say(
                    "missing",
                    ranking.listsMissing(),
                    ranking.acceptedMissing(),
                    Learning.LISTS_NEEDED,
                    Learning.ACCEPTED_NEEDED)));
        }
        if (policy.active() != WeightsVersion.BY_HAND) {
            section.add(button("revert", () -> exposures.activate(actor, WeightsVersion.BY_HAND)));
        }
        if (!policy.adopting()) {
            section.add(new Paragraph(say("inForce.kept")));
        }
        if (policy.tried() != null) {
            section.add(
                    new Paragraph(say("comparing", policy.tried(), policy.share())),
                    button("stop", () -> exposures.stopComparing(actor)));
        }
        section.add(learn(ranking.progress()));
        return section;
    }

    private Component learn(Progress progress) {
        Button learn = new Button(say("learn"), tap -> {
            exposures.learn(actor);
            waiting.look();
        });
        learn.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Paragraph saying = new Paragraph();
        saying.getElement().setAttribute("role", "status");
        Div panel = new Div(learn, saying);
        switch (progress) {
            case Progress.Idle idle -> saying.setText(say("learn.why"));
            case Progress.Running running -> {
                learn.setEnabled(false);
                ProgressBar bar = new ProgressBar(0, 100, running.percent());
                bar.getElement().setAttribute("aria-label", say("learn.progress"));
                panel.add(bar);
                saying.setText(say("learn.running", running.percent()));
            }
            case Progress.Done done -> saying.setText(say("learn." + done.outcome(), done.at(), number(done.number())));
            case Progress.Failed failed -> saying.setText(say("learn.failed", failed.at()));
        }
        return panel;
    }

    private static int number(Integer version) {
        return version == null ? WeightsVersion.BY_HAND : version;
    }

    private void activate(int number) {
        decide(() -> exposures.activate(actor, number));
    }

    private void compare(int number) {
        decide(() -> exposures.compare(actor, number, share.getValue() == null ? 0 : share.getValue()));
    }

    private Component decisions(RankingPolicy policy) {
        IntegerField months = new IntegerField(say("months"));
        months.setValue(policy.months());
        IntegerField exploring = new IntegerField(say("exploring"));
        exploring.setValue(policy.exploring());
        exploring.setHelperText(say("exploring.why"));
        Checkbox adopting = new Checkbox(say("adopting"), policy.adopting());
        Button save = new Button(
                say("save"),
                tap -> decide(() -> exposures.decide(
                        actor,
                        months.getValue() == null ? 0 : months.getValue(),
                        exploring.getValue() == null ? -1 : exploring.getValue(),
                        adopting.getValue())));
        return section("decisions", new Paragraph(say("decisions.why")), months, exploring, adopting, save);
    }

    private Button button(String key, Runnable act) {
        return new Button(say(key), tap -> decide(act));
    }

    private void decide(Runnable act) {
        try {
            act.run();
            show();
        } catch (Refused no) {
            Notices.refused(no);
        }
    }

    private static Section section(String title, Component... parts) {
        Section section = new Section(new H2(say(title)));
        section.addClassName("yy-section");
        section.add(parts);
        return section;
    }

    private static String say(String key, Object... arguments) {
        return Words.say("recommending.ranking." + key, arguments);
    }
}
