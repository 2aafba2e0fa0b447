package org.yunyan.delivery;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.yunyan.contact.Channel;
import org.yunyan.contact.Contact;
import org.yunyan.shared.Refused;

/** The far edge of a channel: keeps what it was given, or fails as told. */
final class Postman implements Carrier {

    final List<Delivery> brought = new CopyOnWriteArrayList<>();
    volatile Undelivered trouble;
    volatile boolean ready = true;
    volatile Runnable onTheWay = () -> {};

    private final Channel channel;

    Postman(Channel channel) {
        this.channel = channel;
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public boolean isReady() {
        return ready;
    }

    @Override
    public void admit(String address) {
        if (address.contains("nowhere")) {
            throw new Refused.Invalid("refused.delivery.notPublic");
        }
    }

    @Override
    public void carry(Delivery delivery, Contact contact, Robot robot) throws Undelivered {
        onTheWay.run();
        if (trouble != null) {
            throw trouble;
        }
        brought.add(delivery);
    }
}
