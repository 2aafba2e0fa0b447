package org.yunyan.catalogue;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.bson.conversions.Bson;
import org.yunyan.people.Person;
import org.yunyan.shared.ContentFolder;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.shared.Refused;
import org.yunyan.shared.mongo.Indexes;

/** What was uploaded: looked at, written to disk, then noted. */
final class MediaStore {

    /** Enough of a file to recognise every kind that is taken in. */
    private static final int HEAD = 64 << 10;

    /** Megabytes of a file that belongs to a learner's work. */
    private static final int HANDED_IN = 20;

    private static final int NAME_LENGTH = 200;
    private static final String ID = "_id";
    private static final String BY = "by";
    private static final String AT = "at";
    private static final String NAME = "name";
    private static final String SHA256 = "sha256";

    private final MongoCollection<Media> media;
    private final ContentFolder folder;
    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();

    MediaStore(MongoDatabase database, ContentFolder folder) {
        this.media = database.getCollection("media", Media.class);
        Indexes.ensure(media, "by_at", orderBy(ascending(BY), descending(AT), ascending(ID)));
        Indexes.ensure(media, "sha256", ascending(SHA256, ID));
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

    /** Files of this person whose names contain the text, newest first. */
    Page<Media> of(Id<Person> by, String text, int offset, int limit) {
        int most = Math.clamp(limit, 1, Page.MOST);
        Bson hers = text.isEmpty()
                ? eq(BY, by)
                : and(eq(BY, by), regex(NAME, Pattern.compile(Pattern.quote(text), Pattern.CASE_INSENSITIVE)));
        Bson newest = orderBy(ascending(BY), descending(AT), ascending(ID));
        List<Media> found =
                media.find(hers).sort(newest).skip(offset).limit(most).into(new ArrayList<>());
        return new Page<>(found, media.countDocuments(hers), offset, most);
    }

    Media rename(Id<Media> id, String name) {
        media.updateOne(eq(ID, id), Updates.set(NAME, name));
        return media.find(eq(ID, id)).first();
    }

    Media keep(String fileName, InputStream content, Id<Person> by, Instant at) {
        String name = plain(fileName);
        MediaKind kind = MediaKind.named(name).orElseThrow(() -> new Refused.Invalid("refused.media.type", name));
        return keep(name, kind, kind.megabytes, content, by, at);
    }

    Media keepHandedIn(String fileName, InputStream content, Id<Person> by, Instant at) {
        String name = plain(fileName);
        MediaKind kind = MediaKind.named(name)
                .filter(MediaKind::isHandedIn)
                .orElseThrow(() -> new Refused.Invalid("refused.media.handedIn", name));
        return keep(name, kind, Math.min(kind.megabytes, HANDED_IN), content, by, at);
    }

    private Media keep(String name, MediaKind kind, int megabytes, InputStream content, Id<Person> by, Instant at) {
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
            var written = folder.keep(whole, megabytes * MediaKind.MEGABYTE, file -> isWhole(kind, file));
            if (written.size() < 0) {
                throw new Refused.Invalid("refused.media.size", name, megabytes);
            }
            if (written.sha256() == null) {
                throw new Refused.Invalid("refused.media.mismatch", name, looks);
            }
            var kept = new Media(Id.fresh(), name, kind.type, written.size(), written.sha256(), by, at);
            media.insertOne(kept);
            requireThere(kept);
            return kept;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Takes a file away, and its content unless another has the same. */
    void discard(Media file) {
        media.deleteOne(eq(ID, file.id()));
        folder.drop(file.sha256(), () -> media.find(eq(SHA256, file.sha256())).first() != null);
    }

    /** Another with the same content may have been taken away just now. */
    private void requireThere(Media kept) {
        if (!Files.exists(folder.file(kept.sha256()))) {
            media.deleteOne(eq(ID, kept.id()));
            throw new Refused.Conflict("refused.busy");
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
