using Microsoft.AspNetCore.Http.Features;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Http;
using TeamsGrading.Core.Correspondence;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Bot.Correspondence;

/// <summary>邮件登记 Answers the Outlook panes. What is personal is asked for in bodies; addresses hold ids only. Rights are decided behind.</summary>
public static class MessagesApi
{
    /// <summary>A little more than is kept, so that the refusal can say how much that is.</summary>
    private const long Margin = 1024 * 1024;

    private const string FileName = "X-File-Name";

    private static readonly string[] FileTypes = [".pdf", ".png", ".jpg", ".jpeg", ".docx", ".xlsx"];

    /// <summary>Call after sign-in is in the pipeline.</summary>
    public static void MapMessages(this WebApplication app)
    {
        var messages = app.AddinGroup("Messages");
        messages.MapGet("/messages/me", RightsAsync).WithName("MailRights").Produces<MailRightsAnswer>();
        messages.MapPost("/messages/open", OpenAsync).WithName("OpenMailPane").Produces<OpenAnswer>();
        messages.MapPost("/messages/look", LookAsync).WithName("LookAtMessage").Produces<MessageAnswer>();
        messages.MapPost("/messages/category", CategoryAsync).WithName("ProposeCategory").Produces<ProposalAnswer>();
        messages.MapPost("/messages/appeals", AppealAsync).WithName("LogAsAppeal").Produces<LoggedAnswer>();
        messages.MapPost("/messages/interviews", InterviewAsync).WithName("LogAsInterview").Produces<LoggedAnswer>();
        messages.MapGet("/messages/logs/{log:long}", ReadAsync).WithName("ReadLog").Produces<LogAnswer>();
        messages.MapPatch("/messages/logs/{log:long}", AmendAsync).WithName("AmendLog").Produces<LogAnswer>().IsEdit();
        messages.MapPost("/messages/logs/{log:long}/files", AttachAsync).WithName("AttachToLog").Produces<AttachedAnswer>();
        app.AddinGroup("Customers").MapPost("/customers/find", FindAsync).WithName("FindAddinCustomers").Produces<CustomersBeside>();
    }

    private static async Task<IResult> RightsAsync(HttpContext context, ReadMailRights read, IDirectory directory, Wording wording) =>
        Results.Ok(await RightsOfAsync(context, read, directory, wording.For(context.Locale())));

    /// <summary>The rights and, where they allow it, who wrote the message: what a pane asks first, in one question.</summary>
    private static async Task<IResult> OpenAsync(HttpContext context, ReadMailRights read, IDirectory directory, Wording wording, LookAtMessage look, OpenSent sent)
    {
        var texts = wording.For(context.Locale());
        var me = await RightsOfAsync(context, read, directory, texts);
        var answer = new OpenAnswer(me, null);
        if (!me.May.Look || sent.Message is null)
        {
            return Results.Ok(answer);
        }

        var seen = await look.RunAsync(context.Reader(), Message(sent.Message), context.RequestAborted);
        return Results.Ok(seen.Error is null ? answer with { Look = context.Message(seen.Value, texts) } : answer);
    }

    private static async Task<MailRightsAnswer> RightsOfAsync(HttpContext context, ReadMailRights read, IDirectory directory, Texts texts)
    {
        var person = context.User.Person();
        var may = await read.RunAsync(person.Id, context.RequestAborted);
        return new MailRightsAnswer(
            Shown.Id(person.Id.Value), person.Name, person.Mail, (await directory.UnitAsync(person.Unit, context.RequestAborted))?.Name ?? "", texts.Locale,
            new MayWithMail(may.Look, may.LogAppeals, may.RaiseAppeals, may.LogInterviews, may.AddContacts, may.InsertVisits, may.InsertReports, may.InsertAnswers), may.Any,
            new MailLimits(
                AppealLimits.Title, AppealLimits.Text, ProposeCategory.Longest, LogAsInterview.LongestLine, LogAsInterview.LongestText, (int)AppealLimits.FileBytes, AppealLimits.Files, FileTypes),
            [.. Enum.GetValues<AppealCategory>().Select(category => new CategoryAnswer(WireName.Of(category), texts.Show(category)))]);
    }

    private static async Task<IResult> LookAsync(HttpContext context, LookAtMessage look, LookSent sent) =>
        context.Answer(await look.RunAsync(context.Reader(), Message(sent.Message), context.RequestAborted), context.Message);

    private static async Task<IResult> CategoryAsync(HttpContext context, ProposeCategory propose, WordsSent sent) =>
        context.Answer(await propose.RunAsync(context.Reader(), sent.Subject, sent.Text, context.RequestAborted), MailShown.Proposal);

    private static async Task<IResult> AppealAsync(HttpContext context, LogAsAppeal log, AppealSent sent) => Logged(context, await log.RunAsync(
        context.Reader(),
        new AppealFromMail(Message(sent.Message), Customer(sent.Customer), WireName.Read<AppealCategory>(sent.Category), sent.Title, sent.Text, sent.Urgent), context.RequestAborted));

    private static async Task<IResult> InterviewAsync(HttpContext context, LogAsInterview log, InterviewSent sent) => Logged(context, await log.RunAsync(
        context.Reader(),
        new InterviewFromMail(
            Message(sent.Message), Customer(sent.Customer), sent.On, sent.Theirs, sent.Ours, sent.Topics, sent.Agreed, sent.Asked, sent.Next), context.RequestAborted));

    private static async Task<IResult> ReadAsync(HttpContext context, LogLines lines, long log) =>
        One(context, await lines.OneAsync(context.Reader(), new LogId(log), context.RequestAborted));

    private static async Task<IResult> AmendAsync(HttpContext context, AmendLog amend, long log, AmendSent sent)
    {
        if (context.NamedVersion() is not { } version)
        {
            return context.VersionNotNamed();
        }

        var amended = await amend.RunAsync(
            context.Reader(), new LogId(log), version, new AmendedLog(WireName.Read<AppealCategory>(sent.Category), sent.Title, sent.Text, sent.Urgent), context.RequestAborted);
        return amended.Error is LogChangedMeanwhile ? context.VersionOutdated() : One(context, amended);
    }

    /// <summary>The name travels in a header, percent-encoded: addresses are written into logs.</summary>
    private static async Task<IResult> AttachAsync(HttpContext context, AttachToLog attach, long log)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body)
        {
            body.MaxRequestBodySize = AppealLimits.FileBytes + Margin;
        }

        var name = Uri.UnescapeDataString(context.Request.Headers[FileName].ToString());
        return context.Answer(
            await attach.RunAsync(context.Reader(), new LogId(log), name, context.Request.ContentLength, context.Request.Body, context.RequestAborted),
            (file, _) => new AttachedAnswer(file.Name, file.Already));
    }

    private static async Task<IResult> FindAsync(HttpContext context, FindCustomer find, FindCustomerSent sent) =>
        context.Answer(await find.RunAsync(context.Reader(), sent.Text, context.RequestAborted), context.Found);

    private static IResult Logged(HttpContext context, Result<Logged> logged)
    {
        Name(context, logged.Error is null ? logged.Value.Log : null);
        return context.Answer(logged, (done, texts) => new LoggedAnswer(context.Log(done.Log, texts), done.Already));
    }

    private static IResult One(HttpContext context, Result<LogLine> log)
    {
        Name(context, log.Error is null ? log.Value : null);
        return context.Answer(log, context.Log);
    }

    private static void Name(HttpContext context, LogLine? log)
    {
        if (log is not null)
        {
            context.Tag(log.Version);
        }
    }

    private static SentMessage? Message(MessageSent? sent) => sent is null ? null
        : new SentMessage(sent.InternetMessageId, sent.ConversationId, sent.From?.Name, sent.From?.Address, sent.Subject, sent.Sent, sent.ThreadRoot);

    private static CustomerId? Customer(string? written) => WireName.Id(written) is { } id ? new CustomerId(id) : null;
}
