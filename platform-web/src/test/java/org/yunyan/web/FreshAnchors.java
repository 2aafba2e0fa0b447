package org.yunyan.web;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.bson.Document;
import org.yunyan.anchors.Anchors;

/** The anchors of a platform that many tests share, made anew: what a test has planted into the past is in them. */
public final class FreshAnchors {

    private FreshAnchors() {}

    public static void make(MongoDatabase database, Anchors anchors) {
        for (String collection : List.of("anchors", "anchorLeaves", "anchorTrees")) {
            database.getCollection(collection).deleteMany(new Document());
        }
        anchors.sweep();
    }
}
