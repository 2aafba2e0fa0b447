package org.yunyan.discussion;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.yunyan.Campus;
import org.yunyan.Courses;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.CourseVersion;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.shared.Id;
import org.yunyan.shared.mongo.StoreExtension;

/** A published course with its trainer, two who study it, one who does not, and an officer of the county. */
@ExtendWith(StoreExtension.class)
abstract class Classroom {

    @TempDir
    Path data;

    Campus campus;
    Discussions discussions;
    Moderation moderation;
    Id<Course> course;
    Actor trainer;
    Actor li;
    Actor wang;
    Actor stranger;
    Actor officer;

    @BeforeEach
    void openTheRooms(MongoDatabase database) {
        database.drop();
        campus = new Campus(database, data);
        discussions = campus.get(Discussions.class);
        moderation = campus.get(Moderation.class);
        trainer = campus.actor("tan", Role.TEACHER, Role.TRAINER);
        li = campus.actor("li", Role.TEACHER);
        wang = campus.actor("wang", Role.TEACHER);
        stranger = campus.actor("zhao", Role.TEACHER, Role.TRAINER);
        officer = campus.actor("zhou", Role.TEACHER, Role.OFFICER);
        CourseVersion version = Courses.published("course-" + UUID.randomUUID(), Courses.video(600), Courses.quiz(2));
        campus.catalogue().plant(List.of(version));
        course = version.course();
        campus.study().enrol(li, course);
        campus.study().enrol(wang, course);
    }

    @AfterEach
    void closeTheRooms() {
        campus.close();
    }

    Discussion asked() {
        return discussions.ask(li, asking("整本书怎样分课时？"));
    }

    Asking asking(String title) {
        return new Asking(course, 1, Courses.VIDEO, 125, title, "**三年级**，每周两节。");
    }

    /** The text of the newest reply. */
    static Post last(Discussion discussion) {
        return discussion.replies().getLast();
    }
}
