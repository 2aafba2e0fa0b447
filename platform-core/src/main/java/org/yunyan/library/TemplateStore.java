package org.yunyan.library;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.mongo.Indexes;

/** Templates that trainers have kept. */
final class TemplateStore {

    static final int MOST = 50;

    private final MongoCollection<Template> templates;

    TemplateStore(MongoDatabase database) {
        templates = database.getCollection("course_templates", Template.class);
        Indexes.ensure(templates, "by", ascending("by", "_id"));
    }

    List<Template> of(Id<Person> by) {
        return templates
                .find(eq("by", by))
                .sort(ascending("by", "_id"))
                .limit(MOST)
                .into(new ArrayList<>());
    }

    Optional<Template> find(Id<Person> by, Id<Template> id) {
        return Optional.ofNullable(
                templates.find(and(eq("_id", id), eq("by", by))).first());
    }

    long count(Id<Person> by) {
        return templates.countDocuments(eq("by", by));
    }

    void insert(Template template) {
        templates.insertOne(template);
    }

    /** Whether there was one. */
    boolean remove(Id<Person> by, Id<Template> id) {
        return templates.deleteOne(and(eq("_id", id), eq("by", by))).getDeletedCount() == 1;
    }
}
