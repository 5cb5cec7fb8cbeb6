using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Bot.Surveys;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Surveys;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Surveys;

/// <summary>Surveys over the group of <see cref="GroupStage"/>, with customers as the test says and a key folder of its own. The clock stands on 2026-11-02.</summary>
public sealed class SurveysStage : IAsyncDisposable
{
    private SurveysStage(GroupStage group, DirectoryInfo keys) => (Group, Keys) = (group, keys);

    public GroupStage Group { get; }

    public DirectoryInfo Keys { get; }

    public FakeCustomers Customers => Group.Test.Services.GetRequiredService<FakeCustomers>();

    public static async Task<SurveysStage> CreateAsync(Action<IServiceCollection>? configure = null)
    {
        var keys = Directory.CreateTempSubdirectory("teamsgrading-surveys-");
        return new SurveysStage(
            await GroupStage.CreateAsync(services =>
            {
                services.AddSurveys(keys.FullName).AddSurveyCards().AddSingleton<FakeCustomers>().AddSingleton<ICustomers>(all => all.GetRequiredService<FakeCustomers>());
                configure?.Invoke(services);
            }),
            keys);
    }

    public TypedSurvey Typed(params UnitId[] units) => new(
        "2026 年满意度调查", "Satisfaction 2026", "请告诉我们。", "Please tell us.", [CustomerStanding.Vip, CustomerStanding.Strategic], units, new DateOnly(2026, 11, 30));

    public Task<Result<SurveyId>> DraftAsync(TypedSurvey typed, SurveyId? id = null, int version = 0, PersonCard? actor = null) =>
        Group.RunAsync((DraftSurvey use) => use.RunAsync((actor ?? Group.Officer).Id, id ?? SurveyId.New(), version, typed, default));

    public Task<Result> AskAsync(SurveyId id, QuestionKind? kind, string words, string choices = "", bool required = true) =>
        Group.RunAsync((DraftSurvey use) => use.AskAsync(Group.Officer.Id, id, new TypedQuestion(kind, words, "", choices, "", required), default));

    public async Task<Result> OpenAsync(SurveyId id) => await OpenAsync(id, (await SeeAsync(id)).Value.Version);

    public Task<Result> OpenAsync(SurveyId id, int version, PersonCard? actor = null) =>
        Group.RunAsync((OpenSurvey use) => use.RunAsync((actor ?? Group.Officer).Id, id, version, default));

    public Task<Result<SurveyView>> SeeAsync(SurveyId id, PersonCard? reader = null) => Group.RunAsync((ViewSurveys use) => use.OneAsync((reader ?? Group.Officer).Id, id, default));

    /// <summary>An open survey of a score that has to be given, a choice and a text, among so many customers of A and of B.</summary>
    public async Task<SurveyId> OpenedAsync(int ofA, int ofB)
    {
        foreach (var (unit, count) in new[] { (Group.A, ofA), (Group.B, ofB) })
        {
            for (var number = 0; number < count; number++)
            {
                Customers.Add($"客户{unit.Value % 1000}-{number}", unit, CustomerStanding.Vip);
            }
        }

        return await OpenedAgainAsync();
    }

    public async Task<SurveyId> OpenedAgainAsync()
    {
        var id = (await DraftAsync(Typed(Group.A, Group.B))).Value;
        Assert.Null((await AskAsync(id, QuestionKind.Score, "总体满意吗？")).Error);
        Assert.Null((await AskAsync(id, QuestionKind.Choice, "最看重什么？", "价格\n稳定\n服务", required: false)).Error);
        Assert.Null((await AskAsync(id, QuestionKind.Text, "有什么建议？", required: false)).Error);
        Assert.Null((await OpenAsync(id)).Error);
        return id;
    }

    public async Task<SurveyUnitId> PartAsync(SurveyId id, UnitId unit) => (await SeeAsync(id)).Value.Units.Single(part => part.Unit == unit).Part;

    public Task<Result<SurveyUnitView>> UnitAsync(PersonCard reader, SurveyUnitId part, int page = 1) => Group.RunAsync((ViewSurveyUnit use) => use.RunAsync(reader.Id, part, page, default));

    public Task<Result<HandedLinks>> HandAsync(PersonCard actor, SurveyUnitId part, params InvitationId[] wanted) =>
        Group.RunAsync((HandOutLinks use) => use.RunAsync(actor.Id, part, wanted, default));

    /// <summary>Links for all customers of the unit who have not answered, as far as one page.</summary>
    public async Task<IReadOnlyList<string>> LinksAsync(SurveyId id, UnitId unit, int page = 1)
    {
        var (part, liaison) = (await PartAsync(id, unit), unit == Group.A ? Group.LiaisonA : Group.LiaisonB);
        var wanted = (await UnitAsync(liaison, part, page)).Value.Lines.Where(line => !line.Answered).Select(line => line.Id).ToArray();
        return [.. (await HandAsync(liaison, part, wanted)).Value.Links.Select(link => link.Token)];
    }

    public Task<Result<AnswerForm>> FormAsync(string token) => Group.RunAsync((AnswerSurvey use) => use.OpenAsync(token, default));

    /// <summary>Answers with a score, a choice (0: none) and a text.</summary>
    public async Task<Result> AnswerAsync(string token, string score, int choice = 0, string text = "")
    {
        var form = await FormAsync(token);
        if (form.Refused(out var refusal))
        {
            return refusal;
        }

        var fields = form.Value.Questions.Select(question => question.Field).ToList();
        var answers = new Dictionary<string, string> { [fields[0]] = score };
        if (choice > 0)
        {
            answers[fields[1]] = Shown(choice);
        }

        if (text.Length > 0)
        {
            answers[fields[2]] = text;
        }

        return await SendAsync(token, form.Value.Version, answers);
    }

    public Task<Result> SendAsync(string token, int version, Dictionary<string, string> answers) => Group.RunAsync((AnswerSurvey use) => use.RunAsync(token, version, answers, default));

    public Task<Result> CloseAsync(SurveyId id, PersonCard? actor = null) => Group.RunAsync((CloseSurvey use) => use.RunAsync((actor ?? Group.Officer).Id, id, default));

    public Task<Result<SurveyResults>> ResultsAsync(SurveyId id, PersonCard? reader = null) =>
        Group.RunAsync((ViewSurveyResults use) => use.RunAsync((reader ?? Group.Officer).Id, id, default));

    public async ValueTask DisposeAsync()
    {
        await Group.DisposeAsync();
        Keys.Delete(recursive: true);
    }

    private static string Shown(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
