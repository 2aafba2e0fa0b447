package org.yunyan.identity;

import java.time.LocalDate;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/**
 * What somebody owes has changed, since an absence was confirmed, ended or withdrawn. Told at most once: figures are made anew
 * every day, so one that is lost in a crash heals by itself.
 *
 * @param from first day that is concerned
 */
public record AbsenceChanged(Id<Person> person, LocalDate from) {}
