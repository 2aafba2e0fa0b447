package org.yunyan.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.yunyan.catalogue.Media;
import org.yunyan.catalogue.StoredMedia;
import org.yunyan.shared.Id;

/**
 * Makes all renditions of one file beside those that are there, and puts them in their place at once. The film is calculated
 * once; what is heard and the short pieces are cut from the result.
 */
final class Workshop {

    private static final int FILM = 90;
    private static final int WHOLE = 100;

    private final Path folder;

    Workshop(Path folder) {
        this.folder = folder;
    }

    Path of(Id<Media> media) {
        return folder.resolve(media.value());
    }

    /**
     * @param goOn hears the percentage that is done, and says whether to go on
     * @return what was made; empty when it was stopped
     * @throws IOException when the file cannot be used
     */
    List<RenditionKind> make(Ffmpeg ffmpeg, StoredMedia source, IntPredicate goOn) throws IOException {
        Path making = folder.resolve("making-" + UUID.randomUUID());
        Files.createDirectories(making.resolve("hls"));
        try {
            Film film = ffmpeg.look(source.file(), source.media().type());
            if (!film.pictures() && !film.sound()) {
                throw new IOException("neither pictures nor sound");
            }
            List<RenditionKind> made = film.pictures()
                    ? ofFilm(ffmpeg, source, film, making, goOn)
                    : ofSound(ffmpeg, source, film, making, goOn);
            if (!made.isEmpty()) {
                clear(of(source.media().id()));
                Files.move(making, of(source.media().id()));
            }
            return made;
        } finally {
            clear(making);
        }
    }

    private static List<RenditionKind> ofFilm(
            Ffmpeg ffmpeg, StoredMedia source, Film film, Path making, IntPredicate goOn) throws IOException {
        Path small = making.resolve(RenditionKind.VIDEO_360.file());
        List<String> film360 = new ArrayList<>(List.of("-map", "0:v:0"));
        film360.addAll(List.of("-map", "0:a:0?", "-vf", "scale=-2:'min(360,ih)'", "-pix_fmt", "yuv420p"));
        film360.addAll(List.of("-c:v", "libx264", "-preset", "veryfast", "-crf", "28", "-threads", "1"));
        film360.addAll(List.of("-force_key_frames", "expr:gte(t,n_forced*6)"));
        film360.addAll(List.of("-c:a", "aac", "-b:a", "64k", "-ac", "1", "-movflags", "+faststart", small.toString()));
        String type = source.media().type();
        if (!ffmpeg.make(source.file(), type, film360, millis -> goOn.test(share(millis, film, FILM)))) {
            return List.of();
        }
        String mp4 = RenditionKind.VIDEO_360.type();
        List<RenditionKind> made = new ArrayList<>(List.of(RenditionKind.VIDEO_360));
        if (film.sound()) {
            ffmpeg.make(small, mp4, List.of("-vn", "-c:a", "copy", file(making, RenditionKind.AUDIO)), millis -> true);
            made.add(RenditionKind.AUDIO);
        }
        List<String> pieces = new ArrayList<>(List.of("-c", "copy", "-f", "hls", "-hls_time", "6"));
        pieces.addAll(List.of("-hls_playlist_type", "vod", "-hls_segment_filename"));
        pieces.addAll(List.of(making.resolve("hls/%04d.ts").toString(), file(making, RenditionKind.HLS)));
        ffmpeg.make(small, mp4, pieces, millis -> true);
        String moment = String.valueOf(Math.min(film.millis() / 1000 / 2, 5));
        List<String> poster = List.of("-ss", moment, "-frames:v", "1", "-q:v", "4", file(making, RenditionKind.POSTER));
        ffmpeg.make(small, mp4, poster, millis -> true);
        made.addAll(List.of(RenditionKind.HLS, RenditionKind.POSTER));
        return goOn.test(WHOLE) ? made : List.of();
    }

    private static List<RenditionKind> ofSound(
            Ffmpeg ffmpeg, StoredMedia source, Film film, Path making, IntPredicate goOn) throws IOException {
        List<String> how = List.of("-vn", "-c:a", "aac", "-b:a", "64k", "-ac", "1", file(making, RenditionKind.AUDIO));
        return ffmpeg.make(source.file(), source.media().type(), how, millis -> goOn.test(share(millis, film, WHOLE)))
                ? List.of(RenditionKind.AUDIO)
                : List.of();
    }

    private static String file(Path making, RenditionKind kind) {
        return making.resolve(kind.file()).toString();
    }

    private static int share(long millis, Film film, int most) {
        return film.millis() == 0 ? 0 : (int) Math.min(most, millis * most / film.millis());
    }

    private static void clear(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
