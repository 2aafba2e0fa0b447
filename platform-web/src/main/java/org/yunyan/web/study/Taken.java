package org.yunyan.web.study;

import java.util.List;
import java.util.Map;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.Unit;
import org.yunyan.catalogue.UnitKind;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.study.Session;

/**
 * Everything that a browser needs to play a unit without a line: what it shows, and the session under which it will report once the line
 * is back.
 *
 * @param owner who took it along
 * @param sections of a document as safe HTML, with the seconds that each is to be shown
 * @param pictures of slides, page by page
 * @param texts what is written on the pages
 * @param media address of the video or audio; null for other kinds
 * @param film whether the media has pictures
 * @param captions address; null without
 * @param files all addresses to be kept
 * @param total seconds, sections or pages counted so far
 * @param of seconds, sections or pages of the whole unit
 * @param studied the sections or pages counted so far
 * @param words what the player says by itself
 */
record Taken(
        Id<Person> owner,
        String ownerName,
        Id<Course> course,
        String courseTitle,
        Id<Unit> unit,
        String title,
        UnitKind kind,
        Session session,
        List<Section> sections,
        List<String> pictures,
        List<String> texts,
        int pageSeconds,
        String media,
        boolean film,
        String captions,
        double fastest,
        List<String> files,
        int position,
        int total,
        int of,
        List<Integer> studied,
        boolean recalls,
        boolean done,
        Map<String, Object> words) {

    /** @param seconds for which it is to be shown at least */
    record Section(String html, int seconds) {}
}
