package org.yunyan.survey;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.study.Study;

@Configuration(proxyBeanMethods = false)
class SurveyRoom {

    @Bean
    Surveys surveys(MongoDatabase database, Study study, Catalogue catalogue, Clock clock) {
        return new Surveys(new SurveyStore(database), study, catalogue, clock);
    }
}
