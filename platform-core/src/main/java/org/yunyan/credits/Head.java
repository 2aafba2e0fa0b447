package org.yunyan.credits;

import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/**
 * Where somebody's ledger ends: the hash of its last entry, which holds all entries before it.
 *
 * @param sequence of that entry; 0 while there is none
 * @param hash of that entry; empty while there is none
 */
public record Head(Id<Person> person, long sequence, String hash) {}
