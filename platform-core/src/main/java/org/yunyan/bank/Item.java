package org.yunyan.bank;

import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.shared.Id;

/** A question of the bank. */
public record Item(@BsonId Id<Item> id, String prompt) {}
