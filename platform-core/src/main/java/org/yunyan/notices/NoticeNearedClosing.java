package org.yunyan.notices;

import java.time.Instant;
import java.time.LocalDate;
import org.yunyan.people.Organisation;
import org.yunyan.shared.Id;

/** Few days are left to object. Delivered at least once; {@code notice} tells a repetition. @param closing last day to object */
public record NoticeNearedClosing(
        Id<PublicNotice> notice, Id<Organisation> school, String schoolName, int year, LocalDate closing, Instant at) {}
