package org.yunyan.rules;

/** As what somebody took part in training. */
public enum TrainingRole {
    PARTICIPANT,
    /** Lectured or showed a lesson. */
    PRESENTER,
    /** Guided a colleague (师徒结对). */
    MENTOR
}
