package org.yunyan.people;

import com.mongodb.client.MongoDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PeopleRoom {

    @Bean
    People people(MongoDatabase database) {
        return new People(new OrganisationStore(database), new PersonStore(database));
    }

    @Bean
    Absences absences(MongoDatabase database, People people) {
        return new Absences(new AbsenceStore(database), people);
    }
}
