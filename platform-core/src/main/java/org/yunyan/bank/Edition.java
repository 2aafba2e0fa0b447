package org.yunyan.bank;

import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.shared.Id;

/**
 * A version of a question as it is asked; never changed once stored.
 *
 * @param id {@code item@version}
 */
record Edition(@BsonId String id, Id<Item> item, int version, Wording wording, Scope scope) {

    static Edition of(Id<Item> item, int version, Wording wording, Scope scope) {
        return new Edition(new Drawn(item, version).key(), item, version, wording, scope);
    }

    boolean says(Wording text, Scope about) {
        return wording.equals(text) && scope.equals(about);
    }
}
