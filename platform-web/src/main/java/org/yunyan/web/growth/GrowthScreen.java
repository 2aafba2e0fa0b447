package org.yunyan.web.growth;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.skills.EvidenceSource;
import org.yunyan.skills.Growth;
import org.yunyan.skills.Skill;
import org.yunyan.skills.SkillGap;
import org.yunyan.skills.Skills;
import org.yunyan.web.language.Words;
import org.yunyan.web.security.CurrentActor;
import org.yunyan.web.shell.EmptyState;
import org.yunyan.web.shell.Meter;
import org.yunyan.web.shell.PlatformChart;
import org.yunyan.web.shell.Screen;
import org.yunyan.web.why.Reasons;

/**
 * Radar by area, then gaps in plain words, largest first, each with a way to close it; every skill with its evidence. With
 * {@code ?person=} somebody whom the reader oversees; a school office can then appraise.
 */
abstract class GrowthScreen extends Screen implements BeforeEnterObserver {

    private static final int NEAREST = 6;

    /** What decimal fractions lose when they are binary. */
    private static final double TINY = 1e-9;

    private final Actor actor;
    private final Skills skills;
    private final People people;
    private final Div content = new Div();

    GrowthScreen(CurrentActor currentActor, Skills skills, People people) {
        super("growth.title");
        this.actor = currentActor.get();
        this.skills = skills;
        this.people = people;
        content.addClassName("yy-stack");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        Id<Person> person = entering.getLocation()
                .getQueryParameters()
                .getSingleParameter("person")
                .<Id<Person>>map(Id::of)
                .orElse(actor.person());
        show(person);
    }

    private void show(Id<Person> person) {
        Growth growth = skills.growth(actor, person);
        Person someone = people.person(person);
        if (!person.equals(actor.person())) {
            head().title(Words.say("growth.titleOf", someone.name()));
        }
        head().lead(Words.say("growth.lead"));
        content.removeAll();
        if (someone.post() == null) {
            content.add(
                    new EmptyState(VaadinIcon.LINE_CHART, Words.say("growth.noPost"), Words.say("growth.noPost.why")));
            return;
        }
        content.add(radar(growth), gaps(growth), all(growth, someone));
    }

    private static Component radar(Growth growth) {
        List<Growth.Area> asked =
                growth.areas().stream().filter(area -> area.target() > 0).toList();
        return new PlatformChart(
                        PlatformChart.Kind.RADAR,
                        Words.say("growth.radar"),
                        asked.stream().map(area -> Words.of(area.area())).toList())
                .series(
                        Words.say("growth.evidenced"),
                        asked.stream().map(area -> rounded(area.evidenced())).toList())
                .target(
                        Words.say("growth.target"),
                        asked.stream().map(area -> rounded(area.target())).toList())
                .upTo(Skill.HIGHEST)
                .height("22rem");
    }

    private static Component gaps(Growth growth) {
        Section section = new Section(new H2(Words.say("growth.gaps")));
        section.addClassName("yy-section");
        List<SkillGap> open = growth.skills().stream()
                .map(Growth.Progress::gap)
                .filter(gap -> gap.gap() > 0)
                .sorted(Comparator.comparingDouble(SkillGap::weighted).reversed())
                .limit(NEAREST)
                .toList();
        if (open.isEmpty()) {
            section.add(new Paragraph(Words.say("growth.noGap")));
            return section;
        }
        Div cards = new Div();
        cards.addClassName("yy-cards");
        open.forEach(gap -> cards.add(card(gap)));
        section.add(cards);
        return section;
    }

    private static Component card(SkillGap gap) {
        int now = (int) Math.floor(gap.evidenced());
        Anchor close = new Anchor("catalogue?skill=" + gap.skill().id(), Words.say("growth.close"));
        close.addClassName("yy-primary");
        Article card = new Article(
                new H3(Reasons.name(gap.skill(), Words.locale())),
                new Paragraph(Words.say("growth.gap", Words.level(now), Words.level(gap.target()))),
                new Meter(percent(gap), Words.say("growth.way", rounded(gap.evidenced()), gap.target())),
                close);
        card.addClassName("yy-card");
        return card;
    }

    /** Every skill that the post asks for or that something shows, by area; the areas are closed until asked for. */
    private Component all(Growth growth, Person someone) {
        Section section = new Section(new H2(Words.say("growth.all")), new Paragraph(Words.say("growth.all.how")));
        section.addClassName("yy-section");
        for (Growth.Area area : growth.areas()) {
            Div rows = new Div();
            rows.addClassName("yy-skills");
            growth.skills().stream()
                    .filter(progress -> progress.gap().skill().area() == area.area())
                    .filter(progress ->
                            progress.gap().target() > 0 || !progress.proofs().isEmpty())
                    .forEach(progress -> rows.add(row(progress, someone)));
            NativeDetails group = new NativeDetails(
                    Words.say("growth.area", Words.of(area.area()), rounded(area.evidenced()), rounded(area.target())),
                    rows);
            group.addClassName("yy-skill-area");
            section.add(group);
        }
        return section;
    }

    private Component row(Growth.Progress progress, Person someone) {
        SkillGap gap = progress.gap();
        String name = Reasons.name(gap.skill(), Words.locale());
        NativeDetails row = new NativeDetails(Words.say("growth.row", name, rounded(gap.evidenced()), gap.target()));
        row.addClassName("yy-skill");
        UnorderedList proofs = new UnorderedList();
        progress.proofs()
                .forEach(proof -> proofs.add(new ListItem(Words.say(
                        "growth.proof",
                        Words.of(proof.evidence().source()),
                        rounded(proof.evidence().level()),
                        proof.evidence().at(),
                        Math.round(proof.strength() * 100)))));
        Div inside = new Div();
        inside.add(progress.proofs().isEmpty() ? new Paragraph(Words.say("growth.noProof")) : proofs);
        if (someone.id().equals(actor.person())) {
            inside.add(rating(
                    progress,
                    name,
                    EvidenceSource.SELF,
                    level -> skills.rateSelf(actor, gap.skill().id(), level)));
        } else if (actor.units(Role.SCHOOL_ADMIN).contains(someone.school())) {
            inside.add(rating(
                    progress,
                    name,
                    EvidenceSource.APPRAISAL,
                    level -> skills.appraise(actor, someone.id(), gap.skill().id(), level)));
        }
        row.setContent(inside);
        return row;
    }

    private Component rating(Growth.Progress progress, String name, EvidenceSource source, IntConsumer keep) {
        Select<Integer> level = new Select<>();
        level.setLabel(Words.say("growth.rate." + source.name()));
        level.setAriaLabel(Words.say("growth.rate." + source.name()) + " " + name);
        level.setItems(IntStream.rangeClosed(0, Skill.HIGHEST).boxed().toList());
        level.setItemLabelGenerator(Words::level);
        progress.proofs().stream()
                .filter(proof -> proof.evidence().source() == source)
                .findFirst()
                .ifPresent(proof ->
                        level.setValue((int) Math.round(proof.evidence().level())));
        level.addValueChangeListener(chosen -> keep.accept(chosen.getValue()));
        return level;
    }

    private static int percent(SkillGap gap) {
        return (int) Math.round(100 * gap.evidenced() / gap.target());
    }

    /** Downwards, as the word for a level is: 0.96 is not yet the first one. */
    private static double rounded(double level) {
        return Math.floor(level * 10 + TINY) / 10;
    }
}
