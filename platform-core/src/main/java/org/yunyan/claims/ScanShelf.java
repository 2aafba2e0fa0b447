package org.yunyan.claims;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.yunyan.shared.ContentFolder;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;

/** Takes files in: bounded, known by their content, drawn once to see what they look like, and kept apart from all other media. */
final class ScanShelf {

    /** Megabytes of one file: a photograph of a phone, a document of some pages. */
    static final int MEGABYTES = 10;

    private static final Set<String> TYPES = Set.of(Scan.PDF, "image/jpeg", "image/png");
    private static final int HEAD = 64 << 10;
    private static final int NAME_LENGTH = 120;

    private final ContentFolder folder;
    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();

    ScanShelf(ContentFolder folder) {
        this.folder = folder;
    }

    /**
     * A file as it was taken in.
     *
     * @param looks of its pages, without blank ones
     */
    record Taken(Scan scan, List<Print.Look> looks) {}

    /** @throws Refused.Invalid when it is empty, too large, of another kind, or cannot be read */
    Taken take(String fileName, InputStream content, Instant at) {
        String name = plain(fileName);
        try {
            byte[] head = content.readNBytes(HEAD);
            if (head.length == 0) {
                throw new Refused.Invalid("refused.claims.file.empty", name);
            }
            String type =
                    types.detect(new ByteArrayInputStream(head), new Metadata()).toString();
            if (!TYPES.contains(type)) {
                throw new Refused.Invalid("refused.claims.file.type", name);
            }
            List<BufferedImage> pages = new ArrayList<>();
            var whole = new SequenceInputStream(new ByteArrayInputStream(head), content);
            var written = folder.keep(whole, (long) MEGABYTES << 20, file -> draw(file, type, pages));
            if (written.size() < 0) {
                throw new Refused.Invalid("refused.claims.file.size", name, MEGABYTES);
            }
            if (written.sha256() == null) {
                throw new Refused.Invalid("refused.claims.file.unreadable", name, Pages.MOST);
            }
            Scan scan = new Scan(Id.fresh(), name, type, written.size(), written.sha256(), pages.size(), at);
            return new Taken(scan, looks(pages));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Path file(Scan scan) {
        return folder.file(scan.sha256());
    }

    /** The pages as they are compared in the end. */
    List<Gray> prepared(Scan scan) {
        return Pages.of(file(scan), scan.type()).stream()
                .map(SamePicture::prepared)
                .toList();
    }

    private static boolean draw(Path file, String type, List<BufferedImage> pages) {
        try {
            pages.addAll(Pages.of(file, type));
            return true;
        } catch (Pages.Unreadable no) {
            return false;
        }
    }

    /** A blank page looks like every other blank page. */
    private static List<Print.Look> looks(List<BufferedImage> pages) {
        List<Print.Look> looks = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            Gray picture = Gray.of(pages.get(i), Fingerprint.SIDE);
            if (!picture.isBlank()) {
                looks.add(new Print.Look(i, Fingerprint.turns(picture), Gray.of(pages.get(i), Alignment.SIDE)));
            }
        }
        return looks;
    }

    /** Browsers may send a path, and people send long names; what is kept is only shown. */
    private static String plain(String fileName) {
        String path = fileName == null ? "" : fileName.replace('\\', '/');
        String name = path.substring(path.lastIndexOf('/') + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        return name.length() <= NAME_LENGTH ? name : name.substring(name.length() - NAME_LENGTH);
    }
}
