using TeamsGrading.Core.Appeals;
using TeamsGrading.Core.Appeals.Handling;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Appeals;

/// <summary>Random histories of real handlers on a real database against a small model: states, refusals, the clock, the breach, the history.</summary>
[Trait("Clause", "M16")]
public sealed class AppealHistoryTests : IAsyncLifetime
{
    private AppealStage stage = null!;

    private GroupStage Group => stage.Group;

    public async Task InitializeAsync() => stage = await AppealStage.CreateAsync();

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(4, true)]
    public async Task Steps_InRandomOrder_AreWhatTheModelSays(int seed, bool vip)
    {
        var dice = new Dice((ulong)seed);
        for (var history = 0; history < 6; history++)
        {
            stage.Clock.SetUtc(new DateTimeOffset(2026, 1, 5, 1, 0, 0, TimeSpan.Zero).AddDays(dice.Next(250)));
            var id = (await stage.RaiseAsync(vip ? stage.Vip : stage.First, urgent: !vip && dice.Next(2) == 0 || !vip)).Value;
            var model = new Model(GroupTime.DateOf(stage.Clock.GetUtcNow()), vip);
            for (var step = 0; step < 20; step++)
            {
                stage.Clock.Advance(TimeSpan.FromDays(dice.Next(5)));
                var today = GroupTime.DateOf(stage.Clock.GetUtcNow());
                var kind = dice.Next(11);
                var text = $"第 {step} 步";
                var done = await TakeAsync(kind, id, text) is null;
                Assert.Equal((step, kind, model.Take(kind, today)), (step, kind, done));
                var appeal = await stage.AppealAsync(id);
                Assert.Equal((step, kind, model.State, model.BreachedOn), (step, kind, appeal.State, appeal.BreachedOn));
                if (model.Due(today) is { } due)
                {
                    Assert.Equal((step, kind, due), (step, kind, appeal.DueOn!.Value));
                }

                var steps = await stage.StepsAsync(id);
                Assert.Equal(Enumerable.Range(1, appeal.Steps), steps.Select(each => each.Number));
                Assert.Equal(model.Steps, steps.Count(each => each.Kind is not (AppealStepKind.Warned or AppealStepKind.Breached)));
            }
        }
    }

    private async Task<Error?> TakeAsync(int kind, AppealId id, string text) => kind switch
    {
        0 => await stage.AskAsync(id, text),
        1 => await stage.ReplyAsync(id, text),
        2 => await stage.AnswerAsync(id, text),
        3 => await stage.AnswerAsync(id, text, Group.LiaisonA),
        4 => await stage.StepAsync((SendUp use) => use.UpAsync(Group.Officer.Id, id, text, default)),
        5 => await stage.StepAsync((SendUp use) => use.DecideAsync(stage.Leader.Id, id, text, default)),
        6 => await stage.StepAsync((EscalateAppeal use) => use.RunAsync(Group.LiaisonA.Id, id, EscalationReason.CannotSolve, text, default)),
        7 => await stage.StepAsync((CloseAppeal use) => use.ReopenAsync(Group.LiaisonA.Id, id, text, default)),
        8 => await stage.StepAsync((CloseAppeal use) => use.CloseAsync(Group.LiaisonA.Id, id, text, default)),
        9 => await stage.StepAsync((CloseAppeal use) => use.WithdrawAsync(Group.LiaisonA.Id, id, text, default)),
        _ => await WatchAsync(),
    };

    private async Task<Error?> WatchAsync()
    {
        await stage.WatchAsync();
        return null;
    }

    /// <summary>What an appeal does, told once more and without the program: the clock as a list of days that do not count.</summary>
    private sealed class Model(DateOnly raised, bool vip)
    {
        private readonly HashSet<DateOnly> owed = [];
        private DateOnly start = raised;
        private DateOnly? asked;
        private DateOnly? stuck;
        private bool escalated;

        public AppealState State { get; private set; } = vip ? AppealState.WithUnit : AppealState.WithHeadquarters;

        public DateOnly? BreachedOn { get; private set; }

        public int Steps { get; private set; } = 1;

        private bool Unit => vip && !escalated;

        private int Days => !vip ? 2 : escalated ? 10 : 5;

        private bool Runs => State is AppealState.WithUnit or AppealState.WithHeadquarters or AppealState.AtGroup;

        public DateOnly? Due(DateOnly today) => !Runs ? null : stuck ?? Walk();

        /// <summary>Whether the step is taken.</summary>
        public bool Take(int kind, DateOnly today)
        {
            if (kind == 10)
            {
                Breach(today);
                return true;
            }

            var next = Next(kind);
            if (next is not { } to)
            {
                return false;
            }

            Breach(today);
            if (kind == 0)
            {
                stuck = Due(today) is { } due && today > due ? due : null;
                asked = today;
            }
            else if (kind == 1)
            {
                for (var day = asked!.Value; day <= today; day = day.AddDays(1))
                {
                    owed.Add(day);
                }
            }

            escalated |= kind == 6;
            State = to;
            if (kind is 6 or 7)
            {
                (start, stuck) = (today, null);
                owed.Clear();
            }

            Steps++;
            return true;
        }

        private AppealState? Next(int kind) => (kind, State) switch
        {
            (0, AppealState.WithHeadquarters) => AppealState.AskedBack,
            (1, AppealState.AskedBack) => AppealState.WithHeadquarters,
            (2, AppealState.WithHeadquarters) when !Unit => AppealState.Answered,
            (3, AppealState.WithUnit) => AppealState.Answered,
            (4, AppealState.WithHeadquarters) => AppealState.AtGroup,
            (5, AppealState.AtGroup) => AppealState.WithHeadquarters,
            (6, AppealState.WithUnit) => AppealState.WithHeadquarters,
            (7, AppealState.Answered) => Unit ? AppealState.WithUnit : AppealState.WithHeadquarters,
            (8, AppealState.Answered) => AppealState.Closed,
            (9, AppealState.WithUnit or AppealState.WithHeadquarters or AppealState.AskedBack) => AppealState.Withdrawn,
            _ => null,
        };

        private void Breach(DateOnly today)
        {
            if (Due(today) is { } due && today > due)
            {
                BreachedOn ??= due.AddDays(1);
            }
        }

        private DateOnly Walk()
        {
            var (day, left) = (start, Days);
            while (left > 0)
            {
                day = day.AddDays(1);
                left -= WorkingCalendar.BuiltIn.IsWorkingDay(day) && !owed.Contains(day) ? 1 : 0;
            }

            return day;
        }
    }
}
