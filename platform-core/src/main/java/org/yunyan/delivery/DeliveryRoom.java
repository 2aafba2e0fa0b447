package org.yunyan.delivery;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.contact.Channel;
import org.yunyan.contact.Contacts;
import org.yunyan.identity.Accounts;
import org.yunyan.messages.Messages;
import org.yunyan.people.People;

/** Wires the room; carriers are brought by who starts the program, as many as there are. */
@Configuration(proxyBeanMethods = false)
class DeliveryRoom {

    @Bean
    DeliveryStore deliveryStore(MongoDatabase database) {
        return new DeliveryStore(database);
    }

    @Bean
    RobotStore robotStore(MongoDatabase database) {
        return new RobotStore(database);
    }

    @Bean
    Sending sending(
            DeliveryStore deliveries,
            RobotStore robots,
            ObjectProvider<Carrier> offered,
            Contacts contacts,
            Messages messages,
            People people,
            Clock clock) {
        Map<Channel, Carrier> carriers = new EnumMap<>(Channel.class);
        offered.forEach(carrier -> carriers.put(carrier.channel(), carrier));
        Patience patience = new Patience(RandomGenerator.getDefault());
        return new Sending(deliveries, robots, carriers, contacts, messages, people, patience, clock);
    }

    @Bean
    Spreading spreading(
            DeliveryStore deliveries,
            RobotStore robots,
            Sending sending,
            Contacts contacts,
            People people,
            Catalogue catalogue,
            Clock clock) {
        return new Spreading(deliveries, robots, sending, contacts, people, catalogue, clock);
    }

    @Bean
    Deliveries deliveries(
            DeliveryStore deliveries,
            RobotStore robots,
            Sending sending,
            Contacts contacts,
            Accounts accounts,
            People people,
            Clock clock) {
        return new Deliveries(deliveries, robots, sending, contacts, accounts, people, clock);
    }
}
