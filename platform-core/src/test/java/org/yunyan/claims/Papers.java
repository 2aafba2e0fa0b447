package org.yunyan.claims;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/** Drawn certificates, and what becomes of them on their way: scaled, compressed, turned, cropped. */
final class Papers {

    private static final int WIDTH = 1200;
    private static final int HEIGHT = 850;
    private static final int STROKES = 6;

    private Papers() {}

    /**
     * A certificate with letters of its own, since a test machine may have no fonts: each sign is some strokes drawn by chance,
     * the same ones for the same sign.
     *
     * @param template decides frame, seal and wording
     * @param name written in large signs in its place
     * @param number written small at the foot
     */
    static BufferedImage certificate(int template, String name, String number) {
        BufferedImage page = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = page.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        Random look = new Random(template * 7919L);
        pen.setColor(new Color(250 - look.nextInt(20), 250 - look.nextInt(20), 235 - look.nextInt(30)));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(Color.getHSBColor(look.nextFloat(), 0.7f, 0.6f));
        int frame = 12 + look.nextInt(40);
        pen.setStroke(new BasicStroke(4 + look.nextInt(14)));
        pen.drawRect(frame, frame, WIDTH - 2 * frame, HEIGHT - 2 * frame);
        pen.setColor(Color.getHSBColor(look.nextFloat(), 0.8f, 0.5f));
        write(pen, "T" + template, 5, 300 + look.nextInt(200), 90 + look.nextInt(60), 90);
        pen.setColor(Color.DARK_GRAY);
        write(pen, name, Math.max(name.length(), 2), 150, 300, 48);
        int line = 380;
        for (int i = 0; i < 3 + look.nextInt(3); i++) {
            write(pen, "W" + template + i, 14 + look.nextInt(8), 150, line, 34);
            line += 60;
        }
        pen.setColor(new Color(200, 30, 30));
        pen.setStroke(new BasicStroke(6));
        int seal = 110 + look.nextInt(70);
        pen.drawOval(WIDTH - 350 + look.nextInt(120), HEIGHT - 300 + look.nextInt(60), seal, seal);
        pen.setColor(Color.DARK_GRAY);
        write(pen, number, number.length(), 150, HEIGHT - 110, 22);
        pen.dispose();
        return page;
    }

    private static void write(Graphics2D pen, String text, int signs, int left, int top, int size) {
        for (int i = 0; i < signs; i++) {
            char letter = text.charAt(i % text.length());
            Random sign = new Random(letter * 31L + (signs > text.length() ? i : 0));
            pen.setStroke(new BasicStroke(Math.max(size / 12f, 1.5f)));
            for (int stroke = 0; stroke < STROKES; stroke++) {
                int x = left + i * size;
                pen.drawLine(
                        x + sign.nextInt(size * 4 / 5),
                        top + sign.nextInt(size * 4 / 5),
                        x + sign.nextInt(size * 4 / 5),
                        top + sign.nextInt(size * 4 / 5));
            }
        }
    }

    static BufferedImage scaled(BufferedImage page, double factor) {
        int width = (int) (page.getWidth() * factor);
        int height = (int) (page.getHeight() * factor);
        BufferedImage scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = scaled.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(page, 0, 0, width, height, null);
        pen.dispose();
        return scaled;
    }

    /** As a scanner sees it when it lies a little askew. */
    static BufferedImage askew(BufferedImage page, double degrees) {
        BufferedImage askew = new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = askew.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, page.getWidth(), page.getHeight());
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.rotate(Math.toRadians(degrees), page.getWidth() / 2.0, page.getHeight() / 2.0);
        pen.drawImage(page, 0, 0, null);
        pen.dispose();
        return askew;
    }

    static BufferedImage quarterTurned(BufferedImage page, int quarters) {
        BufferedImage turned = page;
        for (int i = 0; i < quarters; i++) {
            BufferedImage next = new BufferedImage(turned.getHeight(), turned.getWidth(), BufferedImage.TYPE_INT_RGB);
            Graphics2D pen = next.createGraphics();
            pen.drawImage(turned, new AffineTransform(0, 1, -1, 0, turned.getHeight(), 0), null);
            pen.dispose();
            turned = next;
        }
        return turned;
    }

    /** Without that share of the page on each side. */
    static BufferedImage cropped(BufferedImage page, double share) {
        int x = (int) (page.getWidth() * share);
        int y = (int) (page.getHeight() * share);
        return page.getSubimage(x, y, page.getWidth() - 2 * x, page.getHeight() - 2 * y);
    }

    /** As a lamp or an old scanner changes it. */
    static BufferedImage paler(BufferedImage page) {
        BufferedImage paler = new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                Color seen = new Color(page.getRGB(x, y));
                paler.setRGB(
                        x, y, new Color(pale(seen.getRed()), pale(seen.getGreen()), pale(seen.getBlue())).getRGB());
            }
        }
        return paler;
    }

    private static int pale(int value) {
        return 40 + value * 4 / 5;
    }

    static byte[] png(BufferedImage page) {
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(page, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** @param quality 0 to 1 */
    static byte[] jpeg(BufferedImage page, double quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var bytes = new ByteArrayOutputStream();
                var out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality((float) quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(page, null, null), how);
            out.flush();
            return bytes.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            writer.dispose();
        }
    }
}
