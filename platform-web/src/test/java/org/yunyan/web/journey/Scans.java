package org.yunyan.web.journey;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;

/** Photographs of papers, as telephones take them. */
final class Scans {

    private static final int WIDTH = 900;
    private static final int HEIGHT = 640;
    private static final int BLOTS = 60;

    private Scans() {}

    static Path certificate(Path file, String name, String training) {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(new Color(0xF7F1E3));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        Random random = new Random((name + training).hashCode());
        for (int blot = 0; blot < BLOTS; blot++) {
            pen.setColor(new Color(random.nextInt(0x1000000)));
            pen.fillRect(
                    random.nextInt(WIDTH), random.nextInt(HEIGHT), 20 + random.nextInt(60), 8 + random.nextInt(30));
        }
        pen.setColor(Color.BLACK);
        pen.setFont(new Font(Font.SERIF, Font.PLAIN, 36));
        pen.drawString(name + " " + training, 60, HEIGHT / 2);
        pen.dispose();
        try {
            ImageIO.write(picture, "png", file.toFile());
            return file;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
