package org.yunyan.shared;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * Files named by the SHA-256 of their content, so that none is ever changed or kept twice. A file is complete and on disk
 * before it gets its name.
 */
public final class ContentFolder {

    private static final int BUFFER = 64 << 10;

    private final Path folder;

    /** @param folder made when the first file comes */
    public ContentFolder(Path folder) {
        this.folder = folder;
    }

    /** What was written, and under which name if it was accepted. */
    public record Written(Path file, long size, String sha256) {}

    /**
     * Keeps a stream.
     *
     * @param most bytes; what is longer is not kept
     * @param accepted looks at the whole file before it is kept
     * @return size -1 when it was longer, sha256 null when it was not accepted
     */
    public Written keep(InputStream content, long most, Predicate<Path> accepted) {
        try {
            Path incoming = Files.createDirectories(folder.resolve("incoming"));
            Path file = incoming.resolve(UUID.randomUUID().toString());
            try {
                Written written = write(content, file, most);
                if (written.size() < 0 || !accepted.test(file)) {
                    return new Written(file, written.size(), null);
                }
                name(file, written.sha256());
                return written;
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Removes the file with this content once nobody names it. It is laid aside and asked for once more, so that whoever names it
     * meanwhile and then finds it in its place keeps it.
     */
    public void drop(String sha256, BooleanSupplier named) {
        Path file = file(sha256);
        if (named.getAsBoolean()) {
            return;
        }
        try {
            Path incoming = Files.createDirectories(folder.resolve("incoming"));
            Path aside = incoming.resolve(UUID.randomUUID().toString());
            Files.move(file, aside, StandardCopyOption.ATOMIC_MOVE);
            if (named.getAsBoolean()) {
                Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.delete(aside);
            }
        } catch (NoSuchFileException gone) {
            return;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Where the file with this content lies. */
    public Path file(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    private void name(Path file, String sha256) throws IOException {
        Path target = file(sha256);
        Files.createDirectories(target.getParent());
        Files.move(file, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel directory = FileChannel.open(target.getParent(), StandardOpenOption.READ)) {
            directory.force(true);
        }
    }

    private static Written write(InputStream content, Path file, long most) throws IOException {
        MessageDigest digest = Sha256.fresh();
        long size = 0;
        byte[] buffer = new byte[BUFFER];
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > most) {
                    return new Written(file, -1, null);
                }
                digest.update(buffer, 0, read);
                for (ByteBuffer rest = ByteBuffer.wrap(buffer, 0, read); rest.hasRemaining(); ) {
                    out.write(rest);
                }
            }
            out.force(true);
        }
        return new Written(file, size, HexFormat.of().formatHex(digest.digest()));
    }
}
