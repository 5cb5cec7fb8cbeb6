using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace TeamsGrading.Core.Storage;

/// <summary>
/// A prepared statement inside the current transaction of a <see cref="GradingDb"/>, for the few loads that carry hundreds of thousands
/// of rows past the change tracker. Plain SQL of both providers; values go in as stored (<see cref="StoredTypes"/>), by place:
/// <c>@p0</c>, <c>@p1</c>, …
/// </summary>
internal sealed class Statement : IDisposable
{
    private readonly GradingDb db;
    private readonly DbCommand command;
    private readonly DbParameter[] parameters;

    public Statement(GradingDb db, string sql, params ReadOnlySpan<DbType> types)
    {
        this.db = db;
        db.Database.OpenConnection();
        command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        parameters = new DbParameter[types.Length];
        for (var place = 0; place < types.Length; place++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"@p{place}";
            parameter.DbType = types[place];
            parameter.Value = DBNull.Value;
            if (types[place] is DbType.String or DbType.Binary)
            {
                parameter.Size = -1;
            }

            command.Parameters.Add(parameter);
            parameters[place] = parameter;
        }

        command.Prepare();
    }

    /// <summary>Sets a parameter; null is the database's null.</summary>
    public object? this[int place]
    {
        set => parameters[place].Value = value ?? DBNull.Value;
    }

    /// <summary>Runs it; rows affected.</summary>
    public int Execute() => command.ExecuteNonQuery();

    public DbDataReader Read() => command.ExecuteReader();

    /// <inheritdoc/>
    public void Dispose()
    {
        command.Dispose();
        db.Database.CloseConnection();
    }
}

/// <summary>Inserts rows several at a time.</summary>
internal sealed class BulkInsert : IDisposable
{
    private readonly Statement many;
    private readonly Statement one;
    private readonly int width;
    private readonly object?[] waiting;
    private int filled;

    /// <summary>Rows a statement carries: few where the provider finds parameters by name in turn, many where each statement travels.</summary>
    public BulkInsert(GradingDb db, string table, params (string Column, DbType Type)[] columns)
    {
        width = columns.Length;
        var rows = db.Database.IsSqlServer() ? 100 : 4;
        waiting = new object?[rows * width];
        var names = string.Join(", ", columns.Select(column => $"\"{column.Column}\""));
        Statement Make(int count) => new(
            db,
            $"INSERT INTO \"{table}\" ({names}) VALUES " + string.Join(", ", Enumerable.Range(0, count).Select(Row)),
            [.. Enumerable.Repeat(columns.Select(column => column.Type), count).SelectMany(types => types)]);
        string Row(int row) => "(" + string.Join(", ", Enumerable.Range(row * width, width).Select(place => $"@p{place}")) + ")";
        (many, one) = (Make(rows), Make(1));
    }

    /// <summary>Adds a row; it is in the database after <see cref="Flush"/> at the latest.</summary>
    public void Add(params ReadOnlySpan<object?> values)
    {
        values.CopyTo(waiting.AsSpan(filled));
        filled += width;
        if (filled < waiting.Length)
        {
            return;
        }

        for (var place = 0; place < filled; place++)
        {
            many[place] = waiting[place];
        }

        filled = 0;
        many.Execute();
    }

    public void Flush()
    {
        for (var row = 0; row < filled; row += width)
        {
            for (var place = 0; place < width; place++)
            {
                one[place] = waiting[row + place];
            }

            one.Execute();
        }

        filled = 0;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        many.Dispose();
        one.Dispose();
    }
}
