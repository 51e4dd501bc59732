package org.ligature.kit.ui;

/// Distances and sizes on the 4-px grid, so that screens agree.
public final class Gap {

    public static final double XS = 4;
    public static final double S = 8;
    public static final double M = 12;
    public static final double L = 16;
    public static final double XL = 20;
    public static final double XXL = 24;
    public static final double HUGE = 32;

    /// Between two columns of a form.
    public static final double GUTTER = 28;

    public static final double TOP_BAR = 48;
    public static final double COMMAND_BAR = 44;
    public static final double NAVIGATION = 212;
    public static final double RAIL = 52;
    public static final double ROW_DENSE = 34;
    public static final double ROW_ROOMY = 46;
    public static final double PANEL_ROW = 40;
    public static final double PANE_HEADER = 44;

    private Gap() {}
}
