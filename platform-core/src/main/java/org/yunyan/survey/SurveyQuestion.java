package org.yunyan.survey;

/** What everybody is asked, from 1 (not at all) to 5 (entirely). */
public enum SurveyQuestion {
    /** It was about what her work asks of her. */
    RELEVANT,
    /** It was clear. */
    CLEAR,
    /** She can use it in her own class. */
    USABLE,
    /** It took as much time as it is worth. */
    WORTH_THE_TIME
}
