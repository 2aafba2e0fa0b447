package org.yunyan.seeds;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yunyan.audience.Audience;
import org.yunyan.bank.Bank;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Gates;
import org.yunyan.certificates.Certificates;
import org.yunyan.claims.Claims;
import org.yunyan.cohorts.Cohorts;
import org.yunyan.contact.Contacts;
import org.yunyan.corrections.Corrections;
import org.yunyan.credits.Ledger;
import org.yunyan.demand.Demand;
import org.yunyan.discussion.Discussions;
import org.yunyan.discussion.Echoes;
import org.yunyan.discussion.Moderation;
import org.yunyan.exposure.Exposures;
import org.yunyan.identity.Accounts;
import org.yunyan.insight.Insight;
import org.yunyan.notices.Notices;
import org.yunyan.people.Absences;
import org.yunyan.people.People;
import org.yunyan.recommendation.Recommendations;
import org.yunyan.rules.RuleBook;
import org.yunyan.rules.RuleDrafts;
import org.yunyan.samples.Samples;
import org.yunyan.shelves.Shelves;
import org.yunyan.skills.Skills;
import org.yunyan.study.Study;
import org.yunyan.survey.Surveys;
import org.yunyan.triage.Triage;
import org.yunyan.verdicts.Verdicts;

@Configuration(proxyBeanMethods = false)
class SeedsRoom {

    @Bean
    Rooms plantedRooms(People people, Skills skills, Catalogue catalogue, Study study, Ledger ledger, Bank bank) {
        return new Rooms(people, skills, catalogue, study, ledger, bank);
    }

    @Bean
    Groundwork groundwork(Skills skills, Ledger ledger) {
        return new Groundwork(skills, ledger);
    }

    @Bean
    DemoCounty demoCounty(
            Rooms rooms,
            Groundwork groundwork,
            Accounts accounts,
            Insight insight,
            Shelves shelves,
            Recommendations recommendations,
            Exposures exposures,
            Demand demand,
            RuleBook rules,
            RuleDrafts drafts,
            Claims claims,
            Corrections corrections,
            Triage triage,
            Samples samples,
            Absences absences,
            Notices notices,
            Verdicts verdicts,
            Certificates certificates,
            Discussions discussions,
            Moderation moderation,
            Echoes echoes,
            Surveys surveys,
            Audience audience,
            Cohorts cohorts,
            Gates gates,
            Contacts contacts,
            MongoDatabase database,
            Clock clock) {
        return new DemoCounty(
                rooms,
                groundwork,
                accounts,
                insight,
                shelves,
                recommendations,
                new Browsing(recommendations, exposures),
                demand,
                rules,
                drafts,
                claims,
                corrections,
                triage,
                samples,
                new Registering(absences, notices, verdicts, certificates),
                discussions,
                moderation,
                echoes,
                surveys,
                audience,
                new Awaited(rooms, cohorts, gates, new SchoolYear(contacts)),
                new PlantStore(database),
                clock);
    }
}
