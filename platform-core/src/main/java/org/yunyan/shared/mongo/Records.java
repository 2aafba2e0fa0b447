package org.yunyan.shared.mongo;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecConfigurationException;
import org.bson.codecs.configuration.CodecProvider;
import org.bson.codecs.configuration.CodecRegistry;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * Records as documents. Unlike the driver's own codec it also reaches records that a room keeps to itself, and reads a
 * number or flag that is absent (an older document, a projection) as 0 or false. Components that are null are left out.
 */
final class Records implements CodecProvider {

    @Override
    public <T> Codec<T> get(Class<T> type, CodecRegistry registry) {
        return type.isRecord() ? new RecordCodec<>(type, registry) : null;
    }

    private record Component(String field, Method accessor, Codec<Object> codec, Object absent) {

        static Component of(RecordComponent component, CodecRegistry registry) {
            String field = isId(component) ? "_id" : component.getName();
            Class<?> type = component.getType();
            // An array of one element holds what Java itself takes for an absent primitive.
            Object absent = type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0) : null;
            return new Component(field, open(component.getAccessor()), codec(component, registry), absent);
        }

        /** An annotation of a component is found where it was meant to go: here, on its field. */
        private static boolean isId(RecordComponent component) {
            try {
                return component
                        .getDeclaringRecord()
                        .getDeclaredField(component.getName())
                        .isAnnotationPresent(BsonId.class);
            } catch (NoSuchFieldException impossible) {
                throw new CodecConfigurationException("No field of " + component, impossible);
            }
        }

        @SuppressWarnings("unchecked") // the codec of the component's own type
        private static Codec<Object> codec(RecordComponent component, CodecRegistry registry) {
            Class<?> type = boxed(component.getType());
            List<Type> parameters = component.getGenericType() instanceof ParameterizedType parameterized
                    ? List.of(parameterized.getActualTypeArguments())
                    : List.of();
            return (Codec<Object>) (parameters.isEmpty() ? registry.get(type) : registry.get(type, parameters));
        }

        private static Class<?> boxed(Class<?> type) {
            return java.lang.invoke.MethodType.methodType(type).wrap().returnType();
        }
    }

    private static final class RecordCodec<R> implements Codec<R> {

        private final Class<R> type;
        private final List<Component> components;
        private final Constructor<R> constructor;

        RecordCodec(Class<R> type, CodecRegistry registry) {
            this.type = type;
            RecordComponent[] declared = type.getRecordComponents();
            components = Arrays.stream(declared)
                    .map(component -> Component.of(component, registry))
                    .toList();
            try {
                constructor = open(type.getDeclaredConstructor(
                        Arrays.stream(declared).map(RecordComponent::getType).toArray(Class<?>[]::new)));
            } catch (NoSuchMethodException impossible) {
                throw new CodecConfigurationException("No canonical constructor of " + type, impossible);
            }
        }

        @Override
        public void encode(BsonWriter writer, R value, EncoderContext context) {
            writer.writeStartDocument();
            for (Component component : components) {
                Object part = read(component, value);
                if (part != null) {
                    writer.writeName(component.field);
                    context.encodeWithChildContext(component.codec, writer, part);
                }
            }
            writer.writeEndDocument();
        }

        @Override
        public R decode(BsonReader reader, DecoderContext context) {
            Object[] parts = components.stream().map(Component::absent).toArray();
            reader.readStartDocument();
            while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
                int index = index(reader.readName());
                if (index < 0 || reader.getCurrentBsonType() == BsonType.NULL) {
                    reader.skipValue();
                } else {
                    parts[index] = context.decodeWithChildContext(components.get(index).codec, reader);
                }
            }
            reader.readEndDocument();
            return create(parts);
        }

        @Override
        public Class<R> getEncoderClass() {
            return type;
        }

        private int index(String field) {
            for (int i = 0; i < components.size(); i++) {
                if (components.get(i).field.equals(field)) {
                    return i;
                }
            }
            return -1;
        }

        private Object read(Component component, R value) {
            try {
                return component.accessor.invoke(value);
            } catch (ReflectiveOperationException failure) {
                throw new CodecConfigurationException("Cannot read " + component.field + " of " + type, failure);
            }
        }

        private R create(Object[] parts) {
            try {
                return constructor.newInstance(parts);
            } catch (InvocationTargetException refusal) {
                throw new CodecConfigurationException("A stored " + type + " is refused", refusal.getCause());
            } catch (ReflectiveOperationException failure) {
                throw new CodecConfigurationException("Cannot create " + type, failure);
            }
        }
    }

    private static <A extends AccessibleObject> A open(A member) {
        member.setAccessible(true);
        return member;
    }
}
