package org.yunyan.seeds;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes the recap video of a course from its {@code recap.json}: one slide after the other, its lines appearing one by one,
 * and the captions beside it. An authoring tool, run by hand after a script has changed; it needs ffmpeg and the Noto Sans
 * CJK fonts. The videos are silent by design: they are read, in a staff room or on a bus.
 *
 * <pre>java … org.yunyan.seeds.RecapVideo src/main/resources/org/yunyan/seeds/courses/big-unit-design</pre>
 */
final class RecapVideo {

    private static final int WIDTH = 960;
    private static final int HEIGHT = 540;
    private static final int MARGIN = 72;
    private static final Color PAPER = new Color(0xFBFAF7);
    private static final Color INK = new Color(0x1F2A37);
    private static final Color MUTED = new Color(0x5B6675);
    private static final Color RIVER = new Color(0x0F766E);

    /** One picture and how long it stays. */
    private record Frame(Path picture, double seconds) {}

    private record Slide(String heading, List<String> lines, int seconds) {}

    private final Path course;
    private final String title;
    private final List<Slide> slides;

    private RecapVideo(Path course) throws IOException {
        this.course = course;
        JsonMapper json = new JsonMapper();
        this.title = json.readTree(Files.readString(course.resolve("course.json")))
                .get("title")
                .asString();
        this.slides = new ArrayList<>();
        for (JsonNode slide :
                json.readTree(Files.readString(course.resolve("recap.json"))).get("slides")) {
            List<String> lines = new ArrayList<>();
            slide.get("lines").forEach(line -> lines.add(line.asString()));
            slides.add(new Slide(
                    slide.get("heading").asString(), lines, slide.get("seconds").asInt()));
        }
    }

    public static void main(String[] courses) throws Exception {
        System.setProperty("java.awt.headless", "true");
        for (String course : courses) {
            new RecapVideo(Path.of(course)).make();
        }
    }

    private void make() throws Exception {
        Path folder = Files.createTempDirectory("recap");
        List<Frame> frames = new ArrayList<>();
        for (int s = 0; s < slides.size(); s++) {
            Slide slide = slides.get(s);
            int steps = slide.lines().size();
            for (int shown = 1; shown <= steps; shown++) {
                Path picture = folder.resolve("%02d-%02d.png".formatted(s, shown));
                ImageIO.write(draw(s, shown), "png", picture.toFile());
                frames.add(new Frame(picture, (double) slide.seconds() / steps));
            }
        }
        encode(folder, frames);
        Files.writeString(course.resolve("recap.vtt"), captions());
    }

    private BufferedImage draw(int index, int shown) {
        Slide slide = slides.get(index);
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(PAPER);
        g.fillRect(0, 0, WIDTH, HEIGHT);
        g.setColor(RIVER);
        g.fillRoundRect(MARGIN, 84, 8, 48, 4, 4);
        float y = write(g, slide.heading(), new Font("Noto Sans CJK SC", Font.BOLD, 40), INK, MARGIN + 28, 122);
        y += 36;
        for (int line = 0; line < shown; line++) {
            Color colour = line == shown - 1 ? INK : MUTED;
            y = write(g, slide.lines().get(line), new Font("Noto Sans CJK SC", Font.PLAIN, 30), colour, MARGIN, y + 46);
            y += 16;
        }
        write(g, title, new Font("Noto Sans CJK SC", Font.PLAIN, 18), MUTED, MARGIN, HEIGHT - 44);
        g.setColor(new Color(0xE5E1D8));
        g.fillRect(0, HEIGHT - 8, WIDTH, 8);
        g.setColor(RIVER);
        g.fillRect(0, HEIGHT - 8, WIDTH * (index + 1) / slides.size(), 8);
        g.dispose();
        return image;
    }

    /** Writes wrapped text with its first baseline at {@code y}; returns the last baseline. */
    private static float write(Graphics2D g, String text, Font font, Color colour, float x, float y) {
        AttributedString attributed = new AttributedString(text, Map.of(TextAttribute.FONT, font));
        LineBreakMeasurer measurer = new LineBreakMeasurer(attributed.getIterator(), g.getFontRenderContext());
        g.setColor(colour);
        float baseline = y;
        while (measurer.getPosition() < text.length()) {
            if (measurer.getPosition() > 0) {
                baseline += font.getSize() * 1.5f;
            }
            TextLayout line = measurer.nextLayout(WIDTH - MARGIN - x);
            line.draw(g, x, baseline);
        }
        return baseline;
    }

    private void encode(Path folder, List<Frame> frames) throws IOException, InterruptedException {
        StringBuilder list = new StringBuilder("ffconcat version 1.0\n");
        for (Frame frame : frames) {
            list.append("file '")
                    .append(frame.picture())
                    .append("'\nduration ")
                    .append(frame.seconds())
                    .append('\n');
        }
        list.append("file '").append(frames.getLast().picture()).append("'\n");
        Path script = Files.writeString(folder.resolve("frames.txt"), list);
        Process ffmpeg = new ProcessBuilder(
                        "ffmpeg",
                        "-y",
                        "-loglevel",
                        "error",
                        "-f",
                        "concat",
                        "-safe",
                        "0",
                        "-i",
                        script.toString(),
                        "-vf",
                        "fps=5,format=yuv420p",
                        "-c:v",
                        "libx264",
                        "-preset",
                        "veryslow",
                        "-tune",
                        "stillimage",
                        "-crf",
                        "30",
                        "-g",
                        "25",
                        "-movflags",
                        "+faststart",
                        course.resolve("recap.mp4").toString())
                .inheritIO()
                .start();
        if (ffmpeg.waitFor() != 0) {
            throw new IOException("ffmpeg failed for " + course);
        }
    }

    private String captions() {
        StringBuilder vtt = new StringBuilder("WEBVTT\n");
        double at = 0;
        for (Slide slide : slides) {
            double step = (double) slide.seconds() / slide.lines().size();
            for (String line : slide.lines()) {
                vtt.append("\n%s --> %s\n%s：%s\n".formatted(clock(at), clock(at + step), slide.heading(), line));
                at += step;
            }
        }
        return vtt.toString();
    }

    private static String clock(double seconds) {
        long millis = Math.round(seconds * 1000);
        return "%02d:%02d:%02d.%03d"
                .formatted(millis / 3_600_000, millis / 60_000 % 60, millis / 1000 % 60, millis % 1000);
    }
}
