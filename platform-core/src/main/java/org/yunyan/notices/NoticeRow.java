package org.yunyan.notices;

import org.yunyan.people.Person;
import org.yunyan.shared.Credits;
import org.yunyan.shared.Id;

/**
 * One person in a notice: what of her ledger is shown.
 *
 * @param name at the time of opening
 * @param after her entries up to this one were final before
 * @param sequence her entries up to this one become final by this notice; 0 for an empty ledger
 * @param year counted credits of the notice's academic year
 * @param fresh counted credits of the entries behind {@code after}, of whatever year
 * @param entries how many those are
 */
public record NoticeRow(
        Id<Person> person, String name, long after, long sequence, Credits year, Credits fresh, int entries) {}
