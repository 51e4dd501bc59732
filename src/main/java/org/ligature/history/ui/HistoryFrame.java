package org.ligature.history.ui;

import javafx.scene.Node;

import org.ligature.kit.ui.Page;
import org.ligature.kit.ui.Toast;

import java.util.Optional;

/// The windows, as the history needs them.
public interface HistoryFrame {

    /// A node of the window the user works in; empty once there is none.
    Optional<Node> over();

    /// The page the user works on; empty where there is none.
    Optional<Page> page();

    /// What one may do about what was just done: the toast of the page that says so takes it along.
    void offer(Toast.Offer offer);

    /// Tells it where no page said so.
    void tellUnlessTaken(Toast own);
}
