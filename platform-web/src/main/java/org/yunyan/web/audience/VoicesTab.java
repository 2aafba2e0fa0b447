package org.yunyan.web.audience;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Map;
import org.yunyan.catalogue.Course;
import org.yunyan.discussion.Echo;
import org.yunyan.discussion.Echoes;
import org.yunyan.identity.Actor;
import org.yunyan.study.Rating;
import org.yunyan.study.Study;
import org.yunyan.survey.SurveyQuestion;
import org.yunyan.survey.SurveyResult;
import org.yunyan.survey.Surveys;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.Table;

/** What learners say: the survey without names, and the reviews, each with a place for a public reply. */
final class VoicesTab extends Div {

    private static final int REVIEWS = 50;
    private static final int BEST = 5;

    VoicesTab(Course course, int number, Actor actor, Surveys surveys, Study study, Echoes echoes) {
        addClassName("yy-stack");
        SurveyResult result = surveys.results(actor, course.id()).get(number);
        add(survey(result), reviews(course, actor, study, echoes));
    }

    private static Component survey(SurveyResult result) {
        Section section = Said.section(Words.say("audience.survey"));
        if (result == null || result.answers() == 0) {
            section.add(Said.quiet("audience.survey.few", Surveys.FEWEST));
            return section;
        }
        section.add(Said.quiet("audience.survey.how", result.answers(), Surveys.FEWEST));
        String[] columns = new String[BEST + 2];
        columns[0] = Words.say("audience.survey.question");
        columns[1] = "#" + Words.say("audience.survey.average");
        for (int mark = BEST; mark > 0; mark--) {
            columns[BEST + 2 - mark] = "#" + Words.say("survey.mark." + mark);
        }
        Table table = new Table(Words.say("audience.survey"), columns);
        for (SurveyQuestion question : SurveyQuestion.values()) {
            Object[] cells = new Object[BEST + 2];
            cells[0] = Words.of(question);
            cells[1] = Words.number(Math.round(result.average(question) * 10) / 10.0);
            for (int mark = BEST; mark > 0; mark--) {
                cells[BEST + 2 - mark] =
                        Words.number(result.counts().get(question).get(mark - 1));
            }
            table.row(cells);
        }
        section.add(table);
        if (!result.texts().isEmpty()) {
            section.add(new H3(Words.say("audience.survey.texts")));
            result.texts().forEach(text -> section.add(quoted(text)));
        }
        return section;
    }

    private static Component quoted(String text) {
        Paragraph quote = new Paragraph(Words.authored(text));
        quote.addClassName("audience-quote");
        return quote;
    }

    private static Component reviews(Course course, Actor actor, Study study, Echoes echoes) {
        Section section = Said.section(Words.say("audience.reviews"));
        List<Rating> written = study.ratings(course.id(), 0, REVIEWS).items().stream()
                .filter(rating -> rating.text() != null && !rating.text().isBlank())
                .toList();
        if (written.isEmpty()) {
            section.add(Said.quiet("audience.reviews.none"));
        }
        Map<String, Echo> known = echoes.of(written);
        boolean hers = course.isWrittenBy(actor.person());
        written.forEach(rating -> section.add(new ReviewReply(rating, known.get(rating.id()), echoes, actor, hers)));
        return section;
    }
}
