package org.yunyan.web.deliveries;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Clock;
import java.time.DayOfWeek;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.yunyan.contact.Channel;
import org.yunyan.contact.Contacts;
import org.yunyan.contact.CountyHours;
import org.yunyan.contact.Hours;
import org.yunyan.delivery.Deliveries;
import org.yunyan.delivery.Delivery;
import org.yunyan.delivery.DeliveryState;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Grant;
import org.yunyan.identity.Role;
import org.yunyan.messages.Message;
import org.yunyan.messages.MessageKind;
import org.yunyan.messages.Messages;
import org.yunyan.web.Village;

/** The whole platform with a real mail server beside it, at an hour when nobody is disturbed; it can run ahead of time. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "yunyan.demo=false",
            "yunyan.public-url=https://yunyan.example",
            "yunyan.smtp.host=localhost",
            "yunyan.smtp.security=none",
            "yunyan.smtp.from=yunyan@county.example",
            "yunyan.private-hosts=true"
        })
@ContextConfiguration(initializers = OwnFolder.class)
@Import({Village.class, Postal.Time.class})
abstract class Postal {

    private static final GreenMail SERVER = started(0);
    private static final int PORT = SERVER.getSmtp().getPort();

    @Autowired
    protected Contacts contacts;

    @Autowired
    protected Deliveries deliveries;

    @Autowired
    protected Messages messages;

    @Autowired
    protected Village village;

    @Autowired
    protected ShiftedClock clock;

    @LocalServerPort
    protected int port;

    private static GreenMail running = SERVER;

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry registry) {
        registry.add("yunyan.smtp.port", () -> PORT);
    }

    @TestConfiguration
    static class Time {

        @Bean
        @Primary
        ShiftedClock shiftedClock() {
            return new ShiftedClock();
        }
    }

    @BeforeEach
    void nobodyIsDisturbedAtAnyHour() {
        var never = new Hours("00:00", "00:00");
        contacts.county(village.actor("officer"), new CountyHours(DayOfWeek.MONDAY, 7, never, List.of()));
    }

    @AfterEach
    void emptyTheMailServer() throws Exception {
        mailServer().purgeEmailFromAllMailboxes();
    }

    static GreenMail mailServer() {
        return running;
    }

    static void stopMailServer() {
        running.stop();
    }

    static void startMailServer() {
        running = started(PORT);
    }

    private static GreenMail started(int port) {
        GreenMail server = new GreenMail(new ServerSetup(port, "localhost", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    /** Somebody new with an address that is proved. */
    final Actor reader(String login) {
        village.open(login, "收信人", Village.SCHOOL, new Grant(Role.TEACHER, Village.SCHOOL));
        Actor reader = village.actor(login);
        contacts.mail(reader, login + "@school.example");
        contacts.prove(reader.person(), login + "@school.example");
        return reader;
    }

    final void deadline(Actor reader, String key) {
        messages.send(Message.to(
                reader.person(),
                "deadline:" + key,
                MessageKind.DEADLINE,
                "2026",
                Clock.systemUTC().instant(),
                "6",
                "2027-08-31"));
    }

    /** What has come to this state; the platform drains by itself too, so it may take a moment. */
    final List<Delivery> awaited(DeliveryState state, Channel channel, Actor reader) {
        List<Delivery> found = in(state, channel, reader);
        for (int tries = 0; tries < 200 && found.isEmpty(); tries++) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
            found = in(state, channel, reader);
        }
        return found;
    }

    private List<Delivery> in(DeliveryState state, Channel channel, Actor reader) {
        return deliveries.in(village.actor("admin"), state, 0, 100).items().stream()
                .filter(one -> one.channel() == channel
                        && (one.person() == null || reader.person().equals(one.person())))
                .toList();
    }
}
