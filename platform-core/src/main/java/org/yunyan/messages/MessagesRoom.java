package org.yunyan.messages;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.contact.Contacts;
import org.yunyan.people.People;
import org.yunyan.verdicts.Verdicts;

@Configuration(proxyBeanMethods = false)
class MessagesRoom {

    @Bean
    Messages messages(MongoDatabase database, ApplicationEventPublisher events, Clock clock) {
        return new Messages(new MessageStore(database), events, clock);
    }

    @Bean
    AskingToMerge askingToMerge(Messages messages) {
        return new AskingToMerge(messages);
    }

    @Bean
    AskingHowItWas askingHowItWas(Messages messages) {
        return new AskingHowItWas(messages);
    }

    @Bean
    BringingNotices bringingNotices(Messages messages, People people) {
        return new BringingNotices(messages, people);
    }

    @Bean
    RemindingOfPlans remindingOfPlans(Messages messages) {
        return new RemindingOfPlans(messages);
    }

    @Bean
    BringingNews bringingNews(Messages messages, Catalogue catalogue, People people, Contacts contacts) {
        return new BringingNews(messages, catalogue, people, contacts);
    }

    @Bean
    WarningOfDeadlines warningOfDeadlines(Messages messages, Verdicts verdicts) {
        return new WarningOfDeadlines(messages, verdicts);
    }

    @Bean
    TellingOfClaims tellingOfClaims(Messages messages) {
        return new TellingOfClaims(messages);
    }

    @Bean
    TellingOfAssessment tellingOfAssessment(Messages messages) {
        return new TellingOfAssessment(messages);
    }

    @Bean
    TellingOfCohorts tellingOfCohorts(Messages messages) {
        return new TellingOfCohorts(messages);
    }

    @Bean
    BringingAnswers bringingAnswers(Messages messages) {
        return new BringingAnswers(messages);
    }

    @Bean
    TellingOfCertificates tellingOfCertificates(Messages messages) {
        return new TellingOfCertificates(messages);
    }

    @Bean
    TellingOfDiscussions tellingOfDiscussions(Messages messages) {
        return new TellingOfDiscussions(messages);
    }
}
