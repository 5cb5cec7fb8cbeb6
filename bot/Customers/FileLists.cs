using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Customers.Files;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Customers;

/// <summary>Verb <c>file.list</c>.</summary>
internal sealed class ListMyFiles(ListFiles list, IDirectory directory, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var wish = Enum.TryParse<FileChoice>(call[FileFields.Only], out var named) && Enum.IsDefined(named) ? named : (FileChoice?)null;
        var chosen = wish ?? FileChoice.Mine;
        var files = await ReadAsync(call, chosen, cancellation);
        if (wish is null && files.Lines.Count == 0)
        {
            // Whoever looks after no file wants to see those of others.
            chosen = FileChoice.All;
            files = await ReadAsync(call, chosen, cancellation);
        }

        return new CardReply.Show(FileListCard.Write(
            chosen, files, call[FileFields.After] is null, await UnitNames.AllAsync(directory, cancellation), wording.For(call.Actor.Locale)));
    }

    private Task<FileLines> ReadAsync(CardCall call, FileChoice choice, CancellationToken cancellation) => list.RunAsync(
        call.Actor.Id, new FileFilter(Mine: choice == FileChoice.Mine, Incomplete: choice == FileChoice.Incomplete), call[FileFields.After],
        FileParts.LinesOnAPage, cancellation);
}

/// <summary>Kind and verb <c>file.without</c>.</summary>
internal sealed class ListCustomersWithoutFile(ListFiles list, IAccess access, IDirectory directory, Wording wording) : ICardSource, ICardAction
{
    public async Task<Card?> RenderAsync(PersonCard reader, long subject, CancellationToken cancellation) => await WriteAsync(reader, null, cancellation);

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation) =>
        new CardReply.Show(await WriteAsync(call.Actor, call[FileFields.After], cancellation));

    private async Task<Card> WriteAsync(PersonCard reader, string? after, CancellationToken cancellation) => WithoutFileCard.Write(
        await list.WithoutAsync(reader.Id, null, after, FileParts.LinesOnAPage, cancellation), after is null,
        (await access.UnitsAsync(reader.Id, GradingAction.KeepFile, cancellation)).ToHashSet(), await UnitNames.AllAsync(directory, cancellation), wording.For(reader.Locale));
}

/// <summary>Names of units for lists over several.</summary>
internal static class UnitNames
{
    public static async Task<IReadOnlyDictionary<UnitId, string>> AllAsync(IDirectory directory, CancellationToken cancellation) =>
        (await directory.UnitsAsync(cancellation)).ToDictionary(unit => unit.Id, unit => unit.Name);
}
