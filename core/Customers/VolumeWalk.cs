using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Customers;

/// <summary>
/// Follows the volume sheet from customer to customer. Sheets sorted by customer cost one look-up a customer; sheets sorted by month
/// are noticed by their short stays and cost one look-up a row.
/// </summary>
internal sealed class VolumeWalk(VolumeTable table, IImportRun run, bool anyStored)
{
    /// <summary>Rows on one customer from which it pays to read all its months at once.</summary>
    private const int LongStay = 4;

    private readonly Dictionary<int, long[]> stored = [];
    private readonly SortedDictionary<int, (long[]? Before, long[] After)> touched = [];
    private readonly HashSet<CustomerId> changed = [];
    private KnownCustomer? customer;
    private int stay = LongStay;
    private bool allRead;

    /// <summary>Customers of which something was written so far.</summary>
    public IReadOnlyCollection<CustomerId> Touched => changed;

    /// <summary>The stored figures of the customer's month, or null.</summary>
    public long[]? Stored(KnownCustomer of, int month)
    {
        if (of != customer)
        {
            Leave();
            customer = of;
            allRead = stay >= LongStay;
            stay = 0;
            if (allRead && MayHave(of))
            {
                table.Read(of.Id, null, stored);
            }
        }

        stay++;
        if (!allRead && MayHave(of) && !stored.ContainsKey(month))
        {
            table.Read(of.Id, month, stored);
        }

        return stored.GetValueOrDefault(month);
    }

    public void Insert(int month, ReadOnlySpan<long> figures)
    {
        if (run.Writes)
        {
            table.Insert(customer!.Id, month, figures);
            touched.Add(month, (null, figures.ToArray()));
        }
    }

    public void Update(int month, long[] before, ReadOnlySpan<long> figures)
    {
        if (run.Writes)
        {
            table.Update(customer!.Id, month, before, figures);
            touched.Add(month, (before, figures.ToArray()));
        }
    }

    /// <summary>After the last row.</summary>
    public void Finish() => Leave();

    private bool MayHave(KnownCustomer of) => anyStored && !of.IsNew;

    private void Leave()
    {
        stored.Clear();
        if (touched.Count == 0)
        {
            return;
        }

        run.Journal(VolumeUndo.Line(customer!.Id, touched));
        run.Touch(customer.Unit);
        changed.Add(customer.Id);
        touched.Clear();
    }
}
