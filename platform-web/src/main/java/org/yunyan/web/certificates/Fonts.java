package org.yunyan.web.certificates;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The fonts that certificates are printed in, and which characters each can draw. */
final class Fonts {

    private static final String SONG = "song.ttf";
    private static final String SONG_BOLD = "song-bold.ttf";
    private static final String RARE = "rare.ttf";
    private static final int NORMAL = 400;
    private static final int BOLD = 700;
    private static final int LAST_PLANE_WITH_CHINESE = 0x3FFFF;

    private Fonts() {}

    /** What each font covers; read when it is first asked for, since few certificates need the rare one. */
    private static final class Covered {

        private static final class Song {
            static final BitSet CHARACTERS = characters(SONG);
        }

        private static final class Rare {
            static final BitSet CHARACTERS = characters(RARE);
        }
    }

    static boolean isCommon(int character) {
        return Covered.Song.CHARACTERS.get(character);
    }

    static boolean isRare(int character) {
        return !isCommon(character) && Covered.Rare.CHARACTERS.get(character);
    }

    /** @param rare whether the large font of rare characters is needed, too */
    static void register(PdfRendererBuilder printing, boolean rare) {
        printing.useFont(() -> open(SONG), "song", NORMAL, FontStyle.NORMAL, true);
        printing.useFont(() -> open(SONG_BOLD), "heading", BOLD, FontStyle.NORMAL, true);
        if (rare) {
            printing.useFont(() -> open(RARE), "rare", NORMAL, FontStyle.NORMAL, true);
        }
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(Fonts.class.getResourceAsStream("fonts/" + name), name);
    }

    private static BitSet characters(String name) {
        try (InputStream file = open(name);
                TrueTypeFont font = new TTFParser(true).parse(new RandomAccessReadBuffer(file))) {
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            BitSet characters = new BitSet();
            for (int character = ' '; character <= LAST_PLANE_WITH_CHINESE; character++) {
                if (glyphs.getGlyphId(character) > 0) {
                    characters.set(character);
                }
            }
            return characters;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
