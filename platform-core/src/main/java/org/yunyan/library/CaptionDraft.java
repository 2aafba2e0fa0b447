package org.yunyan.library;

import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/** Captions while they are written: of one unit of one course, by whom last and when. */
record CaptionDraft(@BsonId String id, List<Cue> cues, Id<Person> by, Instant at) {}
