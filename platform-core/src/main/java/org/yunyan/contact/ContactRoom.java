package org.yunyan.contact;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yunyan.identity.Accounts;
import org.yunyan.people.People;

@Configuration(proxyBeanMethods = false)
class ContactRoom {

    @Bean
    Contacts contacts(MongoDatabase database, Accounts accounts, People people, Clock clock) {
        return new Contacts(new ContactStore(database), accounts, people, clock);
    }
}
