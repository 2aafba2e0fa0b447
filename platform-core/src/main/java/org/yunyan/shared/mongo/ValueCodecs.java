package org.yunyan.shared.mongo;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Function;
import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecProvider;
import org.bson.codecs.configuration.CodecRegistry;
import org.bson.types.Decimal128;
import org.yunyan.shared.Credits;
import org.yunyan.shared.Id;

/**
 * Our own values. An id is its string; credits are an exact decimal; calendar values are ISO strings, since a school day has
 * no time zone and ISO strings sort. Instants stay dates of the database, in milliseconds.
 */
final class ValueCodecs implements CodecProvider {

    private final Map<Class<?>, Codec<?>> codecs = Map.of(
            Id.class, new Text<Id<?>>(Id.class, Id::value, Id::new),
            Credits.class, new CreditsCodec(),
            LocalDate.class, new Text<>(LocalDate.class, LocalDate::toString, LocalDate::parse),
            LocalTime.class, new Text<>(LocalTime.class, LocalTime::toString, LocalTime::parse),
            LocalDateTime.class, new Text<>(LocalDateTime.class, LocalDateTime::toString, LocalDateTime::parse),
            YearMonth.class, new Text<>(YearMonth.class, YearMonth::toString, YearMonth::parse),
            Year.class, new Text<>(Year.class, Year::toString, Year::parse),
            Duration.class, new Text<>(Duration.class, Duration::toString, Duration::parse));

    private final Codec<ZoneId> zone = new Text<>(ZoneId.class, ZoneId::getId, ZoneId::of);

    @Override
    @SuppressWarnings("unchecked") // the key of each entry is the encoder class of its codec
    public <T> Codec<T> get(Class<T> type, CodecRegistry registry) {
        return (Codec<T>) (ZoneId.class.isAssignableFrom(type) ? zone : codecs.get(type));
    }

    /** A value stored as a string. */
    private record Text<T>(Class<?> type, Function<T, String> write, Function<String, T> read) implements Codec<T> {

        @Override
        public void encode(BsonWriter writer, T value, EncoderContext context) {
            writer.writeString(write.apply(value));
        }

        @Override
        public T decode(BsonReader reader, DecoderContext context) {
            return read.apply(reader.readString());
        }

        @Override
        @SuppressWarnings("unchecked") // wider than Class<T>, since an Id has a parameter that no class object tells
        public Class<T> getEncoderClass() {
            return (Class<T>) type;
        }
    }

    private static final class CreditsCodec implements Codec<Credits> {

        @Override
        public void encode(BsonWriter writer, Credits credits, EncoderContext context) {
            writer.writeDecimal128(new Decimal128(credits.value()));
        }

        @Override
        public Credits decode(BsonReader reader, DecoderContext context) {
            return new Credits(reader.readDecimal128().bigDecimalValue());
        }

        @Override
        public Class<Credits> getEncoderClass() {
            return Credits.class;
        }
    }
}
