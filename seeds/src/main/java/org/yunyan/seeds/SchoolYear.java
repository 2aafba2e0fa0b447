package org.yunyan.seeds;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.yunyan.contact.Contacts;
import org.yunyan.contact.Holiday;
import org.yunyan.identity.Actor;

/** The school calendar of the demo county for the school year in which it is planted. */
final class SchoolYear {

    private final Contacts contacts;

    SchoolYear(Contacts contacts) {
        this.contacts = contacts;
    }

    void plant(Actor officer, LocalDate today) {
        if (contacts.county().holidays().isEmpty()) {
            contacts.holidays(officer, holidays(today));
        }
    }

    private static List<Holiday> holidays(LocalDate today) {
        int autumn = today.getMonth().compareTo(Month.SEPTEMBER) >= 0 ? today.getYear() : today.getYear() - 1;
        int spring = autumn + 1;
        return List.of(
                new Holiday("国庆节", LocalDate.of(autumn, 10, 1), LocalDate.of(autumn, 10, 7)),
                new Holiday("元旦", LocalDate.of(spring, 1, 1), LocalDate.of(spring, 1, 3)),
                new Holiday("寒假", LocalDate.of(spring, 1, 23), LocalDate.of(spring, 2, 21)),
                new Holiday("清明节", LocalDate.of(spring, 4, 4), LocalDate.of(spring, 4, 6)),
                new Holiday("劳动节", LocalDate.of(spring, 5, 1), LocalDate.of(spring, 5, 5)),
                new Holiday("暑假", LocalDate.of(spring, 7, 6), LocalDate.of(spring, 8, 31)));
    }
}
