package org.yunyan.identity;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yunyan.people.Absences;
import org.yunyan.people.People;

@Configuration(proxyBeanMethods = false)
class IdentityRoom {

    @Bean
    Accounts accounts(MongoDatabase database, Clock clock, People people) {
        AccountStore accounts = new AccountStore(database);
        RosterDesk desk = new RosterDesk(new RosterStore(database), accounts, people, clock);
        desk.resume();
        SignIn signIn = new SignIn(new WrongTryStore(database), clock);
        return new Accounts(accounts, signIn, desk, new AuditStore(database), people, clock);
    }

    @Bean
    AbsenceDesk absenceDesk(
            Absences absences, People people, Accounts accounts, ApplicationEventPublisher events, Clock clock) {
        return new AbsenceDesk(absences, people, accounts, events, clock);
    }
}
