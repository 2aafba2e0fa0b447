package org.yunyan.seeds;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.yunyan.shared.Credits;
import org.yunyan.shared.Id;
import tools.jackson.core.JsonParser;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** The data files beside the classes: tables with a header and tabs, JSON, and texts. */
final class SeedFile {

    private static final CSVFormat TABLE = CSVFormat.DEFAULT
            .builder()
            .setDelimiter('\t')
            .setQuote(null)
            .setRecordSeparator('\n')
            .setHeader()
            .setSkipHeaderRecord(true)
            .get();

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new SimpleModule()
                    .addDeserializer(Id.class, new IdReader())
                    .addDeserializer(Credits.class, new CreditsReader()))
            .build();

    private SeedFile() {}

    static List<Row> table(String name) {
        try (Reader reader = new InputStreamReader(open(name), StandardCharsets.UTF_8);
                var parser = TABLE.parse(reader)) {
            return parser.stream().map(Row::new).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static <T> T json(String name, Class<T> type) {
        return JSON.readValue(text(name), type);
    }

    static <T> T json(String name, TypeReference<T> type) {
        return JSON.readValue(text(name), type);
    }

    static String text(String name) {
        try (InputStream file = open(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static boolean exists(String name) {
        return SeedFile.class.getResource(name) != null;
    }

    static InputStream open(String name) {
        InputStream file = SeedFile.class.getResourceAsStream(name);
        if (file == null) {
            throw new IllegalStateException("The seed file " + name + " is not there");
        }
        return file;
    }

    private static final class IdReader extends ValueDeserializer<Id<?>> {
        @Override
        public Id<?> deserialize(JsonParser json, DeserializationContext context) {
            return Id.of(json.getString());
        }
    }

    /** Numbers are read as they are written, never by way of floating point. */
    private static final class CreditsReader extends ValueDeserializer<Credits> {
        @Override
        public Credits deserialize(JsonParser json, DeserializationContext context) {
            return Credits.of(json.getString());
        }
    }
}
