package org.yunyan.shared.mongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;

/** Documents as they are stored: BSON bytes. Each reading makes a new document, so no reply can tear. */
final class DocumentBytes {

    static final int MOST = 16 << 20;

    private DocumentBytes() {}

    /** @throws MongoServerError code 10334 when the document is larger than 16 MB */
    static byte[] of(Document document) {
        ByteBuf buffer = Unpooled.buffer(512);
        BsonEncoder.encodeDocument(document, buffer);
        if (buffer.readableBytes() > MOST) {
            throw new MongoServerError(
                    10334,
                    "BSONObjectTooLarge",
                    "A document is larger than 16 MB: " + buffer.readableBytes() + " bytes");
        }
        byte[] bytes = new byte[buffer.readableBytes()];
        buffer.readBytes(bytes);
        return bytes;
    }

    static Document read(byte[] bytes) {
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
    }
}
