using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Workbooks;

namespace TeamsGrading.Bot.Commands;

/// <summary>A bar on the terminal's error stream; silent where that is no terminal.</summary>
internal sealed class ProgressBar(Texts texts) : IProgress<ImportProgress>, IDisposable
{
    private const int Width = 30;

    private readonly bool shown = !Console.IsErrorRedirected;
    private int last = -1;
    private int written;

    public void Report(ImportProgress value)
    {
        var percent = (int)(Math.Clamp(value.Share, 0, 1) * 100);
        if (!shown || percent == last)
        {
            return;
        }

        last = percent;
        var filled = percent * Width / 100;
        var line = $"[{new string('#', filled)}{new string('-', Width - filled)}] {percent,3} % "
            + texts.With("Import.Progress", ("Sheet", texts[$"Enum.{nameof(SheetKind)}.{value.Sheet}"]), ("Rows", value.Rows));
        Console.Error.Write("\r" + line.PadRight(written));
        written = line.Length;
    }

    /// <summary>Wipes the bar.</summary>
    public void Dispose()
    {
        if (written > 0)
        {
            Console.Error.Write("\r" + new string(' ', written * 2) + "\r");
            written = 0;
        }
    }
}
