package org.yunyan.study;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.people.People;
import org.yunyan.skills.Skills;

@Configuration(proxyBeanMethods = false)
class StudyRoom {

    @Bean
    Study study(
            MongoDatabase database,
            People people,
            Catalogue catalogue,
            Skills skills,
            ApplicationEventPublisher events,
            Clock clock,
            Environment environment) {
        StudyPolicy usual = StudyPolicy.STANDARD;
        var policy = new StudyPolicy(
                environment.getProperty("yunyan.study.speed", Double.class, usual.speed()),
                usual.sessionLife(),
                environment.getProperty("yunyan.study.letters-per-second", Integer.class, usual.lettersPerSecond()),
                usual.leastSeconds(),
                usual.mostSeconds());
        return open(database, people, catalogue, skills, events, clock, policy);
    }

    static Study open(
            MongoDatabase database,
            People people,
            Catalogue catalogue,
            Skills skills,
            ApplicationEventPublisher events,
            Clock clock,
            StudyPolicy policy) {
        var kept = new Kept();
        var enrolments = new EnrolmentStore(database, kept);
        var clocks = new ClockStore(database, kept);
        var ratings = new RatingStore(database);
        var signing = new Signing(new SecretStore(database));
        var enrolled = new Enrolled(enrolments, clocks, catalogue);
        var completing = new Completing(enrolments, catalogue, skills, events, clock);
        var enrolling = new Enrolling(enrolments, enrolled, completing, catalogue, events);
        var counting = new Counting(enrolled, completing, policy);
        var parts = new StudyParts(
                enrolments,
                clocks,
                ratings,
                enrolled,
                enrolling,
                new Opening(clocks, enrolled, completing, signing, policy),
                completing,
                new Round(clocks, enrolments, kept, counting, completing),
                new Reading(clocks, enrolled, completing, policy),
                new Outside(clocks, enrolled, completing, policy),
                new Examining(enrolled, completing),
                new Recalling(enrolled, completing),
                new Settling(enrolled, enrolling, completing),
                new Watching(enrolments, ratings, catalogue, people, clock),
                new Planting(enrolments, clocks, ratings, completing, catalogue, skills, policy),
                signing,
                policy);
        return new Study(parts, events);
    }
}
