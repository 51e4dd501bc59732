package org.ligature.kit.db;

import org.jooq.Binding;
import org.jooq.BindingGetResultSetContext;
import org.jooq.BindingGetSQLInputContext;
import org.jooq.BindingGetStatementContext;
import org.jooq.BindingRegisterContext;
import org.jooq.BindingSQLContext;
import org.jooq.BindingSetSQLOutputContext;
import org.jooq.BindingSetStatementContext;
import org.jooq.Converter;
import org.jooq.Converters;
import org.jooq.DataType;
import org.jooq.conf.ParamType;
import org.jooq.impl.DSL;

import java.sql.SQLException;

/// Hands a value of `java.time` to the driver and takes it back as it is.
///
/// Without it jOOQ goes by `java.sql.Timestamp` and `Date`, which know the clock of the computer:
/// times that its summer time leaves out move by an hour, and days before 1582 by ten.
abstract class ExactBinding<T> implements Binding<T, T> {

    private static final long serialVersionUID = 1L;

    private final Class<T> type;
    private final int sqlType;
    private final DataType<T> plain;

    ExactBinding(Class<T> type, int sqlType, DataType<T> plain) {
        this.type = type;
        this.sqlType = sqlType;
        this.plain = plain;
    }

    @Override
    public final Converter<T, T> converter() {
        return Converters.identity(type);
    }

    @Override
    public final void sql(BindingSQLContext<T> context) {
        if (context.render().paramType() == ParamType.INLINED) {
            context.render().visit(DSL.inline(context.value(), plain));
        } else {
            context.render().sql(context.variable());
        }
    }

    @Override
    public final void set(BindingSetStatementContext<T> context) throws SQLException {
        if (context.value() == null) {
            context.statement().setNull(context.index(), sqlType);
        } else {
            context.statement().setObject(context.index(), context.value());
        }
    }

    @Override
    public final void get(BindingGetResultSetContext<T> context) throws SQLException {
        context.value(context.resultSet().getObject(context.index(), type));
    }

    @Override
    public final void get(BindingGetStatementContext<T> context) throws SQLException {
        context.value(context.statement().getObject(context.index(), type));
    }

    @Override
    public final void register(BindingRegisterContext<T> context) throws SQLException {
        context.statement().registerOutParameter(context.index(), sqlType);
    }

    @Override
    public final void set(BindingSetSQLOutputContext<T> context) {
        throw new UnsupportedOperationException();
    }

    @Override
    public final void get(BindingGetSQLInputContext<T> context) {
        throw new UnsupportedOperationException();
    }
}
