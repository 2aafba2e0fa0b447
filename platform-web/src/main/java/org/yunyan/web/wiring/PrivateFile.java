package org.yunyan.web.wiring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;

/** A short text in the data folder that is made once and that only its owner may read: a key. */
public final class PrivateFile {

    private PrivateFile() {}

    /** The text of the file; made when it is not there. */
    public static String of(Path file, Supplier<String> made) throws IOException {
        if (!Files.exists(file)) {
            replace(file, made.get());
        }
        return Files.readString(file).strip();
    }

    /** Another text in its place, as a whole or not at all. */
    public static void replace(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Path fresh = Files.createTempFile(file.getParent(), "key", ".new", onlyForTheOwner(file.getParent()));
        Files.writeString(fresh, text);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static FileAttribute<?>[] onlyForTheOwner(Path folder) throws IOException {
        return Files.getFileStore(folder).supportsFileAttributeView("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
