using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Http;
using TeamsGrading.Core.Customers.Files;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Customers;

/// <summary>A field as the page sends it: the text as typed and the version it started from.</summary>
internal sealed record ChangeSent(string Key, string? Text, int Base);

/// <summary>Changes of one entry; without <paramref name="Entry"/> a new one. Ids may come as texts.</summary>
internal sealed record EntrySent(long Customer, string? Part, long? Entry, IReadOnlyList<ChangeSent>? Changes, string? Source);

/// <summary>An entry to be taken out.</summary>
internal sealed record RemovalSent(long Customer, long Entry, string? Reason);

/// <summary>A file to be opened.</summary>
internal sealed record OpenSent(long Customer);

/// <summary>A field with two values; <paramref name="Version"/> is what the next save starts from (A07).</summary>
internal sealed record ConflictAnswer(string Key, string Theirs, string Mine, string By, int Version);

/// <summary>What a save did: everything, or nothing and why.</summary>
internal sealed record SaveAnswer(int Saved, IEnumerable<ConflictAnswer> Conflicts);

/// <summary>维护档案 What a keeper does on the page of a customer. Rights and rules are decided behind.</summary>
public static class FilePageSteps
{
    /// <summary>Call after sign-in is in the pipeline.</summary>
    public static void MapFilePage(this WebApplication app)
    {
        var pages = app.DeskPages();
        pages.MapPost("/file-open", async (HttpContext context, OpenFile open, OpenSent sent) =>
            context.Answer(await open.RunAsync(context.Reader(), new CustomerId(sent.Customer), null, context.RequestAborted), (_, _) => new SaveAnswer(0, [])));
        pages.MapPost("/file-save", SaveAsync);
        pages.MapPost("/file-add", async (HttpContext context, AddEntry add, EntrySent sent) => context.Answer(
            await add.RunAsync(
                context.Reader(), new AddEntryRequest(new CustomerId(sent.Customer), sent.Part ?? "", Edits(sent), sent.Source ?? ""), context.RequestAborted),
            (written, _) => new SaveAnswer(written.Changed.Count, [])));
        pages.MapPost("/file-remove", async (HttpContext context, RemoveEntry remove, RemovalSent sent) => context.Answer(
            await remove.RunAsync(context.Reader(), new CustomerId(sent.Customer), new EntryId(sent.Entry), sent.Reason, context.RequestAborted)));
    }

    private static async Task<IResult> SaveAsync(HttpContext context, SaveFields save, IDirectory directory, Wording wording, EntrySent sent)
    {
        var entry = sent.Entry is { } id ? new EntryId(id) : EntryId.OfPart(sent.Part ?? "");
        var request = new SaveFieldsRequest(new CustomerId(sent.Customer), sent.Part ?? "", entry, Edits(sent), sent.Source ?? "");
        var saved = await save.RunAsync(context.Reader(), request, context.RequestAborted);
        return saved.Refused(out var refusal) && refusal is FieldChangedMeanwhile meanwhile
            ? Results.Ok(new SaveAnswer(0, await ConflictsAsync(meanwhile, directory, wording.For(context.Locale()), context.RequestAborted)))
            : context.Answer(saved, (written, _) => new SaveAnswer(written.Changed.Count, []));
    }

    private static async Task<IReadOnlyList<ConflictAnswer>> ConflictsAsync(FieldChangedMeanwhile meanwhile, IDirectory directory, Texts texts, CancellationToken cancellation)
    {
        var answers = new List<ConflictAnswer>();
        foreach (var conflict in meanwhile.Conflicts)
        {
            var name = (await directory.PersonAsync(conflict.TheirsBy, cancellation))?.Name ?? "";
            answers.Add(new ConflictAnswer(
                conflict.Field.Key, conflict.Theirs, conflict.Yours,
                texts.With("Page.Customer.ChangedBy", ("Person", name), ("At", Format.Moment(conflict.TheirsUtc))), conflict.TheirVersion));
        }

        return answers;
    }

    private static IReadOnlyList<FieldEdit> Edits(EntrySent sent) => [.. (sent.Changes ?? []).Select(change => new FieldEdit(change.Key, change.Text, change.Base))];
}
