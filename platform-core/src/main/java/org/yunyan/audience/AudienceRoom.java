package org.yunyan.audience;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yunyan.bank.Bank;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.study.Study;

@Configuration(proxyBeanMethods = false)
class AudienceRoom {

    @Bean
    HeatStore heatStore(MongoDatabase database) {
        return new HeatStore(database);
    }

    /** Closed, and so written, before the store is. */
    @Bean
    Hearing audienceHearing(HeatStore heat, Catalogue catalogue) {
        return new Hearing(heat, catalogue);
    }

    @Bean
    Audience audience(Hearing hearing, HeatStore heat, Study study, Bank bank, Catalogue catalogue, Clock clock) {
        return new Audience(hearing, heat, new Counting(study, catalogue), new BankFigures(bank), catalogue, clock);
    }
}
