package org.yunyan.contact;

import java.time.DayOfWeek;

/** Hours of one weekday in which she teaches and is not to be disturbed. */
public record Lesson(DayOfWeek day, Hours hours) {}
