package org.yunyan.catalogue;

import org.yunyan.identity.Actor;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.shared.Refused;

/** The files that trainers have uploaded, as lists of their own. */
public final class Holdings {

    private static final int NAME = 200;

    private final MediaStore media;

    Holdings(MediaStore media) {
        this.media = media;
    }

    /** Her own files whose names contain this text, newest first. */
    public Page<Media> of(Actor actor, String text, int offset, int limit) {
        return media.of(actor.person(), text == null ? "" : text.strip(), offset, limit);
    }

    /**
     * Gives a file of her own another name; its extension stays.
     *
     * @throws Refused.Missing when it is not hers
     * @throws Refused.Invalid when the name is blank or too long
     */
    public Media rename(Actor actor, Id<Media> id, String name) {
        Media file = media.find(id)
                .map(StoredMedia::media)
                .filter(one -> one.by().equals(actor.person()))
                .orElseThrow(() -> new Refused.Missing("refused.media.missing"));
        String plain =
                name == null ? "" : name.replaceAll("[\\p{Cntrl}/\\\\]", " ").strip();
        String extension = file.name().substring(Math.max(0, file.name().lastIndexOf('.')));
        if (plain.isEmpty() || plain.equals(extension) || plain.length() > NAME - extension.length()) {
            throw new Refused.Invalid("refused.media.name", NAME);
        }
        return media.rename(id, plain.endsWith(extension) ? plain : plain + extension);
    }
}
