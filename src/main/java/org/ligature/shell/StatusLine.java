package org.ligature.shell;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;

import org.controlsfx.control.StatusBar;
import org.ligature.kit.task.Job;
import org.ligature.kit.task.Tasks;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Gap;
import org.ligature.kit.ui.Icon;

/// What the page says of itself, the work under way, the store, the user.
final class StatusLine extends StatusBar {

    private final Texts texts = Texts.of(StatusLine.class);
    private final HBox jobs = new HBox(Gap.L);
    private final Label user = new Label();
    private final Tasks tasks;
    private final ListChangeListener<Job> listener = _ -> showJobs();

    StatusLine(Tasks tasks, String store) {
        this.tasks = tasks;
        setId("status-bar");
        setText("");
        jobs.setAlignment(Pos.CENTER_RIGHT);
        var file = new Label(store, Icon.STORE.tiny());
        file.setId("status-store");
        user.setId("status-user");
        getRightItems().addAll(jobs, file, Fields.bar(), user);
        sceneProperty()
                .subscribe(
                        scene -> {
                            tasks.jobs().removeListener(listener);
                            if (scene != null) {
                                tasks.jobs().addListener(listener);
                                showJobs();
                            }
                        });
    }

    void showUser(String name) {
        user.setText(name);
    }

    private void showJobs() {
        jobs.getChildren().setAll(tasks.jobs().stream().map(this::job).toList());
    }

    private Node job(Job job) {
        var bar = new ProgressBar();
        bar.progressProperty().bind(job.doneProperty());
        var words = texts.get("job.cancel", job.title());
        var stop = Fields.iconButton("job-cancel", Icon.CLOSE, words, job::cancel);
        stop.getStyleClass().add("in-status");
        var line = new HBox(Gap.S, new Label(job.title()), bar, stop);
        line.setAlignment(Pos.CENTER_RIGHT);
        return line;
    }
}
