using System.Buffers.Binary;
using Microsoft.Data.Sqlite;

namespace TeamsGrading.Tests.Adversary.Dump;

/// <summary>A row as SQL shows it.</summary>
internal sealed record DumpRow(string Table, long RowId, IReadOnlyDictionary<string, object> Values)
{
    /// <summary>What the raw file says beyond SQL: where the row lies, and in which frames of the log it appears. All may be unknown.</summary>
    public Dictionary<string, long> Places { get; } = [];
}

/// <summary>A stolen database file, read with SQL and, beside it, byte by byte.</summary>
internal sealed class RawDatabase
{
    private readonly byte[] file;
    private readonly byte[] log;
    private readonly int pageSize;

    /// <summary>Page and place in the log of every frame; frames from before a reset are there too.</summary>
    private readonly List<(int Page, int At)> frames = [];
    private readonly Dictionary<int, int> latest = [];

    private RawDatabase(byte[] file, byte[] log)
    {
        (this.file, this.log) = (file, log);
        var size = file.Length > 0 ? BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(16)) : 4096;
        pageSize = size == 1 ? 65536 : size;
        for (var at = 32; at + 24 + pageSize <= log.Length; at += 24 + pageSize)
        {
            var page = BinaryPrimitives.ReadInt32BigEndian(log.AsSpan(at));
            frames.Add((page, at + 24));
            if (log.AsSpan(at + 8, 8).SequenceEqual(log.AsSpan(16, 8)))
            {
                latest[page] = at + 24;
            }
        }
    }

    public IReadOnlyList<DumpRow> Rows { get; private set; } = [];

    /// <summary>The raw bytes of file and log, with free pages and unused space.</summary>
    public IEnumerable<(string Name, byte[] Bytes)> Raw => [("db", file), ("wal", log)];

    public static RawDatabase Read(string path)
    {
        var raw = new RawDatabase(File.ReadAllBytes(path), File.Exists(path + "-wal") ? File.ReadAllBytes(path + "-wal") : []);

        // SQL looks at a copy: opening changes files.
        var folder = Directory.CreateTempSubdirectory("teamsgrading-dump-").FullName;
        try
        {
            var copy = Path.Combine(folder, "copy.db");
            File.WriteAllBytes(copy, raw.file);
            if (raw.log.Length > 0)
            {
                File.WriteAllBytes(copy + "-wal", raw.log);
            }

            using var database = new SqliteConnection($"Data Source={copy};Pooling=False");
            database.Open();
            var tables = Query(database, "SELECT name, rootpage, sql LIKE '%WITHOUT ROWID%' AS bare FROM sqlite_master WHERE type='table' AND rootpage>0")
                .Select(row => ((string)row["name"], (int)(long)row["rootpage"], (long)row["bare"] == 1)).ToList();

            // A table without rowid lies on disk in the order of its key: its place tells nothing that its content does not.
            raw.Rows = [.. tables.SelectMany(table => Query(database, $"SELECT {(table.Item3 ? "ROW_NUMBER() OVER ()" : "rowid")} AS \"#\", * FROM \"{table.Item1}\"")
                .Select(row => new DumpRow(table.Item1, (long)row["#"], row)))];
            raw.FindPlaces([.. tables.Where(table => !table.Item3).Select(table => (table.Item1, table.Item2))]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        return raw;
    }

    private static IEnumerable<Dictionary<string, object>> Query(SqliteConnection database, string sql)
    {
        using var command = database.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, reader.GetValue);
        }
    }

    private void FindPlaces(IReadOnlyList<(string Name, int Root)> tables)
    {
        var byKey = Rows.ToDictionary(row => (row.Table, row.RowId));
        var ownerOf = new Dictionary<int, string>();
        foreach (var (name, root) in tables)
        {
            Walk(root, name, ownerOf, []);
        }

        foreach (var (page, name) in ownerOf)
        {
            foreach (var (rowid, offset, _) in Cells(Page(page), page))
            {
                if (byKey.TryGetValue((name, rowid), out var row))
                {
                    // New cells of a page lie below the older ones.
                    row.Places["page"] = ((long)page * 65536) + (65536 - offset);
                }
            }
        }

        var last = new Dictionary<(string, long), byte[]>();
        for (var frame = 0; frame < frames.Count; frame++)
        {
            var (page, at) = frames[frame];
            if (!ownerOf.TryGetValue(page, out var name))
            {
                continue;
            }

            foreach (var (rowid, _, payload) in Cells(log[at..(at + pageSize)], page))
            {
                if (byKey.TryGetValue((name, rowid), out var row))
                {
                    row.Places.TryAdd("wal.first", frame);
                    if (!last.TryGetValue((name, rowid), out var old) || !old.AsSpan().SequenceEqual(payload))
                    {
                        row.Places["wal.changed"] = frame;
                        last[(name, rowid)] = payload;
                    }
                }
            }
        }
    }

    /// <summary>The latest image of a page: from the log when it is there.</summary>
    private byte[] Page(int number) =>
        latest.TryGetValue(number, out var at) ? log[at..(at + pageSize)]
        : (long)number * pageSize <= file.Length ? file[((number - 1) * pageSize)..(number * pageSize)]
        : new byte[pageSize];

    private void Walk(int number, string table, Dictionary<int, string> ownerOf, HashSet<int> seen)
    {
        if (number <= 0 || !seen.Add(number))
        {
            return;
        }

        var page = Page(number);
        var head = number == 1 ? 100 : 0;
        ownerOf[number] = table;
        if (page[head] == 5)
        {
            foreach (var pointer in Pointers(page, head, 12))
            {
                Walk(BinaryPrimitives.ReadInt32BigEndian(page.AsSpan(pointer)), table, ownerOf, seen);
            }

            Walk(BinaryPrimitives.ReadInt32BigEndian(page.AsSpan(head + 8)), table, ownerOf, seen);
        }
    }

    private IEnumerable<int> Pointers(byte[] page, int head, int headSize)
    {
        var count = BinaryPrimitives.ReadUInt16BigEndian(page.AsSpan(head + 3));
        for (var i = 0; i < count && head + headSize + (2 * i) + 2 <= pageSize; i++)
        {
            var pointer = BinaryPrimitives.ReadUInt16BigEndian(page.AsSpan(head + headSize + (2 * i)));
            if (pointer > head && pointer < pageSize - 4)
            {
                yield return pointer;
            }
        }
    }

    private IEnumerable<(long RowId, int Offset, byte[] Payload)> Cells(byte[] page, int number)
    {
        var head = number == 1 ? 100 : 0;
        if (page[head] != 13)
        {
            yield break;
        }

        foreach (var pointer in Pointers(page, head, 8))
        {
            var at = pointer;
            var size = Varint(page, ref at);
            var rowid = Varint(page, ref at);
            var end = (int)Math.Clamp(at + Math.Min(size, pageSize), at, pageSize);
            yield return (rowid, pointer, page[at..end]);
        }
    }

    private static long Varint(byte[] page, ref int at)
    {
        var value = 0L;
        for (var i = 0; i < 9 && at < page.Length; i++)
        {
            var next = page[at++];
            if (i == 8)
            {
                return (value << 8) | next;
            }

            value = (value << 7) | (long)(next & 0x7f);
            if (next < 0x80)
            {
                break;
            }
        }

        return value;
    }
}
