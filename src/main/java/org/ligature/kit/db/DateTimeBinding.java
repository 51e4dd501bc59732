package org.ligature.kit.db;

import org.jooq.DataType;
import org.jooq.impl.SQLDataType;

import java.sql.Types;
import java.time.LocalDateTime;

/// Moments as the store holds them, in UTC whatever the clock of the computer. Generated columns
/// use it by themselves; a field that is named by hand takes [#TYPE].
public final class DateTimeBinding extends ExactBinding<LocalDateTime> {

    public static final DataType<LocalDateTime> TYPE =
            SQLDataType.LOCALDATETIME.asConvertedDataType(new DateTimeBinding());

    private static final long serialVersionUID = 1L;

    public DateTimeBinding() {
        super(LocalDateTime.class, Types.TIMESTAMP, SQLDataType.LOCALDATETIME);
    }
}
