package org.yunyan.catalogue;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.yunyan.identity.Accounts;
import org.yunyan.people.People;
import org.yunyan.shared.ContentFolder;

@Configuration(proxyBeanMethods = false)
class CatalogueRoom {

    @Bean
    Publishing publishing(MongoDatabase database, ApplicationEventPublisher events) {
        return new Publishing(new CourseStore(database), new VersionStore(database), events);
    }

    @Bean
    Drafts drafts(MongoDatabase database, Publishing publishing, People people, Clock clock) {
        return new Drafts(new CourseStore(database), publishing, people, clock);
    }

    @Bean
    Shelf shelf(MongoDatabase database, Publishing publishing) {
        return new Shelf(new CourseStore(database), new VersionStore(database), publishing);
    }

    /** Media lie as files beside the store, since large files do not belong into documents. */
    @Bean
    MediaStore mediaStore(MongoDatabase database, Environment environment) {
        Path data = Path.of(environment.getProperty("yunyan.data", "./data"));
        return new MediaStore(database, new ContentFolder(data.resolve("media")));
    }

    @Bean
    Catalogue catalogue(
            MongoDatabase database,
            Drafts drafts,
            Shelf shelf,
            Publishing publishing,
            MediaStore media,
            ApplicationEventPublisher events) {
        return new Catalogue(new CourseStore(database), drafts, shelf, publishing, media, events);
    }

    @Bean
    Gates gates(
            MongoDatabase database,
            Drafts drafts,
            Publishing publishing,
            Catalogue catalogue,
            ApplicationEventPublisher events) {
        return new Gates(drafts, new CourseStore(database), new RemarkStore(database), publishing, catalogue, events);
    }

    @Bean
    Authors authors(Drafts drafts, Accounts accounts, People people, ApplicationEventPublisher events) {
        return new Authors(drafts, accounts, people, events);
    }

    @Bean
    Borrowings borrowings(Drafts drafts, Shelf shelf) {
        return new Borrowings(drafts, shelf);
    }

    @Bean
    Holdings holdings(MediaStore media) {
        return new Holdings(media);
    }
}
