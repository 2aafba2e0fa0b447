package org.yunyan.web.audience;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.EnumMap;
import java.util.Map;
import org.yunyan.catalogue.Course;
import org.yunyan.identity.Actor;
import org.yunyan.shared.Id;
import org.yunyan.survey.SurveyQuestion;
import org.yunyan.survey.Surveys;
import org.yunyan.web.language.Words;

/** Four taps and a sentence if she likes: how the course was. */
@StyleSheet("context://styles/audience.css")
final class SurveyForm extends Section {

    private static final Integer[] MARKS = {5, 4, 3, 2, 1};

    private final Surveys surveys;
    private final Actor reader;
    private final Id<Course> course;
    private final Map<SurveyQuestion, RadioButtonGroup<Integer>> fields = new EnumMap<>(SurveyQuestion.class);
    private final TextArea text = new TextArea(Words.say("survey.text"));

    SurveyForm(Surveys surveys, Actor reader, Id<Course> course) {
        this.surveys = surveys;
        this.reader = reader;
        this.course = course;
        setId(AudienceNavigation.SURVEY);
        addClassNames("yy-part", "audience-survey");
        text.setMaxLength(Surveys.LONGEST);
        text.setHelperText(Words.say("survey.text.hint"));
        text.setWidthFull();
        text.setValueChangeMode(ValueChangeMode.ON_BLUR);
        Button send = new Button(Words.say("survey.send"), tap -> send());
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div form = new Div();
        form.addClassName("yy-panel");
        for (SurveyQuestion question : SurveyQuestion.values()) {
            form.add(field(question));
        }
        form.add(text, send);
        add(new H2(Words.say("survey.title")), new Paragraph(Words.say("survey.promise", Surveys.FEWEST)), form);
    }

    private RadioButtonGroup<Integer> field(SurveyQuestion question) {
        RadioButtonGroup<Integer> field = new RadioButtonGroup<>(Words.of(question));
        field.setItems(MARKS);
        field.setItemLabelGenerator(mark -> Words.say("survey.mark." + mark));
        field.setRequired(true);
        fields.put(question, field);
        return field;
    }

    private void send() {
        Map<SurveyQuestion, Integer> marks = new EnumMap<>(SurveyQuestion.class);
        for (Map.Entry<SurveyQuestion, RadioButtonGroup<Integer>> field : fields.entrySet()) {
            Integer mark = field.getValue().getValue();
            if (mark == null) {
                field.getValue().setErrorMessage(Words.say("refused.survey.marks"));
                field.getValue().setInvalid(true);
                field.getValue().getElement().callJsFunction("focus");
                return;
            }
            marks.put(field.getKey(), mark);
        }
        surveys.answer(reader, course, marks, text.getValue());
        removeAll();
        Paragraph thanks = new Paragraph(Words.say("survey.thanks"));
        thanks.getElement().setAttribute("role", "status").setAttribute("tabindex", "-1");
        add(thanks);
        thanks.getElement().executeJs("this.focus()");
    }
}
