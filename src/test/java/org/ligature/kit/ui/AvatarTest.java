package org.ligature.kit.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.control.Label;

import org.junit.jupiter.api.Test;
import org.ligature.Fx;

final class AvatarTest {

    @Test
    void aRecordIsKnownByTheLettersOfItsName() {
        assertEquals("AS", assertInstanceOf(Label.class, sign("", "Albatros South")).getText());
    }

    @Test
    void aRecordOfATableWithAColourIsKnownByTheIconInIt() {
        assertTrue(sign("sales", "Albatros South").getStyleClass().contains("tint-sales"));
    }

    private static Node sign(String color, String name) {
        var avatar = Fx.call(() -> Avatar.named(Icon.TABLE, color, name, Avatar.Size.ROW));
        return avatar.getChildren().getFirst();
    }
}
