package org.yunyan.delivery;

import org.yunyan.contact.Channel;
import org.yunyan.contact.Contact;

/** What brings messages out by one channel; the program that is started has one for each channel it offers. */
public interface Carrier {

    Channel channel();

    /** Whether the operator has configured what it needs. */
    boolean isReady();

    /**
     * Asked when somebody enters an address for this channel.
     *
     * @throws org.yunyan.shared.Refused.Invalid when nothing could ever be brought there
     */
    default void admit(String address) {}

    /**
     * Brings one delivery out. Tried again with the same {@link Delivery#id()} when it is not known whether it arrived.
     *
     * @param contact of its reader; null for a group
     * @param robot of the group; null for a person
     * @throws Undelivered when it could not
     */
    void carry(Delivery delivery, Contact contact, Robot robot) throws Undelivered;
}
