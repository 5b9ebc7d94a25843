package dev.kuleshov.app.panel.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ViewsTest {

  @Test
  void suggestion_isWrittenInTwoPartsThatHaveItsFields() {
    Map<String, String> parts = new TreeMap<>();
    Stream.of(Views.Proposal.class, Views.Standing.class).forEach(part -> put(parts, part));
    Map<String, String> whole = new TreeMap<>();
    put(whole, Views.Suggestion.class);
    assertEquals(whole, parts);
    int fields =
        Views.Proposal.class.getRecordComponents().length
            + Views.Standing.class.getRecordComponents().length;
    assertEquals(whole.size(), fields, "no field is in both");
  }

  private static void put(Map<String, String> fields, Class<?> part) {
    Arrays.stream(part.getRecordComponents())
        .forEach(
            (RecordComponent field) ->
                fields.put(field.getName(), field.getGenericType().getTypeName()));
  }
}
