package org.ligature.settings.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ligature.Sample;

import java.util.Locale;

/// How large files may be, as Settings asks for it.
final class FilesViewModelTest {

    private final SettingsFixture fixture = new SettingsFixture(new Sample());
    private int done;

    @Test
    void filesMayBeAsLargeAsIsSaid() {
        var files = files();

        assertThat(files.limitProperty().get()).isEqualTo("10,240");
        files.limitProperty().set("20480");
        files.save(() -> done++);

        assertThat(done).isEqualTo(1);
        assertThat(fixture.parts.notes().limit()).isEqualTo(20_480);
        assertThat(files.limitProperty().get()).isEqualTo("20,480");
        assertThat(files.changedProperty().get()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "much", "10 MB", "0", "-5", "131073", "1.5"})
    void whatFilesCannotBeIsSaidAndStays(String typed) {
        var files = files();

        files.limitProperty().set(typed);
        files.save(() -> done++);

        assertThat(done).isZero();
        assertThat(files.complaints().of(FilesViewModel.LIMIT)).isNotNull();
        assertThat(files.limitProperty().get()).isEqualTo(typed);
        files.revert();
        assertThat(files.limitProperty().get()).isEqualTo("10,240");
        assertThat(files.complaints().isEmpty()).isTrue();
    }

    private FilesViewModel files() {
        var parts = fixture.parts;
        var files =
                new FilesViewModel(fixture.store.admin(), parts.notes(), parts.tasks(), Locale.UK);
        files.refresh();
        return files;
    }
}
