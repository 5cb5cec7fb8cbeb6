using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Customers.Guides;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Files;

/// <summary>Puts interviews of other slices into the file, in their transaction (002 §6.1.1, §6.2.1 d); the same interview twice is one.</summary>
internal sealed class Interviews(GradingDb db, StageEntry entries, GuideBook guides, TimeProvider clock) : IInterviews
{
    private const int AtOnce = 500;

    public async Task<IReadOnlySet<CustomerId>> WithFileAsync(IReadOnlyCollection<CustomerId> customers, CancellationToken cancellation)
    {
        var found = new HashSet<CustomerId>();
        foreach (var some in customers.Distinct().Chunk(AtOnce))
        {
            found.UnionWith(await db.Set<CustomerFile>().AsNoTracking().Where(file => some.Contains(file.Customer)).Select(file => file.Customer).ToListAsync(cancellation));
        }

        return found;
    }

    public async Task<int> GuideAsync(CancellationToken cancellation) => (await guides.CurrentAsync(cancellation)).Number;

    /// <exception cref="ArgumentException">The interview does not fit the fill guide: an unknown kind, a text that is too long.</exception>
    public async Task<long?> RecordAsync(NewInterview interview, PersonId by, CancellationToken cancellation)
    {
        var file = await db.Set<CustomerFile>().FirstOrDefaultAsync(each => each.Customer == interview.Customer, cancellation);
        if (file is null)
        {
            return null;
        }

        var customer = await db.Set<Customer>().AsNoTracking().SingleAsync(each => each.Id == interview.Customer, cancellation);
        FieldEdit[] fields =
        [
            new("on", interview.On.ToString("O", CultureInfo.InvariantCulture), 0),
            new("kind", interview.Kind, 0),
            new("theirs", interview.Theirs, 0),
            new("ours", interview.Ours, 0),
            new("topics", interview.Topics, 0),
            new("agreed", interview.Agreed, 0),
            new("asked", interview.Asked, 0),
            new("next", interview.Next, 0),
        ];
        var added = await entries.AddAsync(
            customer, file, FileParts.Interviews, fields, new FileWriter(by, clock.GetUtcNow().UtcDateTime, interview.Source, ""), cancellation);
        return added.Refused(out var refusal) ? throw new ArgumentException(refusal.Code, nameof(interview)) : added.Value.Entry.Value;
    }
}
