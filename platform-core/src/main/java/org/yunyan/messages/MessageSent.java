package org.yunyan.messages;

/** A message lies in an inbox and may go out by other channels too. Delivered at least once; its id tells a repetition. */
public record MessageSent(Message message) {}
