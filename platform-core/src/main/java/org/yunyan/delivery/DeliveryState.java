package org.yunyan.delivery;

/** How far a delivery has come. */
public enum DeliveryState {
    /** Waits for its moment. */
    QUEUED,
    /** Has failed at least once and is tried again. */
    FAILED,
    /** The channel has taken it. */
    SENT,
    /** Not sent and not to be: read already, switched off since, or more than the channel's fill. */
    WITHHELD,
    /** Given up; an operator may try again or drop it. */
    DEAD,
    /** Dropped by an operator. */
    DROPPED
}
