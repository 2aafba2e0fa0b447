package org.yunyan.bank;

import org.yunyan.shared.Id;

/** A question in the version in which it was drawn. */
public record Drawn(Id<Item> item, int version) {

    String key() {
        return item.value() + "@" + version;
    }
}
