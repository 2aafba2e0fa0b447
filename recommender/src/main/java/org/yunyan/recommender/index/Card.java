package org.yunyan.recommender.index;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yunyan.recommender.Document;
import org.yunyan.recommender.Index.Hit;
import org.yunyan.recommender.Passage;
import org.yunyan.recommender.SkillLevel;

/**
 * A document without its text, and the passage of it that an entry stands for, in few bytes. Lists of hundreds of candidates
 * are read for every recommendation, so a card is kept beside the index and the embedding takes one byte a dimension.
 *
 * @param passage null for a whole document
 */
record Card(Document document, Passage passage) {

    private static final float STEPS = 127f;
    private static final int LONGEST_SUMMARY = 10_000;

    Hit hit(double score) {
        return new Hit(document, score, passage);
    }

    static byte[] write(Document document, Passage passage) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(document.id());
            out.writeInt(document.version());
            out.writeUTF(document.title());
            out.writeUTF(document.summary()
                    .substring(0, Math.min(LONGEST_SUMMARY, document.summary().length())));
            out.writeUTF(document.subject());
            writeAll(out, document.stages());
            writeAll(out, document.grades().stream().map(String::valueOf).toList());
            out.writeUTF(document.level());
            out.writeUTF(document.mode());
            out.writeInt(document.skills().size());
            for (SkillLevel skill : document.skills()) {
                out.writeUTF(skill.skill());
                out.writeInt(skill.level());
                out.writeUTF(skill.name());
            }
            out.writeUTF(document.hours().toPlainString());
            out.writeUTF(document.credits().toPlainString());
            out.writeUTF(document.trainer());
            writeAll(out, document.tags());
            out.writeDouble(document.quality());
            out.writeInt(document.popularity());
            out.writeLong(document.published().toEpochMilli());
            out.writeBoolean(document.hasContent());
            writeWeights(out, document.costudied());
            writeVector(out, document.embedding());
            out.writeLong(document.signature());
            writePassage(out, passage);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static Card read(byte[] bytes, int offset, int length) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes, offset, length))) {
            Document document = new Document(
                    in.readUTF(),
                    in.readInt(),
                    in.readUTF(),
                    in.readUTF(),
                    "",
                    in.readUTF(),
                    new LinkedHashSet<>(readAll(in)),
                    readGrades(in),
                    in.readUTF(),
                    in.readUTF(),
                    readSkills(in),
                    new BigDecimal(in.readUTF()),
                    new BigDecimal(in.readUTF()),
                    in.readUTF(),
                    readAll(in),
                    in.readDouble(),
                    in.readInt(),
                    Instant.ofEpochMilli(in.readLong()),
                    in.readBoolean(),
                    readWeights(in),
                    readVector(in));
            return new Card(document.withSignature(in.readLong()), readPassage(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void writePassage(DataOutput out, Passage passage) throws IOException {
        out.writeBoolean(passage != null);
        if (passage != null) {
            out.writeUTF(passage.id());
            out.writeUTF(passage.part());
            out.writeUTF(passage.kind().name());
            out.writeInt(passage.at());
            out.writeUTF(passage.heading());
        }
    }

    private static Passage readPassage(DataInput in) throws IOException {
        return in.readBoolean()
                ? new Passage(
                        in.readUTF(), in.readUTF(), Passage.Kind.valueOf(in.readUTF()), in.readInt(), in.readUTF(), "")
                : null;
    }

    private static void writeAll(DataOutput out, Collection<String> values) throws IOException {
        out.writeInt(values.size());
        for (String value : values) {
            out.writeUTF(value);
        }
    }

    private static List<String> readAll(DataInput in) throws IOException {
        List<String> values = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            values.add(in.readUTF());
        }
        return values;
    }

    private static Set<Integer> readGrades(DataInput in) throws IOException {
        Set<Integer> grades = new LinkedHashSet<>();
        for (String grade : readAll(in)) {
            grades.add(Integer.valueOf(grade));
        }
        return grades;
    }

    private static List<SkillLevel> readSkills(DataInput in) throws IOException {
        List<SkillLevel> skills = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            skills.add(new SkillLevel(in.readUTF(), in.readInt(), in.readUTF()));
        }
        return skills;
    }

    private static void writeWeights(DataOutput out, Map<String, Double> weights) throws IOException {
        out.writeInt(weights.size());
        for (Map.Entry<String, Double> weight : weights.entrySet()) {
            out.writeUTF(weight.getKey());
            out.writeDouble(weight.getValue());
        }
    }

    private static Map<String, Double> readWeights(DataInput in) throws IOException {
        Map<String, Double> weights = new HashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            weights.put(in.readUTF(), in.readDouble());
        }
        return weights;
    }

    private static void writeVector(DataOutput out, float[] vector) throws IOException {
        if (vector == null) {
            out.writeInt(0);
            return;
        }
        float largest = Float.MIN_NORMAL;
        for (float value : vector) {
            largest = Math.max(largest, Math.abs(value));
        }
        byte[] steps = new byte[vector.length];
        for (int i = 0; i < vector.length; i++) {
            steps[i] = (byte) Math.round(vector[i] / largest * STEPS);
        }
        out.writeInt(vector.length);
        out.writeFloat(largest);
        out.write(steps);
    }

    private static float[] readVector(DataInput in) throws IOException {
        int length = in.readInt();
        if (length == 0) {
            return null;
        }
        float step = in.readFloat() / STEPS;
        byte[] steps = new byte[length];
        in.readFully(steps);
        float[] vector = new float[length];
        for (int i = 0; i < length; i++) {
            vector[i] = steps[i] * step;
        }
        return vector;
    }
}
