package org.yunyan.claims;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.yunyan.credits.Ledger;
import org.yunyan.identity.Accounts;
import org.yunyan.people.People;
import org.yunyan.shared.ContentFolder;
import org.yunyan.study.Study;

@Configuration(proxyBeanMethods = false)
class ClaimsRoom {

    /** The files lie apart from the media of courses, which everybody who studies may open. */
    @Bean
    Claims claims(
            MongoDatabase database,
            People people,
            Accounts accounts,
            Ledger ledger,
            Study study,
            ApplicationEventPublisher events,
            Clock clock,
            Environment environment) {
        Path data = Path.of(environment.getProperty("yunyan.data", "./data"));
        ClaimStore claims = new ClaimStore(database);
        PrintStore prints = new PrintStore(database);
        ScanShelf shelf = new ScanShelf(new ContentFolder(data.resolve("claims")));
        Resembling resembling = new Resembling(prints, claims, shelf);
        Desks desks = new Desks(people);
        Filing filing = new Filing(claims, prints, shelf, resembling, desks, people, accounts, ledger, clock);
        Overlaps overlaps = new Overlaps(claims, ledger, study);
        return new Claims(
                claims,
                new Looking(claims, shelf, filing, overlaps, ledger, events, clock),
                filing,
                new Reviewing(claims, resembling, desks, accounts, clock),
                new Posting(claims, filing, desks, people, accounts, clock),
                overlaps,
                desks,
                new Telling(claims, ledger, events, clock),
                accounts,
                events,
                clock);
    }
}
