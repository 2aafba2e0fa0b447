package org.yunyan.recommender.evaluation;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The lines of a file in UTF-8. */
final class Lines {

    private Lines() {}

    /** @throws Malformed if it is not UTF-8 */
    static List<String> of(Path file) throws IOException {
        try {
            return Files.readAllLines(file);
        } catch (MalformedInputException notText) {
            throw new Malformed(file, 1, "is not text in UTF-8");
        }
    }
}
