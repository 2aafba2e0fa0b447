package org.yunyan.recommender.evaluation;

import java.nio.file.Path;

/** A file of a set that cannot be read as what it should be; the message names the file and the line. */
public final class Malformed extends RuntimeException {

    private static final long serialVersionUID = 1;

    Malformed(Path file, int line, String why) {
        super(file + ", line " + line + ": " + why);
    }
}
