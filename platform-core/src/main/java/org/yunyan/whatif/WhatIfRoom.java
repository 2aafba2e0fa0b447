package org.yunyan.whatif;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yunyan.credits.Ledger;
import org.yunyan.identity.Accounts;
import org.yunyan.people.People;
import org.yunyan.rules.RuleDrafts;

@Configuration(proxyBeanMethods = false)
class WhatIfRoom {

    @Bean
    WhatIfRuns whatIfRuns(
            MongoDatabase database, RuleDrafts drafts, Ledger ledger, People people, Accounts accounts, Clock clock) {
        return new WhatIfRuns(new WhatIfStore(database), drafts, ledger, people, accounts, clock);
    }
}
