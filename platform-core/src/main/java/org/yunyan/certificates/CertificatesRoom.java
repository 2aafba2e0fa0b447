package org.yunyan.certificates;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yunyan.credits.Ledger;
import org.yunyan.identity.Accounts;
import org.yunyan.notices.Notices;
import org.yunyan.people.People;

@Configuration(proxyBeanMethods = false)
class CertificatesRoom {

    @Bean
    CertificateStore certificateStore(MongoDatabase database) {
        return new CertificateStore(database);
    }

    @Bean
    Spoiling spoiling(
            CertificateStore certificateStore,
            People people,
            Accounts accounts,
            ApplicationEventPublisher events,
            Clock clock) {
        return new Spoiling(certificateStore, people, accounts, events, clock);
    }

    @Bean
    Certificates certificates(
            CertificateStore certificateStore,
            Spoiling spoiling,
            Ledger ledger,
            Notices notices,
            People people,
            Accounts accounts,
            Clock clock) {
        Issuing issuing = new Issuing(certificateStore, accounts, clock);
        return new Certificates(certificateStore, issuing, spoiling, ledger, notices, people);
    }

    @Bean
    NotingReversals notingReversals(Spoiling spoiling) {
        return new NotingReversals(spoiling);
    }
}
