package org.yunyan.fairness;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.exposure.Exposures;
import org.yunyan.people.People;

@Configuration(proxyBeanMethods = false)
class FairnessRoom {

    @Bean
    Fairness fairness(MongoDatabase database, Exposures exposures, People people, Catalogue catalogue, Clock clock) {
        ReportStore reports = new ReportStore(database);
        return new Fairness(reports, new Reporting(exposures, people, catalogue, reports, clock), people);
    }
}
