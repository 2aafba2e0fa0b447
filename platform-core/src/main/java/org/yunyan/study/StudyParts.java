package org.yunyan.study;

/** Who does the work behind {@link Study}. */
record StudyParts(
        EnrolmentStore enrolments,
        ClockStore clocks,
        RatingStore ratings,
        Enrolled enrolled,
        Enrolling enrolling,
        Opening opening,
        Completing completing,
        Round round,
        Reading reading,
        Outside outside,
        Examining examining,
        Recalling recalling,
        Settling settling,
        Watching watching,
        Planting planting,
        Signing signing,
        StudyPolicy policy) {}
