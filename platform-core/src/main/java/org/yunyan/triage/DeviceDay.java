package org.yunyan.triage;

import java.time.LocalDate;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.study.DeviceMark;

/**
 * Who studied on a device on a day.
 *
 * @param id {@code day|mark}
 */
record DeviceDay(@BsonId String id, LocalDate day, String mark, List<Id<Person>> persons) {

    DeviceDay {
        persons = persons == null ? List.of() : List.copyOf(persons);
    }

    static String id(LocalDate day, DeviceMark mark) {
        return day + "|" + mark.value();
    }

    boolean isShared() {
        return persons.size() > 1;
    }
}
