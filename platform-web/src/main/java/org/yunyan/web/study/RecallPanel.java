package org.yunyan.web.study;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.yunyan.bank.Answer;
import org.yunyan.bank.Asked;
import org.yunyan.bank.Judged;
import org.yunyan.recollection.Questions;
import org.yunyan.recollection.Recollections;
import org.yunyan.web.language.Words;

/**
 * The questions about what was just studied. They come into the page below the unit when their point is reached, never over it; they
 * can wait, and are offered again; each is judged at once, with the reason.
 */
final class RecallPanel extends Section {

    private final Recollections recollections;
    private final UnitPlace here;
    private final Runnable onDone;
    private final List<Questions> points;
    private final Set<Integer> due = new TreeSet<>();
    private final Set<Integer> answered = new TreeSet<>();
    private final H2 heading = new H2(Words.say("study.recall.title"));
    private final Paragraph said = new Paragraph();
    private final Div asked = new Div();
    /** What she has answered since the panel is there. */
    private final Set<String> given = new HashSet<>();

    /** Plays on; the player hears it. */
    private final NativeButton onward = way("study.recall.onward", this::playOn);

    private final NativeButton wait = way("study.recall.wait", this::putOff);
    private final NativeButton now = way("study.recall.now", this::takeUp);
    private boolean later;

    RecallPanel(Recollections recollections, UnitPlace here, Runnable onDone) {
        this.recollections = recollections;
        this.here = here;
        this.onDone = onDone;
        this.points = recollections.of(here.actor(), here.course(), here.unit().id());
        addClassNames("yy-part", "yy-recall");
        heading.getElement().setAttribute("tabindex", "-1");
        said.getElement().setAttribute("role", "status").setAttribute("aria-live", "polite");
        asked.addClassName("yy-recall-asked");
        add(heading, said, asked);
        points.stream().filter(Questions::isAnswered).map(Questions::point).forEach(answered::add);
        points.stream()
                .filter(point -> StudiedSoFar.reached(here, point.at()))
                .map(Questions::point)
                .forEach(due::add);
        show();
    }

    /** Seconds, sections or pages at which there is still something to answer, with the number of each point. */
    List<Questions> open() {
        return points.stream()
                .filter(point -> !answered.contains(point.point()))
                .toList();
    }

    /** She has come to a point: its questions appear beside those that are there, and whoever cannot see that hears it. */
    void reach(int point) {
        if (point < 0 || point >= points.size() || !due.add(point) || answered.contains(point)) {
            return;
        }
        if (later || wait.getParent().isEmpty()) {
            later = false;
            show();
        } else {
            ask(points.get(point));
            asked.add(wait);
        }
        said.setText(Words.say("study.recall.here", points.get(point).asked().size()));
    }

    /**
     * It has stopped at a point, which asks for her before it goes on: the keyboard goes to the heading above the questions, from
     * where one key plays on.
     *
     * @param writes whether she is just writing something, which nobody interrupts
     */
    void pause(int point, boolean writes) {
        if (point < 0 || point >= points.size() || answered.contains(point)) {
            return;
        }
        if (later) {
            takeUp();
        }
        onward.getElement().setAttribute("data-do", "onward");
        if (onward.getParent().isEmpty()) {
            addComponentAtIndex(indexOf(said) + 1, onward);
        }
        said.setText(Words.say("study.recall.paused"));
        if (!writes) {
            heading.getElement().callJsFunction("focus");
        }
    }

    private void show() {
        List<Questions> waiting = waiting();
        asked.removeAll();
        setVisible(!points.isEmpty());
        if (waiting.isEmpty()) {
            sayWhatIsLeft();
        } else if (later) {
            said.setText(Words.say("study.recall.later", questions(waiting)));
            asked.add(now);
        } else {
            said.setText(Words.say("study.recall.waits", questions(waiting)));
            waiting.forEach(this::ask);
            asked.add(wait);
        }
    }

    private List<Questions> waiting() {
        return open().stream().filter(point -> due.contains(point.point())).toList();
    }

    private static long questions(List<Questions> waiting) {
        return waiting.stream()
                .mapToLong(point -> point.asked().size() - point.answered().size())
                .sum();
    }

    private void sayWhatIsLeft() {
        said.setText(Words.say(open().isEmpty() ? "study.recall.all" : "study.recall.ahead", open().size()));
    }

    private static NativeButton way(String key, Runnable act) {
        NativeButton button = new NativeButton(Words.say(key));
        button.addClassName("yy-tool");
        button.addClickListener(tap -> act.run());
        return button;
    }

    private void putOff() {
        later = true;
        show();
        now.focus();
    }

    private void playOn() {
        remove(onward);
        said.setText("");
    }

    private void takeUp() {
        later = false;
        show();
        heading.getElement().callJsFunction("focus");
    }

    private void ask(Questions point) {
        List<Asked> questions = point.asked();
        Set<Integer> left = new TreeSet<>();
        for (int i = 0; i < questions.size(); i++) {
            if (!point.answered().contains(i) && !given.contains(name(point, i))) {
                left.add(i);
            }
        }
        for (int index : new ArrayList<>(left)) {
            asked.add(new RecallQuestion(questions.get(index), answer -> {
                Judged judged = judge(point.point(), index, answer);
                left.remove(index);
                given.add(name(point, index));
                if (left.isEmpty()) {
                    answered.add(point.point());
                    onDone.run();
                    if (waiting().isEmpty()) {
                        asked.remove(wait);
                        sayWhatIsLeft();
                    }
                }
                return judged;
            }));
        }
    }

    private static String name(Questions point, int index) {
        return point.point() + ":" + index;
    }

    private Judged judge(int point, int index, Answer answer) {
        return recollections.answer(here.actor(), here.course(), here.unit().id(), point, index, answer);
    }
}
