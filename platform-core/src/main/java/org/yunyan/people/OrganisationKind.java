package org.yunyan.people;

/** The four levels of the tree, highest first. */
public enum OrganisationKind {
    COUNTY,
    /** 片区: the schools of one supervision station. */
    ZONE,
    SCHOOL,
    /** 教研组: a teaching-research group inside a school. */
    GROUP
}
