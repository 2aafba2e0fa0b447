package org.yunyan.delivery;

import java.util.Map;
import org.yunyan.contact.Channel;

/**
 * What a channel has done.
 *
 * @param ready whether the operator has configured what it needs
 * @param week how many deliveries came to each state in the last seven days, at most {@link Deliveries#MOST_COUNTED} each
 */
public record ChannelFigures(Channel channel, boolean ready, Map<DeliveryState, Integer> week) {

    public ChannelFigures {
        week = Map.copyOf(week);
    }
}
