package org.yunyan.messages;

import org.springframework.context.event.EventListener;
import org.yunyan.triage.FlagDecided;
import org.yunyan.triage.FlagRaised;

/** A question about somebody's training reaches her, and later that it is settled, each once. */
final class AskingHowItWas {

    private final Messages messages;

    AskingHowItWas(Messages messages) {
        this.messages = messages;
    }

    @EventListener
    void on(FlagRaised raised) {
        String flag = raised.flag().value();
        raised.persons()
                .forEach(person -> messages.send(Message.to(
                        person, "questioned:" + flag, MessageKind.QUESTIONED, flag, raised.at(), raised.title())));
    }

    @EventListener
    void on(FlagDecided decided) {
        String flag = decided.flag().value();
        decided.persons()
                .forEach(person -> messages.send(Message.to(
                        person, "settled:" + flag, MessageKind.SETTLED, flag, decided.at(), decided.title())));
    }
}
