package dev.kuleshov.core.timeline.fcp7xml;

import dev.kuleshov.core.timeline.xml.XmlElement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which clip items move together: each group gets a number, in the order of the document. */
final class Fcp7Links {

  private final Map<String, Integer> groups = new HashMap<>();

  /**
   * Finds the groups.
   *
   * @param tracks the tracks that are read; who is linked only to further channels of itself is not
   *     linked
   */
  Fcp7Links(List<XmlElement> tracks) {
    List<XmlElement> items =
        tracks.stream().flatMap(track -> track.children("clipitem").stream()).toList();
    Set<String> read = new HashSet<>();
    items.forEach(item -> item.attribute("id").ifPresent(read::add));
    int last = 0;
    for (XmlElement item : items) {
      List<String> members = members(item);
      members.retainAll(read);
      if (members.size() > 1 && members.stream().noneMatch(groups::containsKey)) {
        last++;
        for (String member : members) {
          groups.put(member, last);
        }
      }
    }
  }

  Optional<Integer> of(XmlElement item) {
    return item.attribute("id").map(groups::get);
  }

  private static List<String> members(XmlElement item) {
    List<String> members = new ArrayList<>();
    item.attribute("id").ifPresent(members::add);
    for (XmlElement link : item.children("link")) {
      link.text("linkclipref").filter(id -> !members.contains(id)).ifPresent(members::add);
    }
    return members;
  }
}
