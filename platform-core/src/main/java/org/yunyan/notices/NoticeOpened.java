package org.yunyan.notices;

import java.time.Instant;
import java.time.LocalDate;
import org.yunyan.people.Organisation;
import org.yunyan.shared.Id;

/** A school's credits are shown from today on. Delivered at least once; {@code notice} tells a repetition. @param closing last day to object */
public record NoticeOpened(
        Id<PublicNotice> notice, Id<Organisation> school, String schoolName, int year, LocalDate closing, Instant at) {}
