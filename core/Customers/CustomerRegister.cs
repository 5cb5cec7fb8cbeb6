using System.Globalization;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers;

/// <summary>
/// Codes of all customers during one import, shared by the customer and the volume sheet: about a hundred bytes a customer, nothing per
/// month or row.
/// </summary>
internal sealed class CustomerRegister(GradingDb db)
{
    private Dictionary<string, KnownCustomer>.AlternateLookup<ReadOnlySpan<char>> bySpan;

    public Dictionary<string, KnownCustomer> Customers { get; } = new(StringComparer.Ordinal);

    /// <summary>Rated subjects by code.</summary>
    public Dictionary<string, KnownSubject> Subjects { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether any volume is stored at all; if not, none has to be looked for.</summary>
    public bool HasVolumes { get; private set; }

    public void Load()
    {
        Customers.Clear();
        Subjects.Clear();
        bySpan = Customers.GetAlternateLookup<ReadOnlySpan<char>>();
        using (var all = new Statement(db, "SELECT \"Id\", \"Code\", \"Unit\", \"Subject\" FROM \"Customers\""))
        using (var reader = all.Read())
        {
            while (reader.Read())
            {
                Customers.Add(reader.GetString(1), new KnownCustomer(new CustomerId(reader.GetInt64(0)), isNew: false)
                {
                    Unit = new UnitId(reader.GetInt64(2)),
                    Subject = new SubjectId(reader.GetInt64(3)),
                });
            }
        }

        using (var all = new Statement(db, "SELECT \"Id\", \"Code\", \"Name\", \"Version\" FROM \"RatedSubjects\""))
        using (var reader = all.Read())
        {
            while (reader.Read())
            {
                Subjects.Add(reader.GetString(1), new KnownSubject(new SubjectId(reader.GetInt64(0)), reader.GetString(2), reader.GetInt32(3)));
            }
        }

        using var first = new Statement(db, "SELECT COUNT(*) FROM (SELECT MIN(\"Customer\") AS \"Found\" FROM \"MonthlyVolumes\") AS \"Any\" WHERE \"Found\" IS NOT NULL");
        using var any = first.Read();
        HasVolumes = any.Read() && Convert.ToInt64(any.GetValue(0), CultureInfo.InvariantCulture) > 0;
    }

    public KnownCustomer? Find(ReadOnlySpan<char> code) => bySpan.TryGetValue(code, out var customer) ? customer : null;
}

/// <summary>A customer during an import.</summary>
internal sealed class KnownCustomer(CustomerId id, bool isNew)
{
    private const int Window = 64;

    private ulong months;
    private int firstMonth = -1;
    private HashSet<int>? others;

    public CustomerId Id => id;

    public bool IsNew => isNew;

    public UnitId Unit { get; set; }

    public SubjectId Subject { get; set; }

    /// <summary>Its row in the customer sheet, or 0.</summary>
    public int Row { get; set; }

    /// <summary>Notes that the volume sheet has the month; false when it had it before. One bit a month within five years of the first.</summary>
    public bool Meet(int stamp)
    {
        var month = (stamp / 100 * 12) + (stamp % 100);
        firstMonth = firstMonth < 0 ? month - (Window / 2) : firstMonth;
        var place = month - firstMonth;
        if (place is < 0 or >= Window)
        {
            return (others ??= []).Add(month);
        }

        var bit = 1UL << place;
        var met = (months & bit) != 0;
        months |= bit;
        return !met;
    }
}

/// <summary>A rated subject during an import; <see cref="StoredName"/> is null when it is not stored yet.</summary>
internal sealed class KnownSubject(SubjectId id, string? storedName, int version)
{
    public SubjectId Id => id;

    public string? StoredName { get; } = storedName;

    public int Version => version;

    /// <summary>The name it will have, as far as rows said one.</summary>
    public string? Name { get; set; } = storedName;

    /// <summary>A row gave the name for the subject itself rather than its own.</summary>
    public bool NamedOutright { get; set; }

    /// <summary>First row that refers to it from another customer, or 0.</summary>
    public int ReferringRow { get; set; }

    /// <summary>A unit that its customers belong to.</summary>
    public UnitId Unit { get; set; }
}
