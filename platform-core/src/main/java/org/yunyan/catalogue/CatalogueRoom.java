package org.yunyan.catalogue;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.yunyan.people.People;
import org.yunyan.shared.ContentFolder;

@Configuration(proxyBeanMethods = false)
class CatalogueRoom {

    /** Media lie as files beside the store, since large files do not belong into documents. */
    @Bean
    Catalogue catalogue(
            MongoDatabase database,
            People people,
            ApplicationEventPublisher events,
            Clock clock,
            Environment environment) {
        Path data = Path.of(environment.getProperty("yunyan.data", "./data"));
        return open(database, people, events, clock, data.resolve("media"));
    }

    static Catalogue open(
            MongoDatabase database, People people, ApplicationEventPublisher events, Clock clock, Path media) {
        var courses = new CourseStore(database);
        var versions = new VersionStore(database);
        var files = new MediaStore(database, new ContentFolder(media));
        var publishing = new Publishing(courses, versions, events);
        return new Catalogue(
                courses, new Shelf(courses, versions, publishing), publishing, files, people, events, clock);
    }
}
