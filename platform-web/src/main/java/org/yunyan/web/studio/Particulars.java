package org.yunyan.web.studio;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Collectors;
import org.yunyan.bank.Criterion;
import org.yunyan.bank.Draw;
import org.yunyan.catalogue.Application;
import org.yunyan.catalogue.CompletionRule;
import org.yunyan.catalogue.Content;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.Exam;
import org.yunyan.catalogue.Playing;
import org.yunyan.catalogue.Recall;
import org.yunyan.catalogue.Task;
import org.yunyan.catalogue.TestOut;
import org.yunyan.catalogue.Unit;
import org.yunyan.catalogue.UnitKind;
import org.yunyan.shared.Id;
import org.yunyan.web.language.Words;

/** What a course asks, how it is played and what it is worth: the rules that stand beside its texts and are published with them. */
final class Particulars {

    private final Questions questions;

    Particulars(Questions questions) {
        this.questions = questions;
    }

    /** The rules of the course as a whole. */
    Component of(Content content) {
        Section section = new Section(new H3(Words.say("studio.rules")));
        section.addClassName("studio-rules");
        UnorderedList facts = new UnorderedList();
        if (content.translated()) {
            fact(facts, "titleEn", content.titleEn());
        }
        if (content.listing()) {
            fact(facts, "listing");
        }
        if (!content.grades().isEmpty()) {
            fact(
                    facts,
                    "grades",
                    content.grades().stream().sorted().map(Words::grade).collect(Collectors.joining("、")));
        }
        content.skills().forEach(aim -> fact(facts, "skill", questions.skill(aim.skill()), Words.level(aim.level())));
        if (!content.tags().isEmpty()) {
            fact(facts, "tags", Words.authored(String.join("、", content.tags())));
        }
        completion(facts, content);
        section.add(facts);
        TestOut testOut = content.completion().testOut();
        if (testOut != null) {
            section.add(new H4(Words.say("studio.rule.testOut", testOut.percentToPass(), testOut.hours())));
            draws(section, testOut.draws());
        }
        return section;
    }

    /** The rules of one of its units. */
    Component of(Content content, Unit unit, Id<Course> course) {
        Div rules = new Div();
        rules.addClassName("studio-rules");
        UnorderedList facts = new UnorderedList();
        if (content.completion().optional().contains(unit.id())) {
            fact(facts, "optional");
        }
        playing(facts, unit, course);
        if (unit.kind() == UnitKind.QUIZ) {
            fact(facts, "pass", unit.percentToPass());
            fact(facts, "attempts", unit.attemptsADay());
            OrderedList asked = new OrderedList();
            unit.questions().forEach(question -> asked.add(questions.item(question)));
            rules.add(asked);
        }
        if (facts.getElement().getChildCount() > 0) {
            rules.addComponentAsFirst(facts);
        }
        if (unit.exam() != null) {
            exam(rules, unit.exam());
        }
        if (unit.task() != null) {
            task(rules, unit.task());
        }
        unit.recall().forEach(point -> recall(rules, unit, point));
        return rules;
    }

    private static void completion(UnorderedList facts, Content content) {
        CompletionRule rule = content.completion();
        if (content.units().stream().anyMatch(unit -> unit.kind().isMedia())) {
            fact(facts, "media", rule.percentOfMedia());
        }
        Application application = rule.application();
        if (application != null) {
            fact(facts, "application", application.percent(), application.weeks());
        }
    }

    private static void playing(UnorderedList facts, Unit unit, Id<Course> course) {
        Playing playing = unit.playing();
        if (unit.seconds() > 0) {
            fact(facts, "lasts", Words.length(unit.seconds()));
        }
        if (playing.slides() != null) {
            String words = unit.kind() == UnitKind.SLIDES ? "studio.rule.slides" : "studio.rule.slidesBeside";
            facts.add(new ListItem(new Anchor(
                    Reading.address(playing.slides(), course), Words.say(words, playing.pages()), AnchorTarget.BLANK)));
        }
        if (playing.fastest() != null) {
            fact(facts, "fastest", playing.fastest());
        }
        if (unit.kind().isMedia() && !playing.background()) {
            fact(facts, "foreground");
        }
        if ((unit.kind().isMedia() || unit.kind().isRead()) && !playing.takeAway()) {
            fact(facts, "online");
        }
    }

    private void exam(Div rules, Exam exam) {
        UnorderedList facts = new UnorderedList();
        fact(facts, "pass", exam.percentToPass());
        fact(facts, "attempts", exam.attemptsADay());
        if (exam.minutes() > 0) {
            fact(facts, "minutes", exam.minutes());
        }
        rules.add(facts);
        draws(rules, exam.draws());
    }

    private static void task(Div rules, Task task) {
        UnorderedList facts = new UnorderedList();
        fact(facts, "pass", task.percentToPass());
        if (task.peers() > 0) {
            fact(facts, "peers", task.peers());
        }
        rules.add(facts, new H4(Words.say("studio.task")));
        OrderedList rubric = new OrderedList();
        task.rubric().forEach(line -> rubric.add(new ListItem(line(line))));
        rules.add(rubric);
    }

    /** One line of a rubric in words. */
    static String line(Criterion line) {
        return Words.say(
                "studio.rule.criterion",
                Words.authored(line.title()),
                line.points(),
                Words.authored(line.description()));
    }

    private void recall(Div rules, Unit unit, Recall point) {
        int at = point.in(unit);
        String where = unit.kind().isMedia()
                ? Words.say(
                        point.pauses() ? "studio.rule.recall.pauses" : "studio.rule.recall.second", Words.length(at))
                : Words.say("studio.rule.recall.part", at + 1);
        rules.add(new H4(where));
        draws(rules, List.of(point.draw()));
    }

    private void draws(HasComponents place, List<Draw> draws) {
        draws.forEach(draw -> place.add(questions.of(draw)));
    }

    private static void fact(UnorderedList facts, String key, Object... arguments) {
        facts.add(new ListItem(Words.say("studio.rule." + key, arguments)));
    }
}
