using FsCheck;
using FsCheck.Fluent;
using TeamsGrading.Core.Approvals;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Approvals;

/// <summary>Random histories of three things on their ways against a model: what the model forbids is refused, nothing else is, and the chain verifies.</summary>
public sealed class ApprovalMachineTests
{
    private static readonly string[] People =
        ["officer", "leader", "general manager", "colleague at headquarters", "liaison", "manager", "deputy", "party", "colleague"];

    private static readonly Dictionary<ApprovalMatter, string[][]> Holders = new()
    {
        [ApprovalMatter.Rule] = [["leader"], ["general manager"]],
        [ApprovalMatter.Standards] = [["party"]],
        [ApprovalMatter.VipPlan] = [["manager", "deputy"]],
    };

    public enum Step
    {
        Propose,
        Approve,
        Return,
        Withdraw,
        Acknowledge,
        AskBack,
        Answer,
        NameStandIn,
        NextDay,
    }

    [Fact]
    [Trait("Kind", "Slow")]
    [Trait("Clause", "R03")]
    public void Approvals_AnyHistory_NeverReachAnIllegalState()
    {
        var step =
            from kind in Gen.Frequency(
                (6, Gen.Constant(Step.Propose)), (10, Gen.Constant(Step.Approve)), (3, Gen.Constant(Step.Return)), (2, Gen.Constant(Step.Withdraw)),
                (3, Gen.Constant(Step.Acknowledge)), (3, Gen.Constant(Step.AskBack)), (3, Gen.Constant(Step.Answer)), (3, Gen.Constant(Step.NameStandIn)),
                (1, Gen.Constant(Step.NextDay)))
            from matter in Gen.Elements<ApprovalMatter>([.. Holders.Keys])
            from actor in Gen.Elements(People)
            from other in Gen.Elements(People)
            select (kind, matter, actor, other);
        var histories = from length in Gen.Choose(20, 60) from history in step.ArrayOf(length) select history;
        Prop.ForAll(histories.ToArbitrary(), history => PlayAsync(history).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(25));
    }

    private static async Task<bool> PlayAsync((Step Kind, ApprovalMatter Matter, string Actor, string Other)[] history)
    {
        await using var stage = await ApprovalStage.CreateAsync();
        var model = new Model();
        foreach (var (kind, matter, actor, other) in history)
        {
            var (expected, seen) = await TakeAsync(stage, model, kind, matter, actor, other);
            Assert.True(expected == (seen is null), $"{kind} {matter} by {actor} ({other}): {seen?.Code ?? "done"}");
            if (model.Things.TryGetValue(matter, out var thing))
            {
                var stored = await stage.StoredAsync(thing.Id);
                Assert.Equal((thing.State, thing.Filing, thing.Step), (stored.State, stored.Filing, stored.Step));
            }
        }

        var officer = await stage.WhoAsync("officer");
        foreach (var unit in new[] { stage.Headquarters, stage.Unit })
        {
            Assert.Empty((await stage.Test.RunAsync((VerifyChain use) => use.RunAsync(officer, unit, 2025, default))).Value);
        }

        return true;
    }

    private static async Task<(bool Expected, Error? Seen)> TakeAsync(
        ApprovalStage stage, Model model, Step kind, ApprovalMatter matter, string actor, string other)
    {
        var thing = model.Things.GetValueOrDefault(matter);
        var who = await stage.WhoAsync(actor);
        switch (kind)
        {
            case Step.Propose:
                var proposer = matter == ApprovalMatter.Rule ? "officer" : actor is "manager" ? "manager" : "liaison";
                var proposed = await stage.TryProposeAsync(proposer, matter, text: $"v{model.Count}", adjustment: "because");
                var open = thing?.State == ApprovalState.UnderWay;
                if (proposed.Error is null)
                {
                    model.Things[matter] = new Thing(proposed.Value, proposer);
                }

                return (!open, proposed.Error);
            case Step.NextDay:
                stage.Test.Clock.Advance(TimeSpan.FromDays(1));
                model.Day++;
                return (true, null);
            case Step.NameStandIn:
                var named = await stage.NameAsync(actor, other, 0, 1);
                var fits = model.Names(actor, other);
                return (fits, named.Error);
            case Step.Approve or Step.Return when thing is not null:
                var decided = await stage.DecideAsync(actor, thing.Id, kind == Step.Approve);
                return (model.Decides(thing, matter, actor, kind == Step.Approve), decided.Error);
            case Step.Withdraw when thing is not null:
                var withdrawn = await stage.WithdrawAsync(actor, thing.Id);
                return (thing.Withdraws(actor), withdrawn.Error);
            case Step.Acknowledge or Step.AskBack or Step.Answer when thing is not null:
                var moved = await stage.Test.RunAsync((HandleFiling use) => kind switch
                {
                    Step.Acknowledge => use.AcknowledgeAsync(who, thing.Id, default),
                    Step.AskBack => use.AskBackAsync(who, thing.Id, "?", default),
                    _ => use.AnswerAsync(who, thing.Id, "!", default),
                });
                return (thing.Files(kind, actor, matter), moved.Error);
            default:
                return (true, null);
        }
    }

    private sealed class Thing(ApprovalId id, string proposer)
    {
        public ApprovalId Id => id;

        public string Proposer => proposer;

        public ApprovalState State { get; set; } = ApprovalState.UnderWay;

        public FilingState Filing { get; set; }

        public int Step { get; set; } = 1;

        public HashSet<string> Approvers { get; } = [];

        public bool Withdraws(string actor)
        {
            var may = State == ApprovalState.UnderWay && actor == proposer;
            State = may ? ApprovalState.Withdrawn : State;
            return may;
        }

        public bool Files(Step kind, string actor, ApprovalMatter matter)
        {
            var (who, from, to) = kind switch
            {
                ApprovalMachineTests.Step.Acknowledge => ((string[])["officer"], FilingState.Filed, FilingState.Acknowledged),
                ApprovalMachineTests.Step.AskBack => (["officer"], FilingState.Filed, FilingState.AskedBack),
                _ => (["liaison", "manager", "deputy"], FilingState.AskedBack, FilingState.Filed),
            };
            var may = Filing == from && who.Contains(actor) && matter != ApprovalMatter.Rule;
            Filing = may ? to : Filing;
            return may;
        }
    }

    private sealed class Model
    {
        private readonly List<(string For, string Person, int Begins)> standIns = [];

        public Dictionary<ApprovalMatter, Thing> Things { get; } = [];

        public int Day { get; set; }

        public int Count { get; private set; }

        public bool Names(string decider, string person)
        {
            string[] top = ["officer", "leader", "general manager", "colleague at headquarters"];
            var may = decider is "leader" or "general manager" or "manager" or "deputy" or "party" && person != decider
                && top.Contains(decider) == top.Contains(person) && !standIns.Exists(each => each.For == decider && each.Begins + 1 >= Day);
            if (may)
            {
                standIns.Add((decider, person, Day));
            }

            return may;
        }

        public bool Decides(Thing thing, ApprovalMatter matter, string actor, bool approve)
        {
            var holders = Holders[matter][thing.Step - 1];
            var standsIn = !holders.Contains(actor)
                && standIns.Exists(each => each.Person == actor && holders.Contains(each.For) && each.For != thing.Proposer && each.Begins + 1 >= Day);
            var may = thing.State == ApprovalState.UnderWay && actor != thing.Proposer
                && (holders.Contains(actor) || (standsIn && !thing.Approvers.Contains(actor)));
            if (!may)
            {
                return false;
            }

            Count++;
            thing.Approvers.Add(actor);
            if (!approve)
            {
                thing.State = ApprovalState.Returned;
            }
            else if (thing.Step < Holders[matter].Length)
            {
                thing.Step++;
            }
            else
            {
                thing.State = ApprovalState.Approved;
                thing.Filing = matter == ApprovalMatter.Rule ? FilingState.None : FilingState.Filed;
            }

            return true;
        }
    }
}
