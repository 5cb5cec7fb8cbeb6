using System.Text;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Bot.Customers;
using TeamsGrading.Core.Customers;
using TeamsGrading.Core.Customers.Export;
using TeamsGrading.Core.Customers.Files;
using TeamsGrading.Core.Customers.Originals;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Shared.Workbooks;

namespace TeamsGrading.Tests.Support;

/// <summary>Customers' files of two units, to be exported and read back. The clock stands on 2026-11-02.</summary>
public sealed class ExportStage : IAsyncDisposable
{
    /// <summary>Texts that a spreadsheet, a page or a card would run or turn into markup.</summary>
    public static readonly string[] Hostile =
    [
        "=cmd|' /C calc'!A0", "+1+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1+1", "=HYPERLINK(\"http://x\",\"y\")", "<b>bold</b> & \"quoted\"", "[link](http://x) **bold** {{name}}",
        "'; DROP TABLE Customers; --", "_x0041_ and _x000D_", "line one\nline two", "甲方“引号”、全角＝１＋１",
    ];

    private ExportStage(GroupStage group) => Group = group;

    public GroupStage Group { get; }

    public CustomerId First { get; private set; }

    public CustomerId Second { get; private set; }

    /// <summary>Of unit B.</summary>
    public CustomerId Other { get; private set; }

    public static async Task<ExportStage> CreateAsync(int mostRows = 1_000, Action<IServiceCollection>? configure = null)
    {
        var stage = new ExportStage(await GroupStage.CreateAsync(services =>
        {
            services.AddSingleton(new ExportSettings(mostRows)).AddCustomers().AddCustomerFiles();
            services.AddFileExportPages();
            configure?.Invoke(services);
        }));
        await stage.Group.Test.WithDbAsync(async db =>
        {
            var by = stage.Group.LiaisonA.Id;
            var now = stage.Group.Test.Clock.GetUtcNow().UtcDateTime.AddDays(-1);
            foreach (var (code, unit) in new[] { ("C1", stage.Group.A), ("C2", stage.Group.A), ("D1", stage.Group.B) })
            {
                var subject = RatedSubject.Recognise("S" + code, "Subject " + code);
                var customer = Customer.Register(code, new CustomerDetails(
                    $"客户 {code} <i>", "", unit, GasForm.Gaseous, CustomerKind.General, subject.Id, "", new DateOnly(2020, 1, 1)));
                var file = CustomerFile.Open(customer, CustomerStanding.General, by, by, now);
                file.Count(1, 10, 4);
                db.AddRange(subject, customer, file);
                var basics = FileEntry.OfPart(customer.Id, "basics", by, now);
                db.Add(basics);
                foreach (var (field, text) in new[] { ("address", $"Street of {code}"), ("capital", "12500.5"), ("ownership", "private") })
                {
                    var value = FileValue.Of(customer.Id, basics.Id, field, text, "deed", by, now);
                    db.AddRange(value, FileChange.Of(value, "basics", "", ""));
                }

                if (code == "C1")
                {
                    foreach (var text in Hostile)
                    {
                        var contact = FileEntry.Of(customer.Id, "contacts", by, now);
                        db.AddRange(contact, FileValue.Of(customer.Id, contact.Id, "name", text, "card", by, now));
                    }

                    var gone = FileEntry.Of(customer.Id, "meters", by, now);
                    gone.Remove("replaced", by, now);
                    db.AddRange(gone, FileValue.Of(customer.Id, gone.Id, "number", "REMOVED-METER", "", by, now));
                }

                db.Add(MonthlyVolume.Record(customer.Id, new Month(2026, 10), new MonthlyVolumeDetails(
                    new GasVolume(1000), new GasVolume(990.125m), new Money(3.25m), new Money(2.9m), new Money(3217.9m), new Money(3217.9m))));
                (stage.First, stage.Second, stage.Other) = code switch
                {
                    "C1" => (customer.Id, stage.Second, stage.Other),
                    "C2" => (stage.First, customer.Id, stage.Other),
                    _ => (stage.First, stage.Second, customer.Id),
                };
            }

            return await db.SaveChangesAsync();
        });
        return stage;
    }

    /// <summary>A remark of risk and an original in the customer's file.</summary>
    public Task<bool> PaperAsync(CustomerId customer, string remark, string name) => Group.RunAsync<IServiceProvider, bool>(async services =>
    {
        var db = services.GetRequiredService<TeamsGrading.Core.Storage.GradingDb>();
        var (by, now) = (Group.LiaisonA.Id, Group.Test.Clock.GetUtcNow().UtcDateTime);
        var subject = db.Set<Customer>().Single(each => each.Id == customer).Subject;
        db.Add(RiskRemark.Of(subject, customer, RiskKind.Finance, remark, by, now));
        db.Add(Original.Of(customer, OriginalKind.Contract, name, "copy", new KeptFile(new string('a', 64), FileType.Pdf, 1234), by, now));
        await db.SaveChangesAsync();
        return true;
    });

    /// <summary>All of unit A by its manager; the bytes of the workbook.</summary>
    public async Task<(ExportedFile File, byte[] Bytes)> WorkbookAsync(string locale = "zh-CN") => await ReadAsync(await TryWorkbookAsync(Group.ManagerA, Group.A, null, locale));

    public Task<Result<ExportedFile>> TryWorkbookAsync(
        PersonCard actor, UnitId unit, IReadOnlyCollection<CustomerId>? chosen = null, string locale = "zh-CN", string reason = "月度核对 <b>") =>
        Group.RunAsync<IServiceProvider, Result<ExportedFile>>(services =>
            services.GetRequiredService<FilesOut>().WorkbookAsync(actor.Id, unit, chosen, reason, locale, default));

    public Task<Result<ExportedFile>> TryDocumentAsync(PersonCard actor, CustomerId customer, string locale = "zh-CN") =>
        Group.RunAsync<IServiceProvider, Result<ExportedFile>>(services =>
            services.GetRequiredService<FilesOut>().DocumentAsync(actor.Id, customer, "客户要求核对", locale, default));

    public static async Task<(ExportedFile File, byte[] Bytes)> ReadAsync(Result<ExportedFile> exported)
    {
        await using var file = exported.Value;
        using var bytes = new MemoryStream();
        await file.Content.CopyToAsync(bytes);
        return (file, bytes.ToArray());
    }

    /// <summary>Every sheet as rows of texts, read the way imports read.</summary>
    public static Dictionary<string, List<string[]>> Sheets(byte[] workbook)
    {
        using var file = WorkbookFile.Open(new MemoryStream(workbook)).Value;
        return file.Sheets.ToDictionary(sheet => sheet.Name, sheet =>
        {
            using var reader = new SheetReader(file, sheet.Part);
            var rows = new List<string[]>();
            var cells = new Cells();
            while (reader.Next(cells))
            {
                rows.Add([.. Enumerable.Range(0, cells.Width).Select(place => cells.TextAt(place).ToString())]);
            }

            return rows;
        });
    }

    /// <summary>All parts of an office file as text.</summary>
    public static Dictionary<string, string> Parts(byte[] file)
    {
        using var archive = new System.IO.Compression.ZipArchive(new MemoryStream(file));
        return archive.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
            return reader.ReadToEnd();
        });
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Group.DisposeAsync();

    private sealed class Cells : SheetCells;
}
