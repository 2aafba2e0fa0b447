package org.yunyan.library;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Holdings;

@Configuration(proxyBeanMethods = false)
class LibraryRoom {

    /** Where ffmpeg is looked for; an empty setting switches it off. */
    @Bean
    Library library(MongoDatabase database, Catalogue catalogue, Clock clock, Environment environment) {
        Path data = Path.of(environment.getProperty("yunyan.data", "./data"));
        String folders = environment.getProperty("yunyan.ffmpeg.path", environment.getProperty("PATH", ""));
        return new Library(
                new TranscodingStore(database),
                new Workshop(data.resolve("renditions")),
                catalogue,
                Ffmpeg.in(folders),
                clock);
    }

    @Bean
    Templates templates(MongoDatabase database, Catalogue catalogue, Clock clock) {
        return new Templates(new TemplateStore(database), catalogue, clock);
    }

    @Bean
    Inventory inventory(MongoDatabase database, Catalogue catalogue, Holdings holdings, Clock clock) {
        return new Inventory(catalogue, holdings, new TranscodingStore(database), new CaptionStore(database), clock);
    }
}
