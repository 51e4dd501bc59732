package org.ligature.kit.db;

import org.jooq.DataType;
import org.jooq.impl.SQLDataType;

import java.sql.Types;
import java.time.LocalDate;

/// Days as the store holds them. Generated columns use it by themselves; a field that is named by
/// hand takes [#TYPE].
public final class DateBinding extends ExactBinding<LocalDate> {

    public static final DataType<LocalDate> TYPE =
            SQLDataType.LOCALDATE.asConvertedDataType(new DateBinding());

    private static final long serialVersionUID = 1L;

    public DateBinding() {
        super(LocalDate.class, Types.DATE, SQLDataType.LOCALDATE);
    }
}
