/**
 * What leaves the platform: each message once by each channel that its reader wants, never in her quiet or lesson hours, never more
 * than she can read, retried while a channel is out of order, and put aside for an operator when nothing helps.
 *
 * <p>{@link org.yunyan.delivery.Deliveries} is the way in. What carries a message, a mail server for example, is a
 * {@link org.yunyan.delivery.Carrier} of whoever starts the program; this room knows no words and no network.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "people", "identity", "contact", "catalogue", "recommendation", "messages"})
package org.yunyan.delivery;
