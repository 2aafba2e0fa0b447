package org.yunyan.web.study;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
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

    /** She has come to a point: its questions appear, and whoever cannot see that hears it. */
    void reach(int point) {
        if (point < 0 || point >= points.size() || !due.add(point) || answered.contains(point)) {
            return;
        }
        later = false;
        show();
        said.setText(Words.say("study.recall.here", points.get(point).asked().size()));
    }

    private void show() {
        List<Questions> waiting =
                open().stream().filter(point -> due.contains(point.point())).toList();
        asked.removeAll();
        boolean ahead = open().size() > waiting.size();
        setVisible(!points.isEmpty() && (!waiting.isEmpty() || !answered.isEmpty() || ahead));
        long questions = waiting.stream()
                .mapToLong(point -> point.asked().size() - point.answered().size())
                .sum();
        if (waiting.isEmpty()) {
            said.setText(Words.say(ahead ? "study.recall.ahead" : "study.recall.all", open().size()));
        } else if (later) {
            said.setText(Words.say("study.recall.later", questions));
            NativeButton now = new NativeButton(Words.say("study.recall.now"));
            now.addClassName("yy-tool");
            now.addClickListener(tap -> {
                later = false;
                show();
                heading.getElement().callJsFunction("focus");
            });
            asked.add(now);
        } else {
            said.setText(Words.say("study.recall.waits", questions));
            waiting.forEach(this::ask);
            NativeButton wait = new NativeButton(Words.say("study.recall.wait"));
            wait.addClassName("yy-tool");
            wait.addClickListener(tap -> {
                later = true;
                show();
            });
            asked.add(wait);
        }
    }

    private void ask(Questions point) {
        List<Asked> questions = point.asked();
        Set<Integer> left = new TreeSet<>();
        for (int i = 0; i < questions.size(); i++) {
            if (!point.answered().contains(i)) {
                left.add(i);
            }
        }
        for (int index : new ArrayList<>(left)) {
            asked.add(new RecallQuestion(questions.get(index), answer -> {
                Judged judged = judge(point.point(), index, answer);
                left.remove(index);
                if (left.isEmpty()) {
                    answered.add(point.point());
                    onDone.run();
                    said.setText(
                            Words.say(open().isEmpty() ? "study.recall.all" : "study.recall.ahead", open().size()));
                }
                return judged;
            }));
        }
    }

    private Judged judge(int point, int index, Answer answer) {
        return recollections.answer(here.actor(), here.course(), here.unit().id(), point, index, answer);
    }
}
