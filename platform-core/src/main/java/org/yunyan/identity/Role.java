package org.yunyan.identity;

/** What a person may be on a unit of the tree. Whoever is nothing else is a {@link #TEACHER} on her own school. */
public enum Role {
    TEACHER,
    /** Authors and publishes courses (clause 三(一)). */
    TRAINER,
    /** The principal's office of a school. */
    SCHOOL_ADMIN,
    /** The supervision station of a zone. */
    SUPERVISOR,
    /** The commission: personnel office, teacher development centre. */
    OFFICER,
    /** Operates the platform. */
    ADMIN;

    /** Whether the role sees the people below the unit it is granted on. */
    boolean oversees() {
        return switch (this) {
            case SCHOOL_ADMIN, SUPERVISOR, OFFICER, ADMIN -> true;
            case TEACHER, TRAINER -> false;
        };
    }
}
