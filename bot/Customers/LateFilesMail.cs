using System.Globalization;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Customers.Upkeep;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Customers;

/// <summary>逾期档案汇总 One mail a week for who answers for a unit's files: how much is late, and the most urgent lines. Nothing when all is done.</summary>
internal sealed class LateFilesMail(ViewDue view, Wording wording) : IMailSource
{
    public async Task<MailWords?> WriteAsync(PersonCard reader, long subject, CancellationToken cancellation)
    {
        var texts = wording.For(reader.Locale);
        var list = await view.RunAsync(reader.Id, new UnitId(subject), mineOnly: false, after: 0, cancellation);
        if (list.Error is not null || list.Value.Late == 0)
        {
            return null;
        }

        var late = list.Value.Lines.Where(line => line.IsLate).ToList();
        return new MailWords(
            texts["Mail.FilesLate.Title"],
            [
                new MailPart.Callout(texts.With("Card.Upkeep.Summary", ("Unit", list.Value.UnitName), ("Late", list.Value.Late), ("Due", list.Value.Due))),
                new MailPart.Table(
                    [texts["Mail.FilesLate.Customer"], texts["Mail.FilesLate.Parts"], texts["Mail.FilesLate.Due"]],
                    [.. late.Select(line => (IReadOnlyList<string>)[line.Name, string.Join(texts["Card.Comma"], line.Parts.Select(part => texts[$"Enum.UpkeepPart.{part}"])), Format.Day(line.DueOn)])]),
                new MailPart.Paragraph(texts["Mail.FilesLate.Do"]),
            ],
            texts["Mail.FilesLate.Open"],
            string.Create(CultureInfo.InvariantCulture, $"#/card/{UpkeepCards.Late}/{subject}"),
            []);
    }
}
