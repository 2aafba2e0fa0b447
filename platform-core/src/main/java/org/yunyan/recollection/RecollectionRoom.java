package org.yunyan.recollection;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yunyan.bank.Bank;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.skills.Skills;
import org.yunyan.study.Study;

@Configuration(proxyBeanMethods = false)
class RecollectionRoom {

    @Bean
    Recollections recollections(
            MongoDatabase database, Study study, Catalogue catalogue, Bank bank, Skills skills, Clock clock) {
        return new Recollections(new RecollectionStore(database), study, catalogue, bank, skills, clock);
    }
}
