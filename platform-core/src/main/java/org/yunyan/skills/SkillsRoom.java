package org.yunyan.skills;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yunyan.people.People;

@Configuration(proxyBeanMethods = false)
class SkillsRoom {

    @Bean
    Skills skills(MongoDatabase database, Clock clock, People people) {
        return new Skills(new FrameworkStore(database), new EvidenceStore(database), people, clock);
    }
}
