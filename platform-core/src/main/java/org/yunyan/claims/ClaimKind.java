package org.yunyan.claims;

import java.util.List;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.rules.TrainingRole;

/**
 * What a teacher may claim hours for, and what each asks for. How many credits the hours become is said by the rules alone, by
 * level, mode, role and topic.
 */
public enum ClaimKind {
    /** A training that somebody else organised. */
    OUTSIDE_TRAINING(
            TrainingRole.PARTICIPANT,
            null,
            true,
            List.of(TrainingMode.CONCENTRATED, TrainingMode.ONLINE, TrainingMode.SHADOWING, TrainingMode.BLENDED),
            List.of(TrainingLevel.values())),
    /** A paper that was published or awarded. */
    PAPER(
            TrainingRole.PARTICIPANT,
            "paper",
            false,
            List.of(TrainingMode.SELF_STUDY),
            List.of(TrainingLevel.NATIONAL, TrainingLevel.MUNICIPAL, TrainingLevel.COUNTY)),
    /** A research project (课题) that was concluded. */
    PROJECT(
            TrainingRole.PARTICIPANT,
            "project",
            true,
            List.of(TrainingMode.SELF_STUDY),
            List.of(TrainingLevel.values())),
    /** A degree earned while in service. */
    DEGREE(
            TrainingRole.PARTICIPANT,
            "degree",
            true,
            List.of(TrainingMode.BLENDED),
            List.of(TrainingLevel.NATIONAL, TrainingLevel.MUNICIPAL)),
    /** A lesson given for colleagues to learn from. */
    DEMONSTRATION(
            TrainingRole.PRESENTER,
            "demonstration",
            false,
            List.of(TrainingMode.SCHOOL_BASED, TrainingMode.CONCENTRATED),
            List.of(TrainingLevel.values())),
    /** A new or younger colleague led through a year. */
    MENTORING(
            TrainingRole.MENTOR,
            "mentoring",
            false,
            List.of(TrainingMode.SCHOOL_BASED, TrainingMode.SHADOWING),
            List.of(TrainingLevel.COUNTY, TrainingLevel.SCHOOL)),
    /** Evidence that an organiser posted; nobody claims it herself. */
    POSTED(TrainingRole.PARTICIPANT, null, false, List.of(TrainingMode.values()), List.of(TrainingLevel.values()));

    private static final String TRAINING = "training";

    private final TrainingRole role;
    private final String topic;
    private final boolean certified;
    private final List<TrainingMode> modes;
    private final List<TrainingLevel> levels;

    ClaimKind(
            TrainingRole role, String topic, boolean certified, List<TrainingMode> modes, List<TrainingLevel> levels) {
        this.role = role;
        this.topic = topic;
        this.certified = certified;
        this.modes = modes;
        this.levels = levels;
    }

    /** As what she took part, unless evidence says otherwise. */
    public TrainingRole role() {
        return role;
    }

    /** What the rules know it by beside level and mode; null for training. */
    public String topic() {
        return topic;
    }

    /** Whether it cannot be submitted without the number of a certificate. */
    public boolean needsCertificate() {
        return certified;
    }

    /** In which modes it may be claimed, the usual one first. */
    public List<TrainingMode> modes() {
        return modes;
    }

    /** At which levels it may be claimed, highest first. */
    public List<TrainingLevel> levels() {
        return levels;
    }

    /** Whether a teacher may claim it; everything but what organisers post. */
    public boolean isClaimed() {
        return this != POSTED;
    }

    /** The word for it in the key by which one occasion is known again, whoever tells of it. */
    String occasion() {
        return topic == null ? TRAINING : topic;
    }
}
