package org.yunyan.bank;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yunyan.skills.Skills;

@Configuration(proxyBeanMethods = false)
class BankRoom {

    @Bean
    Bank bank(MongoDatabase database, Skills skills, Clock clock) {
        ItemStore store = new ItemStore(database);
        Writing writing = new Writing(store, skills, clock);
        Drawing drawing = new Drawing(store);
        Tallying tallying = new Tallying(new FigureStore(database), drawing);
        return new Bank(
                store, writing, new Bringing(store, writing), drawing, tallying, new Calibrating(store, tallying));
    }
}
