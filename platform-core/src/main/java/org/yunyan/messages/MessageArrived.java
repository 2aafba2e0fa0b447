package org.yunyan.messages;

import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/**
 * Somebody's inbox has a new message that makes itself heard. Best effort, for screens that are open: the inbox itself has it
 * anyway.
 */
public record MessageArrived(Id<Person> person, Id<Message> message) {}
