/// The screens of settings. Others come in by [org.ligature.settings.ui.SettingsUi] alone.
@NullMarked
package org.ligature.settings.ui;

import org.jspecify.annotations.NullMarked;
