using TeamsGrading.Bot.Workbooks;

namespace TeamsGrading.Bot.Commands;

/// <summary>Writes an empty group workbook that explains itself.</summary>
internal sealed class TemplateCommand(TemplateFile template, ImportWords words) : Command
{
    public override string Name => "template";

    public override string Usage => "FILE.xlsx [--lang zh-CN|en]  writes an empty group workbook that explains every column";

    public override bool NeedsDatabase => false;

    public override async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellation)
    {
        var options = Options.Read(arguments, [], ["--lang"]);
        if (options.Fault is not null || options.Words.Count != 1)
        {
            await output.WriteLineAsync($"{options.Fault} {Name} {Usage}".Trim());
            return 2;
        }

        var texts = words.In(options.Locale);
        try
        {
            await using var file = OutputFile.Create(options.Words[0]);
            template.Write(file.Stream, options.Locale);
            file.Keep();
            await output.WriteLineAsync(texts.With("Import.Template", ("File", file.Path)));
            return 0;
        }
        catch (OutputFileTrouble trouble)
        {
            await output.WriteLineAsync(texts.With("Import.TargetTaken", ("File", trouble.Path)));
            return 1;
        }
    }
}
