package dev.kuleshov.core.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kuleshov.api.MalformedInputException;
import dev.kuleshov.api.UnsupportedInputException;
import dev.kuleshov.core.inference.NetPlan;
import org.junit.jupiter.api.Test;

class RecipeTest {

  private static Recipe read(String fields) {
    return Recipe.read(
        "{\"schema\":\"kuleshov.Recipe.1\"" + fields + "}", Recipes.emotion(), "own.json");
  }

  @Test
  void write_everyRecipe_readsBackTheSame() {
    for (Recipe recipe : new Recipe[] {Recipes.emotion(), Recipes.scene()}) {
      assertEquals(recipe, Recipe.read(recipe.write(), Recipes.emotion(), "own.json"));
    }
  }

  @Test
  void read_someFields_leavesTheOthers() {
    Recipe recipe = read(",\"seed\":9,\"learning\":{\"weightDecay\":0.000125}");
    assertEquals(9, recipe.seed());
    assertEquals(0.000125, recipe.learning().weightDecay());
    assertEquals(Recipes.emotion().augmentation(), recipe.augmentation());
    assertEquals(Recipes.emotion().learning().batch(), recipe.learning().batch());
  }

  @Test
  void read_unknownOrImpossible_saysWhich() {
    var error =
        assertThrows(MalformedInputException.class, () -> read(",\"learning\":{\"lr\":0.1}"));
    assertTrue(error.getMessage().contains("\"lr\""), error.getMessage());
    assertThrows(MalformedInputException.class, () -> read(",\"learning\":{\"epochs\":0}"));
    assertThrows(MalformedInputException.class, () -> read(",\"net\":3"));
    assertThrows(MalformedInputException.class, () -> read(",\"seed\":"));
    assertThrows(
        UnsupportedInputException.class,
        () -> Recipe.read("{\"schema\":\"kuleshov.Recipe.2\"}", Recipes.emotion(), "own.json"));
  }

  @Test
  void recipes_thatShip_stayBelowThreeMillionParameters() {
    assertTrue(new NetPlan(Recipes.emotion().net()).parameters() < 3_000_000);
    assertTrue(new NetPlan(Recipes.scene().net()).parameters() < 3_000_000);
  }
}
