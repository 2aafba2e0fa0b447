package org.yunyan.web.catalogue;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yunyan.catalogue.Content;
import org.yunyan.catalogue.CourseVersion;
import org.yunyan.catalogue.Unit;
import org.yunyan.catalogue.UnitKind;
import org.yunyan.skills.SkillGap;
import org.yunyan.study.Enrolment;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.Chip;
import org.yunyan.web.shell.Meter;
import org.yunyan.web.study.StudyNavigation;

/** What a course page tells, part by part. */
final class CourseParts {

    private final CourseVersion version;
    private final Content content;
    private final FacetNames names;

    CourseParts(CourseVersion version, FacetNames names) {
        this.version = version;
        this.content = version.content();
        this.names = names;
    }

    Component chips() {
        Div chips = new Div(Chip.subject(content.subject()));
        chips.addClassName("yy-chips");
        chips.add(new Chip(Words.of(content.level())), new Chip(Words.of(content.mode())));
        if (!content.stages().isEmpty()) {
            chips.add(new Chip(Words.of(content.stages())));
        }
        if (!content.grades().isEmpty()) {
            chips.add(new Chip(grades()));
        }
        if (content.listing()) {
            chips.add(new Chip(Words.say("catalogue.listing"), Chip.Tone.AMBER));
        }
        return chips;
    }

    Component listing() {
        Paragraph pointer = new Paragraph(Words.say("catalogue.listing.why"));
        pointer.addClassName("yy-course-listing");
        return pointer;
    }

    Component outcomes() {
        Section section = section("catalogue.course.outcomes");
        UnorderedList list = new UnorderedList();
        list.addClassName("yy-outcomes");
        content.outcomes().forEach(outcome -> list.add(new ListItem(Words.authored(outcome))));
        section.add(list);
        section.setVisible(!content.outcomes().isEmpty());
        return section;
    }

    /** The skills that it leads to, and which of the reader's gaps it narrows. */
    Component skills(List<SkillGap> closed) {
        Section section = section("catalogue.course.skills");
        UnorderedList list = new UnorderedList();
        list.addClassName("yy-course-skills");
        content.skills().forEach(aim -> {
            ListItem item =
                    new ListItem(new Anchor(CatalogueNavigation.leadingTo(aim.skill()), names.skill(aim.skill())));
            item.add(new Span(Words.say("catalogue.course.skill.level", Words.level(aim.level()))));
            closed.stream()
                    .filter(gap -> gap.skill().id().equals(aim.skill()))
                    .findFirst()
                    .ifPresent(gap -> item.add(Chip.reason(Words.say(
                            "catalogue.course.skill.gap",
                            Words.level((int) Math.floor(gap.evidenced())),
                            Words.level(gap.target())))));
            list.add(item);
        });
        section.add(list);
        section.setVisible(!content.skills().isEmpty());
        return section;
    }

    Component outline(Optional<Enrolment> enrolment) {
        Section section = section("catalogue.course.outline");
        OrderedList list = new OrderedList();
        list.addClassName("yy-outline");
        content.units().forEach(unit -> list.add(unit(unit, enrolment)));
        section.add(list);
        return section;
    }

    private ListItem unit(Unit unit, Optional<Enrolment> enrolment) {
        String title = Words.authored(unit.title());
        Component name = enrolment.isPresent()
                ? new Anchor(StudyNavigation.unit(version.course(), unit.id()), title)
                : new Span(title);
        Span facts = new Span(Words.say("catalogue.course.unit", unit.kind(), unit.minutes()));
        facts.addClassName("yy-quiet");
        Div words = new Div(name, facts);
        words.addClassName("yy-outline-words");
        ListItem item = new ListItem(icon(unit.kind()), words);
        if (content.completion().optional().contains(unit.id())) {
            item.add(new Chip(Words.say("catalogue.course.optional")));
        }
        if (enrolment.filter(one -> one.progress(unit.id()).done()).isPresent()) {
            item.add(new Chip(Words.say("catalogue.course.unit.done"), Chip.Tone.ACCENT).icon(VaadinIcon.CHECK));
        }
        return item;
    }

    /** Trainer, time and rules in short lines. */
    static Component facts(CourseVersion version) {
        Content content = version.content();
        DescriptionList facts = new DescriptionList();
        facts.addClassName("yy-course-facts");
        if (!content.listing()) {
            fact(facts, "catalogue.course.trainer", Words.authored(version.trainerName()));
            fact(facts, "catalogue.course.time", CourseWords.time(content));
            fact(facts, "catalogue.course.hours", CourseWords.hours(content.hours()));
            fact(
                    facts,
                    "catalogue.course.rule",
                    Words.say("catalogue.course.rule.how", content.completion().percentOfMedia()));
        }
        fact(facts, "catalogue.course.level", Words.of(content.level()) + " · " + Words.of(content.mode()));
        return facts;
    }

    static Component progress(Content content, Enrolment enrolment) {
        int units = content.needed().size();
        int done = (int) content.needed().stream()
                .filter(unit -> enrolment.progress(unit.id()).done())
                .count();
        int percent = units == 0 ? 0 : done * 100 / units;
        return new Meter(percent, Words.say("catalogue.course.progress", done, units));
    }

    /** Grades in a row are said as one stretch: 一年级至九年级. */
    private String grades() {
        List<String> stretches = new ArrayList<>();
        List<Integer> sorted = content.grades().stream().sorted().toList();
        for (int from = 0, to; from < sorted.size(); from = to + 1) {
            to = from;
            while (to + 1 < sorted.size() && sorted.get(to + 1) == sorted.get(to) + 1) {
                to++;
            }
            String first = Words.grade(sorted.get(from));
            stretches.add(
                    to == from ? first : Words.say("catalogue.course.grades", first, Words.grade(sorted.get(to))));
        }
        return String.join(Words.say("shell.list.comma"), stretches);
    }

    private static void fact(DescriptionList facts, String key, String value) {
        facts.add(new DescriptionList.Term(Words.say(key)), new DescriptionList.Description(value));
    }

    private static Section section(String key) {
        Section section = new Section(new H2(Words.say(key)));
        section.addClassName("yy-part");
        return section;
    }

    private static Icon icon(UnitKind kind) {
        Icon icon = (switch (kind) {
                    case VIDEO -> VaadinIcon.PLAY_CIRCLE_O;
                    case AUDIO -> VaadinIcon.HEADPHONES;
                    case DOCUMENT -> VaadinIcon.FILE_TEXT_O;
                    case SLIDES -> VaadinIcon.PRESENTATION;
                    case QUIZ, TEST -> VaadinIcon.CLIPBOARD_CHECK;
                    case TASK -> VaadinIcon.EDIT;
                })
                .create();
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }
}
