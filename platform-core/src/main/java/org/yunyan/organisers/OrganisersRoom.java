package org.yunyan.organisers;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yunyan.identity.Accounts;

@Configuration(proxyBeanMethods = false)
class OrganisersRoom {

    @Bean
    Organisers organisers(MongoDatabase database, Accounts accounts, Clock clock) {
        return new Organisers(new OrganiserStore(database), accounts, clock);
    }
}
