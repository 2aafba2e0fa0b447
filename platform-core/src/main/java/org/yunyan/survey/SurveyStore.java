package org.yunyan.survey;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.function.Consumer;
import org.yunyan.catalogue.Course;
import org.yunyan.shared.Id;
import org.yunyan.shared.mongo.Bulk;
import org.yunyan.shared.mongo.Indexes;

/** Answers, addressed by person and course; only ever inserted. */
final class SurveyStore {

    private static final String ID = "_id";
    private static final String COURSE = "course";
    private static final String NUMBER = "number";
    private static final String AT = "at";

    private final MongoCollection<SurveyAnswer> answers;

    SurveyStore(MongoDatabase database) {
        answers = database.getCollection("survey_answers", SurveyAnswer.class);
        Indexes.ensure(answers, "course_number_at", ascending(COURSE, NUMBER, AT, ID));
    }

    void insertMissing(List<SurveyAnswer> given) {
        Bulk.insertMissing(answers, given);
    }

    boolean has(String id) {
        return answers.find(eq(ID, id)).first() != null;
    }

    /** By version, in the order in which they came. */
    void eachOf(Id<Course> course, Consumer<SurveyAnswer> look) {
        answers.find(eq(COURSE, course)).sort(ascending(COURSE, NUMBER, AT, ID)).forEach(look);
    }
}
