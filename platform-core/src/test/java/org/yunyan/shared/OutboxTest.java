package org.yunyan.shared;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class OutboxTest {

    private final Logger log = (Logger) LoggerFactory.getLogger(Outbox.class);
    private final ListAppender<ILoggingEvent> said = new ListAppender<>();

    @BeforeEach
    void listen() {
        said.start();
        log.addAppender(said);
    }

    @AfterEach
    void stopListening() {
        log.detachAppender(said);
    }

    @Test
    void what_stays_pending_is_named_in_the_log_and_nothing_of_it_is_told() {
        Letter letter = new Letter("letter-1", "您的申诉没有通过");
        List<Letter> settled = new ArrayList<>();
        Outbox<Letter> outbox = new Outbox<>(
                Letter::id,
                List::of,
                told -> {
                    throw new IllegalStateException("away");
                },
                settled::add);

        outbox.deliver(letter);

        assertThat(settled).isEmpty();
        assertThat(said.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .singleElement()
                .asString()
                .contains("letter-1")
                .doesNotContain(letter.text());
    }

    private record Letter(String id, String text) {}
}
