package org.yunyan.claims;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** The pages of a file as pictures of bounded size, whatever the file says of itself. */
final class Pages {

    /** So many pages at most; a certificate has one or two. */
    static final int MOST = 10;

    /** Longer sides are read coarser. */
    private static final int LONGEST_SIDE = 1_600;

    private static final long MOST_PIXELS = 120_000_000;

    private Pages() {}

    /**
     * Reads all pages.
     *
     * @throws Unreadable when it is broken, locked, or too large to be drawn
     */
    static List<BufferedImage> of(Path file, String type) {
        try {
            return Scan.PDF.equals(type) ? ofDocument(file) : List.of(ofPicture(file));
        } catch (IOException | RuntimeException | OutOfMemoryError broken) {
            // Whatever a hostile file makes a decoder throw, it is a file that cannot be read.
            throw broken instanceof Unreadable known ? known : new Unreadable(broken);
        }
    }

    /** One page as a JPEG. */
    static byte[] jpeg(Path file, String type, int page) {
        BufferedImage drawn = of(file, type).get(page);
        BufferedImage opaque = new BufferedImage(drawn.getWidth(), drawn.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = opaque.createGraphics();
        pen.drawImage(drawn, 0, 0, Color.WHITE, null);
        pen.dispose();
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(opaque, "jpeg", bytes);
            return bytes.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A file whose pages cannot be drawn. */
    static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private Unreadable(Throwable cause) {
            super(cause);
        }
    }

    private static List<BufferedImage> ofDocument(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            if (document.getNumberOfPages() == 0 || document.getNumberOfPages() > MOST) {
                throw new IOException("Pages: " + document.getNumberOfPages());
            }
            PDFRenderer renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            List<BufferedImage> pages = new ArrayList<>();
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                PDRectangle box = document.getPage(page).getCropBox();
                float longest = Math.max(box.getWidth(), box.getHeight());
                pages.add(renderer.renderImage(page, LONGEST_SIDE / Math.max(longest, 1), ImageType.RGB));
            }
            return pages;
        }
    }

    private static BufferedImage ofPicture(Path file) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("No picture");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                if ((long) width * height > MOST_PIXELS) {
                    throw new IOException("Too large: " + width + " × " + height);
                }
                ImageReadParam how = reader.getDefaultReadParam();
                int step = Math.max(1, Math.max(width, height) / LONGEST_SIDE);
                how.setSourceSubsampling(step, step, 0, 0);
                return reader.read(0, how);
            } finally {
                reader.dispose();
            }
        }
    }
}
