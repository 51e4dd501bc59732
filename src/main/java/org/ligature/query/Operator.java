package org.ligature.query;

/// How a column is compared; the names are those of FetchXML's operators. More follow with
/// FetchXML.
public enum Operator {
    EQ,
    NE,
    GT,
    GE,
    LT,
    LE,
    IN,
    NOT_IN,
    BETWEEN,
    NULL,
    NOT_NULL,
    /// Contains the text, without case; of a record's name also without accents.
    CONTAINS,
    NOT_CONTAINS,
    BEGINS_WITH,
    ENDS_WITH,
    /// A multi-choice holds at least one of the values.
    CONTAIN_VALUES,
    /// Is the acting user.
    EQ_USER
}
