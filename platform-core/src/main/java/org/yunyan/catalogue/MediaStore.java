package org.yunyan.catalogue;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.yunyan.people.Person;
import org.yunyan.shared.ContentFolder;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;

/** What was uploaded: looked at, written to disk, then noted. */
final class MediaStore {

    /** Enough of a file to recognise every kind that is taken in. */
    private static final int HEAD = 64 << 10;

    private static final int NAME_LENGTH = 200;
    private static final String ID = "_id";

    private final MongoCollection<Media> media;
    private final ContentFolder folder;
    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();

    MediaStore(MongoDatabase database, ContentFolder folder) {
        this.media = database.getCollection("media", Media.class);
        this.folder = folder;
    }

    Optional<StoredMedia> find(Id<Media> id) {
        return Optional.ofNullable(media.find(eq(ID, id)).first())
                .map(found -> new StoredMedia(found, folder.file(found.sha256())));
    }

    Map<Id<Media>, Media> find(Collection<Id<Media>> ids) {
        Map<Id<Media>, Media> found = HashMap.newHashMap(ids.size());
        media.find(in(ID, ids)).forEach(one -> found.put(one.id(), one));
        return found;
    }

    Media keep(String fileName, InputStream content, Id<Person> by, Instant at) {
        String name = plain(fileName);
        MediaKind kind = MediaKind.named(name).orElseThrow(() -> new Refused.Invalid("refused.media.type", name));
        try {
            byte[] head = content.readNBytes(HEAD);
            if (head.length == 0) {
                throw new Refused.Invalid("refused.media.empty", name);
            }
            String looks = look(head);
            if (!kind.looksLike(looks)) {
                throw new Refused.Invalid("refused.media.mismatch", name, looks);
            }
            var whole = new SequenceInputStream(new ByteArrayInputStream(head), content);
            var written = folder.keep(whole, kind.mostBytes(), file -> isWhole(kind, file));
            if (written.size() < 0) {
                throw new Refused.Invalid("refused.media.size", name, kind.megabytes);
            }
            if (written.sha256() == null) {
                throw new Refused.Invalid("refused.media.mismatch", name, looks);
            }
            var kept = new Media(Id.fresh(), name, kind.type, written.size(), written.sha256(), by, at);
            media.insertOne(kept);
            return kept;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String look(byte[] head) throws IOException {
        if (new String(head, 0, Math.min(head.length, 9), StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .startsWith("WEBVTT")) {
            return "text/vtt";
        }
        return types.detect(new ByteArrayInputStream(head), new Metadata()).toString();
    }

    /** An office document is a container whose contents decide what it is; anything else is told by its head. */
    private static boolean isWhole(MediaKind kind, Path file) {
        if (kind.officeFolder() == null) {
            return true;
        }
        try (var container = new ZipFile(file.toFile())) {
            return container.getEntry("[Content_Types].xml") != null
                    && container.stream().anyMatch(entry -> entry.getName().startsWith(kind.officeFolder()));
        } catch (IOException notAContainer) {
            return false;
        }
    }

    /** Browsers may send a path, and people send long names; what is kept is only shown. */
    private static String plain(String fileName) {
        String last = fileName == null
                ? ""
                : fileName.substring(fileName.replace('\\', '/').lastIndexOf('/') + 1);
        String name = last.replaceAll("\\p{Cntrl}", "").strip();
        return name.length() <= NAME_LENGTH ? name : name.substring(name.length() - NAME_LENGTH);
    }
}
