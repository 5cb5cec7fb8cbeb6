using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TeamsGrading.Core.Storage.Migrations.Sqlite
{
    public partial class Initial : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AccessChains",
                columns: table => new
                {
                    Unit = table.Column<long>(type: "INTEGER", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccessChains", x => new { x.Unit, x.Year });
                });

            migrationBuilder.CreateTable(
                name: "AppealFiles",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Appeal = table.Column<long>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Type = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Size = table.Column<long>(type: "INTEGER", nullable: false),
                    By = table.Column<long>(type: "INTEGER", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    StandingKey = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AppealFiles", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Appeals",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Unit = table.Column<long>(type: "INTEGER", nullable: false),
                    Customer = table.Column<long>(type: "INTEGER", nullable: false),
                    Subject = table.Column<long>(type: "INTEGER", nullable: false),
                    Standing = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Urgent = table.Column<bool>(type: "INTEGER", nullable: false),
                    Month = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Reported = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Category = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    FormKey = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    DraftedBy = table.Column<long>(type: "INTEGER", nullable: false),
                    RaisedBy = table.Column<long>(type: "INTEGER", nullable: true),
                    RaisedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Escalated = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Assigned = table.Column<long>(type: "INTEGER", nullable: true),
                    TurnOf = table.Column<long>(type: "INTEGER", nullable: true),
                    TurnMark = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    AnsweredBy = table.Column<long>(type: "INTEGER", nullable: true),
                    AnsweredOn = table.Column<int>(type: "INTEGER", nullable: true),
                    Decision = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    ClosedOn = table.Column<int>(type: "INTEGER", nullable: true),
                    ClockDays = table.Column<int>(type: "INTEGER", nullable: false),
                    ClockUsed = table.Column<int>(type: "INTEGER", nullable: false),
                    ClockFrom = table.Column<int>(type: "INTEGER", nullable: true),
                    ClockPausedOn = table.Column<int>(type: "INTEGER", nullable: true),
                    DueOn = table.Column<int>(type: "INTEGER", nullable: true),
                    Warned = table.Column<bool>(type: "INTEGER", nullable: false),
                    BreachedOn = table.Column<int>(type: "INTEGER", nullable: true),
                    LastUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Steps = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Appeals", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AppealSteps",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Appeal = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    By = table.Column<long>(type: "INTEGER", nullable: true),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Category = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Person = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AppealSteps", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ApprovalChains",
                columns: table => new
                {
                    Unit = table.Column<long>(type: "INTEGER", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ApprovalChains", x => new { x.Unit, x.Year });
                });

            migrationBuilder.CreateTable(
                name: "ApprovalEvents",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Unit = table.Column<long>(type: "INTEGER", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Approval = table.Column<long>(type: "INTEGER", nullable: true),
                    Matter = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Object = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: true),
                    TextHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Step = table.Column<int>(type: "INTEGER", nullable: true),
                    Decider = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    By = table.Column<long>(type: "INTEGER", nullable: false),
                    For = table.Column<long>(type: "INTEGER", nullable: true),
                    StandIn = table.Column<long>(type: "INTEGER", nullable: true),
                    Begins = table.Column<int>(type: "INTEGER", nullable: true),
                    Ends = table.Column<int>(type: "INTEGER", nullable: true),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Resolution = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    ResolvedOn = table.Column<int>(type: "INTEGER", nullable: true),
                    Previous = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ApprovalEvents", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Approvals",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Matter = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Object = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Unit = table.Column<long>(type: "INTEGER", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Proposer = table.Column<long>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 100000000, nullable: false),
                    TextHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    AdjustmentReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Step = table.Column<int>(type: "INTEGER", nullable: false),
                    Filing = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ProposedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DecidedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Resolution = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    ResolvedOn = table.Column<int>(type: "INTEGER", nullable: true),
                    ReturnReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    OpenKey = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    Stamp = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Approvals", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Awards",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Subject = table.Column<long>(type: "INTEGER", nullable: false),
                    Unit = table.Column<long>(type: "INTEGER", nullable: false),
                    Form = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Level = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Origin = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Approval = table.Column<long>(type: "INTEGER", nullable: false),
                    From = table.Column<int>(type: "INTEGER", nullable: false),
                    Until = table.Column<int>(type: "INTEGER", nullable: false),
                    EndedOn = table.Column<int>(type: "INTEGER", nullable: true),
                    EndedBy = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Awards", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "BarEvents",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Unit = table.Column<long>(type: "INTEGER", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Bar = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    By = table.Column<long>(type: "INTEGER", nullable: true),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Detail = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Previous = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BarEvents", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "BarEvidence",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Bar = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Type = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Size = table.Column<long>(type: "INTEGER", nullable: false),
                    Issuer = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    DocumentNumber = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Issued = table.Column<int>(type: "INTEGER", nullable: true),
                    Passage = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    By = table.Column<long>(type: "INTEGER", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BarEvidence", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Bars",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Subject = table.Column<long>(type: "INTEGER", nullable: false),
                    Unit = table.Column<long>(type: "INTEGER", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Cause = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    By = table.Column<long>(type: "INTEGER", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    From = table.Column<int>(type: "INTEGER", nullable: true),
                    OpenKey = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Remark = table.Column<long>(type: "INTEGER", nullable: true),
                    Record = table.Column<string>(type: "TEXT", maxLength: 1000000, nullable: true),
                    LiftReason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    LiftedOn = table.Column<int>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Bars", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "BenefitChanges",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Added = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    By = table.Column<long>(type: "INTEGER", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BenefitChanges", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CalendarChanges",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Day = table.Column<int>(type: "INTEGER", nullable: true),
                    DayKind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    By = table.Column<long>(type: "INTEGER", nullable: true),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CalendarChanges", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CalendarDays",
                columns: table => new
                {
                    Day = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CalendarDays", x => x.Day);
                });

            migrationBuilder.CreateTable(
                name: "CalendarYears",
                columns: table => new
                {
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    CompletedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    CompletedBy = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CalendarYears", x => x.Year);
                });

            migrationBuilder.CreateTable(
                name: "CardPosts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Person = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Subject = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    PostedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DueUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Settled = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CardPosts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CareAlarms",
                columns: table => new
                {
                    Duty = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Of = table.Column<long>(type: "INTEGER", nullable: false),
                    Gap = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Since = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CareAlarms", x => new { x.Duty, x.Of });
                });

            migrationBuilder.CreateTable(
                name: "CareEvents",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Duty = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Of = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Person = table.Column<long>(type: "INTEGER", nullable: true),
                    Before = table.Column<long>(type: "INTEGER", nullable: true),
                    By = table.Column<long>(type: "INTEGER", nullable: true),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CareEvents", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CareSeats",
                columns: table => new
                {
                    Duty = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Of = table.Column<long>(type: "INTEGER", nullable: false),
                    Person = table.Column<long>(type: "INTEGER", nullable: true),
                    Since = table.Column<int>(type: "INTEGER", nullable: false),
                    NamedBy = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CareSeats", x => new { x.Duty, x.Of });
                });

            migrationBuilder.CreateTable(
                name: "CareStandIns",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Duty = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    For = table.Column<long>(type: "INTEGER", nullable: false),
                    Person = table.Column<long>(type: "INTEGER", nullable: false),
                    From = table.Column<int>(type: "INTEGER", nullable: false),
                    Until = table.Column<int>(type: "INTEGER", nullable: false),
                    NamedBy = table.Column<long>(type: "INTEGER", nullable: false),
                    NamedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndedBy = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CareStandIns", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CheckPoints",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Check = table.Column<long>(type: "INTEGER", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Hints = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Verdict = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    By = table.Column<long>(type: "INTEGER", nullable: true),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CheckPoints", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CommitteeDrafts",
                columns: table => new
                {
                    Unit = table.Column<long>(type: "INTEGER", nullable: false),
                    SmallerThanFiveReason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Warnings = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    EditedBy = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CommitteeDrafts", x => x.Unit);
                });

            migrationBuilder.CreateTable(
                name: "Committees",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Unit = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Origin = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Approval = table.Column<long>(type: "INTEGER", nullable: true),
                    Text = table.Column<string>(type: "TEXT", maxLength: 100000000, nullable: true),
                    ResolutionNumber = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    InForceFrom = table.Column<int>(type: "INTEGER", nullable: false),
                    SmallerThanFiveReason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Committees", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ContactAddresses",
                columns: table => new
                {
                    Customer = table.Column<long>(type: "INTEGER", nullable: false),
                    Entry = table.Column<long>(type: "INTEGER", nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 320, nullable: false),
                    Domain = table.Column<string>(type: "TEXT", maxLength: 320, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContactAddresses", x => new { x.Customer, x.Entry });
                });

            migrationBuilder.CreateTable(
                name: "CustomerFiles",
                columns: table => new
                {
                    Customer = table.Column<long>(type: "INTEGER", nullable: false),
                    Unit = table.Column<long>(type: "INTEGER", nullable: false),
                    Standing = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Keeper = table.Column<long>(type: "INTEGER", nullable: true),
                    OpenedBy = table.Column<long>(type: "INTEGER", nullable: false),
                    OpenedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Guide = table.Column<int>(type: "INTEGER", nullable: false),
                    Required = table.Column<int>(type: "INTEGER", nullable: false),
                    Filled = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CustomerFiles", x => x.Customer);
                });

            migrationBuilder.CreateTable(
                name: "CustomerKeys",
                columns: table => new
                {
                    Unit = table.Column<long>(type: "INTEGER", nullable: false),
                    Key = table.Column<byte[]>(type: "BLOB", maxLength: 48, nullable: false),
                    Customer = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CustomerKeys", x => new { x.Unit, x.Key, x.Customer });
                });

            migrationBuilder.CreateTable(
                name: "Customers",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    CreditCode = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Unit = table.Column<long>(type: "INTEGER", nullable: false),
                    Form = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Subject = table.Column<long>(type: "INTEGER", nullable: false),
                    Industry = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    FirstContract = table.Column<int>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Customers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Envelopes",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Round = table.Column<long>(type: "INTEGER", nullable: false),
                    Slot = table.Column<long>(type: "INTEGER", nullable: false),
                    Candidate = table.Column<long>(type: "INTEGER", nullable: false),
                    Blob = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Envelopes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "FileChanges",
                columns: table => new
                {
                    Customer = table.Column<long>(type: "INTEGER", nullable: false),
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Entry = table.Column<long>(type: "INTEGER", nullable: false),
                    Part = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Field = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Before = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    After = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    By = table.Column<long>(type: "INTEGER", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FileChanges", x => new { x.Customer, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "FileCheckItems",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Check = table.Column<long>(type: "INTEGER", nullable: false),
                    Unit = table.Column<long>(type: "INTEGER", nullable: false),
                    Topic = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Customer = table.Column<long>(type: "INTEGER", nullable: true),
                    Code = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    HasFile = table.Column<bool>(type: "INTEGER", nullable: false),
                    Percent = table.Column<int>(type: "INTEGER", nullable: false),
                    Missing = table.Column<int>(type: "INTEGER", nullable: false),
                    LateParts = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Concerned = table.Column<int>(type: "INTEGER", nullable: false),
                    All = table.Column<int>(type: "INTEGER", nullable: false),
                    Codes = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Verdict = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    By = table.Column<long>(type: "INTEGER", nullable: true),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FileCheckItems", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "FileChecks",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    DueOn = table.Column<int>(type: "INTEGER", nullable: false),
                    SeedSource = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    DrawFrom = table.Column<int>(type: "INTEGER", nullable: true),
                    PerUnit = table.Column<int>(type: "INTEGER", nullable: false),
                    AnnouncedBy = table.Column<long>(type: "INTEGER", nullable: true),
                    AnnouncedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Figure = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    List = table.Column<string>(type: "TEXT", maxLength: 100000000, nullable: true),
                    GatheredBy = table.Column<long>(type: "INTEGER", nullable: true),
                    GatheredUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FileChecks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "FileEntries",
                columns: table => new
                {
                    Customer = table.Column<long>(type: "INTEGER", nullable: false),
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Part = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    By = table.Column<long>(type: "INTEGER", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RemovedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    RemovedBy = table.Column<long>(type: "INTEGER", nullable: true),
                    RemovedReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FileEntries", x => new { x.Customer, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "FileExports",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    By = table.Column<long>(type: "INTEGER", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ByNumber = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Unit = table.Column<long>(type: "INTEGER", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Customers = table.Column<int>(type: "INTEGER", nullable: false),
                    Rows = table.Column<int>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Bytes = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FileExports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "FileReadings",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Unit = table.Column<long>(type: "INTEGER", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Person = table.Column<long>(type: "INTEGER", nullable: false),
                    Customer = table.Column<long>(type: "INTEGER", nullable: true),
                    About = table.Column<long>(type: "INTEGER", nullable: true),
                    Right = table.Column<long>(type: "INTEGER", nullable: true),
                    Purpose = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Previous = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FileReadings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "FileRights",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Person = table.Column<long>(type: "INTEGER", nullable: false),
                    Belonged = table.Column<long>(type: "INTEGER", nullable: false),
                    Unit = table.Column<long>(type: "INTEGER", nullable: false),
                    Action = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    From = table.Column<int>(type: "INTEGER", nullable: false),
                    Until = table.Column<int>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false),
                    AskedBy = table.Column<long>(type: "INTEGER", nullable: false),
                    AskedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DecidedBy = table.Column<long>(type: "INTEGER", nullable: true),
                    DecidedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    End = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ClosedBy = table.Column<long>(type: "INTEGER", nullable: true),
                    ClosedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FileRights", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "FileValues",
                columns: table => new
                {
                    Customer = table.Column<long>(type: "INTEGER", nullable: false),
                    Entry = table.Column<long>(type: "INTEGER", nullable: false),
                    Field = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ConfirmedBy = table.Column<long>(type: "INTEGER", nullable: false),
                    ConfirmedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FileValues", x => new { x.Customer, x.Entry, x.Field });
                });

            migrationBuilder.CreateTable(
                name: "FillGuides",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 1000000, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    By = table.Column<long>(type: "INTEGER", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FillGuides", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "Findings",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Check = table.Column<long>(type: "INTEGER", nullable: false),
                    Unit = table.Column<long>(type: "INTEGER", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    About = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    RaisedBy = table.Column<long>(type: "INTEGER", nullable: false),
                    RaisedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Responsible = table.Column<long>(type: "INTEGER", nullable: true),
                    DueOn = table.Column<int>(type: "INTEGER", nullable: true),
                    Done = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    DoneOn = table.Column<int>(type: "INTEGER", nullable: true),
                    DoneBy = table.Column<long>(type: "INTEGER", nullable: true),
                    Word = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    ClosedOn = table.Column<int>(type: "INTEGER", nullable: true),
                    ClosedBy = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Findings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "FollowUpNotes",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    FollowUp = table.Column<long>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    By = table.Column<long>(type: "INTEGER", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Waits = table.Column<bool>(type: "INTEGER", nullable: false),
                    Unfit = table.Column<bool>(type: "INTEGER", nullable: false),
                    UnfitGuide = table.Column<int>(type: "INTEGER", nullable: false),
                    Tries = table.Column<int>(type: "INTEGER", nullable: false),
                    LookUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Request = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FollowUpNotes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "FollowUps",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Visit = table.Column<long>(type: "INTEGER", nullable: false),
                    Unit = table.Column<long>(type: "INTEGER", nullable: false),
                    Customer = table.Column<long>(type: "INTEGER", nullable: false),
                    Strategic = table.Column<bool>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Owner = table.Column<long>(type: "INTEGER", nullable: false),
                    DueOn = table.Column<int>(type: "INTEGER", nullable: false),
                    By = table.Column<long>(type: "INTEGER", nullable: false),
                    Opened = table.Column<int>(type: "INTEGER", nullable: false),
                    Closed = table.Column<bool>(type: "INTEGER", nullable: false),
                    ClosedOn = table.Column<int>(type: "INTEGER", nullable: true),
                    ClosedMonth = table.Column<int>(type: "INTEGER", nullable: true),
                    ClosedBy = table.Column<long>(type: "INTEGER", nullable: true),
                    Word = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Request = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FollowUps", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Gifts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Unit = table.Column<long>(type: "INTEGER", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Subject = table.Column<long>(type: "INTEGER", nullable: false),
                    Form = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Level = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Proposed = table.Column<bool>(type: "INTEGER", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    By = table.Column<long>(type: "INTEGER", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    From = table.Column<int>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Gifts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "GuideDrafts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Base = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 1000000, nullable: false),
                    By = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GuideDrafts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ImportLines",
                columns: table => new
                {
                    Import = table.Column<long>(type: "INTEGER", nullable: false),
                    Ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    Sheet = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Row = table.Column<long>(type: "INTEGER", nullable: false),
                    Before = table.Column<string>(type: "TEXT", maxLength: 1000000, nullable: true),
                    After = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportLines", x => new { x.Import, x.Ordinal });
                });

            migrationBuilder.CreateTable(
                name: "Imports",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    By = table.Column<long>(type: "INTEGER", nullable: true),
                    Operator = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ImportedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    NewRows = table.Column<int>(type: "INTEGER", nullable: false),
                    ChangedRows = table.Column<int>(type: "INTEGER", nullable: false),
                    UndoneUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    UndoneBy = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Imports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "JobRuns",
                columns: table => new
                {
                    Job = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    BeganUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Moved = table.Column<int>(type: "INTEGER", nullable: false),
                    Fault = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    By = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobRuns", x => x.Job);
                });

            migrationBuilder.CreateTable(
                name: "LapseNotices",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Unit = table.Column<long>(type: "INTEGER", nullable: false),
                    Form = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Until = table.Column<int>(type: "INTEGER", nullable: false),
                    Stage = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ToldOn = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LapseNotices", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "LoggedMessages",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Customer = table.Column<long>(type: "INTEGER", nullable: false),
                    Unit = table.Column<long>(type: "INTEGER", nullable: false),
                    MessageKey = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ThreadKey = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    Sender = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    SentUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Target = table.Column<long>(type: "INTEGER", nullable: false),
                    By = table.Column<long>(type: "INTEGER", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    StandingKey = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LoggedMessages", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "MailedPlans",
                columns: table => new
                {
                    Visit = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Plan = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    Cancelled = table.Column<bool>(type: "INTEGER", nullable: false),
                    By = table.Column<long>(type: "INTEGER", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MailedPlans", x => new { x.Visit, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "MailLanes",
                columns: table => new
                {
                    Mailbox = table.Column<string>(type: "TEXT", maxLength: 320, nullable: false),
                    NextUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SetUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Rests = table.Column<int>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Fence = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MailLanes", x => x.Mailbox);
                });

            migrationBuilder.CreateTable(
                name: "Mails",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Recipient = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Subject = table.Column<long>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    QueuedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    NextAttemptUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LeaseUntilUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ClaimedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    SentUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Fence = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Mails", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "MonthChanges",
                columns: table => new
                {
                    Customer = table.Column<long>(type: "INTEGER", nullable: false),
                    Month = table.Column<int>(type: "INTEGER", nullable: false),
                    Figure = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Before = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    After = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    By = table.Column<long>(type: "INTEGER", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MonthChanges", x => new { x.Customer, x.Month, x.Figure, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "MonthlyItems",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Return = table.Column<long>(type: "INTEGER", nullable: false),
                    Month = table.Column<int>(type: "INTEGER", nullable: false),
                    Customer = table.Column<long>(type: "INTEGER", nullable: false),
                    Subject = table.Column<long>(type: "INTEGER", nullable: false),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Released = table.Column<bool>(type: "INTEGER", nullable: false),
                    By = table.Column<long>(type: "INTEGER", nullable: true),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MonthlyItems", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "MonthlyReports",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Month = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DraftedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Editions = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MonthlyReports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "MonthlyReturns",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Unit = table.Column<long>(type: "INTEGER", nullable: false),
                    Month = table.Column<int>(type: "INTEGER", nullable: false),
                    DueOn = table.Column<int>(type: "INTEGER", nullable: false),
                    Customers = table.Column<int>(type: "INTEGER", nullable: false),
                    Answered = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SubmittedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    SubmittedBy = table.Column<long>(type: "INTEGER", nullable: true),
                    Late = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MonthlyReturns", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "MonthlyVolumes",
                columns: table => new
                {
                    Customer = table.Column<long>(type: "INTEGER", nullable: false),
                    Month = table.Column<int>(type: "INTEGER", nullable: false),
                    Contracted = table.Column<long>(type: "INTEGER", nullable: false),
                    Actual = table.Column<long>(type: "INTEGER", nullable: false),
                    Price = table.Column<long>(type: "INTEGER", nullable: false),
                    Cost = table.Column<long>(type: "INTEGER", nullable: false),
                    Receivable = table.Column<long>(type: "INTEGER", nullable: false),
                    PaidOnTime = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MonthlyVolumes", x => new { x.Customer, x.Month });
                });

            migrationBuilder.CreateTable(
                name: "OpenedAnswers",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Survey = table.Column<long>(type: "INTEGER", nullable: false),
                    Question = table.Column<long>(type: "INTEGER", nullable: false),
                    Unit = table.Column<long>(type: "INTEGER", nullable: true),
                    Value = table.Column<int>(type: "INTEGER", nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OpenedAnswers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "OpenedCells",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Round = table.Column<long>(type: "INTEGER", nullable: false),
                    Candidate = table.Column<long>(type: "INTEGER", nullable: false),
                    Item = table.Column<long>(type: "INTEGER", nullable: false),
                    Answers = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OpenedCells", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "OpenSteps",
                columns: table => new
                {
                    Approval = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Decider = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    DeciderUnit = table.Column<long>(type: "INTEGER", nullable: false),
                    Person = table.Column<long>(type: "INTEGER", nullable: true),
                    Matter = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Unit = table.Column<long>(type: "INTEGER", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Step = table.Column<int>(type: "INTEGER", nullable: false),
                    Proposer = table.Column<long>(type: "INTEGER", nullable: false),
                    SinceUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DueOn = table.Column<int>(type: "INTEGER", nullable: false),
                    LookedOn = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OpenSteps", x => x.Approval);
                });

            migrationBuilder.CreateTable(
                name: "Originals",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Customer = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 2400, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Type = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Size = table.Column<long>(type: "INTEGER", nullable: false),
                    By = table.Column<long>(type: "INTEGER", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    StandingKey = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    RemovedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    RemovedBy = table.Column<long>(type: "INTEGER", nullable: true),
                    RemovedReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Originals", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "People",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    EmployeeNumber = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Mail = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    EntraObjectId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Unit = table.Column<long>(type: "INTEGER", nullable: false),
                    Position = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Manager = table.Column<long>(type: "INTEGER", nullable: true),
                    Locale = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    LeftOn = table.Column<int>(type: "INTEGER", nullable: true),
                    MovedOn = table.Column<int>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_People", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PlanNotices",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Visit = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Unit = table.Column<long>(type: "INTEGER", nullable: false),
                    Person = table.Column<long>(type: "INTEGER", nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanNotices", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PreparationItems",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Visit = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Owner = table.Column<long>(type: "INTEGER", nullable: false),
                    DueOn = table.Column<int>(type: "INTEGER", nullable: false),
                    Progress = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    ProgressBy = table.Column<long>(type: "INTEGER", nullable: true),
                    ProgressUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Done = table.Column<bool>(type: "INTEGER", nullable: false),
                    Closed = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PreparationItems", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ProgrammeEntries",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Programme = table.Column<long>(type: "INTEGER", nullable: false),
                    Target = table.Column<long>(type: "INTEGER", nullable: true),
                    Step = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    On = table.Column<int>(type: "INTEGER", nullable: false),
                    Intention = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    By = table.Column<long>(type: "INTEGER", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProgrammeEntries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ProgrammeFiles",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Programme = table.Column<long>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Type = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Size = table.Column<long>(type: "INTEGER", nullable: false),
                    By = table.Column<long>(type: "INTEGER", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProgrammeFiles", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Programmes",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Scope = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Owner = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    From = table.Column<int>(type: "INTEGER", nullable: false),
                    Until = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    MadeBy = table.Column<long>(type: "INTEGER", nullable: false),
                    PublishedOn = table.Column<int>(type: "INTEGER", nullable: true),
                    ClosedOn = table.Column<int>(type: "INTEGER", nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Programmes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ProgrammeTargets",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Programme = table.Column<long>(type: "INTEGER", nullable: false),
                    Unit = table.Column<long>(type: "INTEGER", nullable: false),
                    Customer = table.Column<long>(type: "INTEGER", nullable: false),
                    Intention = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Reached = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Open = table.Column<bool>(type: "INTEGER", nullable: false),
                    LastOn = table.Column<int>(type: "INTEGER", nullable: false),
                    ContractNumber = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    ContractOn = table.Column<int>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProgrammeTargets", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ProgrammeUnits",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Programme = table.Column<long>(type: "INTEGER", nullable: false),
                    Unit = table.Column<long>(type: "INTEGER", nullable: false),
                    RemindedOn = table.Column<int>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProgrammeUnits", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RatedSubjects",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RatedSubjects", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Refusals",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Person = table.Column<long>(type: "INTEGER", nullable: false),
                    Action = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Unit = table.Column<long>(type: "INTEGER", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Refusals", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RemarkEvidence",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Remark = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Original = table.Column<long>(type: "INTEGER", nullable: true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Issuer = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    DocumentNumber = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Issued = table.Column<int>(type: "INTEGER", nullable: true),
                    Passage = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RemarkEvidence", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RememberedColumns",
                columns: table => new
                {
                    Person = table.Column<long>(type: "INTEGER", nullable: false),
                    Sheet = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Headers = table.Column<string>(type: "TEXT", maxLength: 100000, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RememberedColumns", x => new { x.Person, x.Sheet });
                });

            migrationBuilder.CreateTable(
                name: "ReminderCopies",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Reminder = table.Column<long>(type: "INTEGER", nullable: false),
                    Person = table.Column<long>(type: "INTEGER", nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    MailKey = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReminderCopies", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ReminderMarks",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Subject = table.Column<long>(type: "INTEGER", nullable: false),
                    DueOn = table.Column<int>(type: "INTEGER", nullable: false),
                    Days = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReminderMarks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Reminders",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Unit = table.Column<long>(type: "INTEGER", nullable: false),
                    Month = table.Column<int>(type: "INTEGER", nullable: false),
                    Step = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Days = table.Column<int>(type: "INTEGER", nullable: false),
                    Slot = table.Column<int>(type: "INTEGER", nullable: false),
                    Skipped = table.Column<bool>(type: "INTEGER", nullable: false),
                    Gap = table.Column<int>(type: "INTEGER", maxLength: 40, nullable: false),
                    DecidedUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reminders", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Remindings",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Unit = table.Column<long>(type: "INTEGER", nullable: false),
                    Month = table.Column<int>(type: "INTEGER", nullable: false),
                    LastSlot = table.Column<int>(type: "INTEGER", nullable: false),
                    Settled = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Remindings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ReportDistribution",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Unit = table.Column<long>(type: "INTEGER", nullable: true),
                    Person = table.Column<long>(type: "INTEGER", nullable: true),
                    AddedBy = table.Column<long>(type: "INTEGER", nullable: false),
                    AddedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RemovedBy = table.Column<long>(type: "INTEGER", nullable: true),
                    RemovedUtc = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportDistribution", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ReportEditions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Report = table.Column<long>(type: "INTEGER", nullable: false),
                    Month = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 10000000, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Changes = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    PublishedBy = table.Column<long>(type: "INTEGER", nullable: false),
                    PublishedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DocumentZh = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    DocumentEn = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Recipients = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportEditions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ReportFetches",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Edition = table.Column<long>(type: "INTEGER", nullable: false),
                    Person = table.Column<long>(type: "INTEGER", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Whole = table.Column<bool>(type: "INTEGER", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportFetches", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ReportRecipients",
                columns: table => new
                {
                    Edition = table.Column<long>(type: "INTEGER", nullable: false),
                    Person = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportRecipients", x => new { x.Edition, x.Person });
                });

            migrationBuilder.CreateTable(
                name: "ReportReminders",
                columns: table => new
                {
                    Month = table.Column<int>(type: "INTEGER", nullable: false),
                    Step = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportReminders", x => new { x.Month, x.Step });
                });

            migrationBuilder.CreateTable(
                name: "ReportSections",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Report = table.Column<long>(type: "INTEGER", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Place = table.Column<int>(type: "INTEGER", nullable: false),
                    Hidden = table.Column<bool>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Readers = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Figures = table.Column<string>(type: "TEXT", maxLength: 1000000, nullable: false),
                    Newer = table.Column<string>(type: "TEXT", maxLength: 1000000, nullable: true),
                    Seen = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    EditedBy = table.Column<long>(type: "INTEGER", nullable: true),
                    EditedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportSections", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RiskRemarks",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Subject = table.Column<long>(type: "INTEGER", nullable: false),
                    Customer = table.Column<long>(type: "INTEGER", nullable: true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    By = table.Column<long>(type: "INTEGER", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ClosedReason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    ClosedBy = table.Column<long>(type: "INTEGER", nullable: true),
                    ClosedUtc = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RiskRemarks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RollSlots",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Round = table.Column<long>(type: "INTEGER", nullable: false),
                    Voter = table.Column<long>(type: "INTEGER", nullable: false),
                    Eligible = table.Column<bool>(type: "INTEGER", nullable: false),
                    Finished = table.Column<bool>(type: "INTEGER", nullable: false),
                    Frozen = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RollSlots", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RoundArchives",
                columns: table => new
                {
                    Round = table.Column<long>(type: "INTEGER", nullable: false),
                    Pack = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoundArchives", x => x.Round);
                });

            migrationBuilder.CreateTable(
                name: "RoundEvents",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Round = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    By = table.Column<long>(type: "INTEGER", nullable: true),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Detail = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Previous = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoundEvents", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RoundKeys",
                columns: table => new
                {
                    Round = table.Column<long>(type: "INTEGER", nullable: false),
                    Salt = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Wrapped = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoundKeys", x => x.Round);
                });

            migrationBuilder.CreateTable(
                name: "RoundResults",
                columns: table => new
                {
                    Round = table.Column<long>(type: "INTEGER", nullable: false),
                    Subject = table.Column<long>(type: "INTEGER", nullable: false),
                    Rank = table.Column<int>(type: "INTEGER", nullable: true),
                    Total = table.Column<decimal>(type: "TEXT", precision: 9, scale: 2, nullable: true),
                    BaseTotal = table.Column<decimal>(type: "TEXT", precision: 9, scale: 2, nullable: true),
                    Passed = table.Column<bool>(type: "INTEGER", nullable: true),
                    Barred = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoundResults", x => new { x.Round, x.Subject });
                });

            migrationBuilder.CreateTable(
                name: "Rounds",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Unit = table.Column<long>(type: "INTEGER", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Form = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DeadlineUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    OpenedBy = table.Column<long>(type: "INTEGER", nullable: false),
                    OpenedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RequestId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    OpenKey = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    FormText = table.Column<string>(type: "TEXT", maxLength: 100000000, nullable: false),
                    FormHash = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    RuleText = table.Column<string>(type: "TEXT", maxLength: 100000000, nullable: false),
                    EnvelopeList = table.Column<byte[]>(type: "BLOB", nullable: true),
                    EnvelopeRoot = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    ReceiptList = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ReceiptRoot = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    ResultText = table.Column<string>(type: "TEXT", maxLength: 100000000, nullable: true),
                    Trouble = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    CloseOwner = table.Column<long>(type: "INTEGER", nullable: true),
                    CloseFence = table.Column<long>(type: "INTEGER", nullable: false),
                    CloseLeaseUntil = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Rounds", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RuleDrafts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Matter = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Unit = table.Column<long>(type: "INTEGER", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 1000000, nullable: false),
                    AdjustmentReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    WasProposed = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RuleDrafts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RuleVersions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Origin = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Approval = table.Column<long>(type: "INTEGER", nullable: true),
                    InForceFrom = table.Column<int>(type: "INTEGER", nullable: true),
                    AdjustmentReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    DropExtremes = table.Column<bool>(type: "INTEGER", nullable: false),
                    Quorum = table.Column<decimal>(type: "TEXT", precision: 9, scale: 6, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    ExplanationsText = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RuleVersions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SchedulerLeases",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Owner = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    UntilUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SinceUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Fence = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SchedulerLeases", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "SearchBacklog",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Customers = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SearchBacklog", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SeenActivities",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    SeenOn = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SeenActivities", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SelfChecks",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Unit = table.Column<long>(type: "INTEGER", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DueOn = table.Column<int>(type: "INTEGER", nullable: false),
                    StartedBy = table.Column<long>(type: "INTEGER", nullable: true),
                    StartedOn = table.Column<int>(type: "INTEGER", nullable: true),
                    FinishedBy = table.Column<long>(type: "INTEGER", nullable: true),
                    FinishedOn = table.Column<int>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SelfChecks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ServicePlans",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Unit = table.Column<long>(type: "INTEGER", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Form = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    IsStrategic = table.Column<bool>(type: "INTEGER", nullable: false),
                    Draft = table.Column<string>(type: "TEXT", maxLength: 100000000, nullable: false),
                    UnderWay = table.Column<bool>(type: "INTEGER", nullable: false),
                    InForce = table.Column<string>(type: "TEXT", maxLength: 100000000, nullable: true),
                    InForceFrom = table.Column<int>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Checked = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ServicePlans", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ServicePlanVersions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Plan = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Approval = table.Column<long>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 100000000, nullable: false),
                    From = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ServicePlanVersions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SheetUploads",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    By = table.Column<long>(type: "INTEGER", nullable: false),
                    Sheet = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Columns = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    From1904 = table.Column<bool>(type: "INTEGER", nullable: false),
                    Merged = table.Column<string>(type: "TEXT", maxLength: 40000, nullable: false),
                    Rows = table.Column<int>(type: "INTEGER", nullable: false),
                    Parts = table.Column<int>(type: "INTEGER", nullable: false),
                    StartedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ExpiresUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Tried = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Wrong = table.Column<int>(type: "INTEGER", nullable: true),
                    Number = table.Column<int>(type: "INTEGER", nullable: true),
                    NewRows = table.Column<int>(type: "INTEGER", nullable: false),
                    ChangedRows = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SheetUploads", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SpotChecks",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    SeedSource = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    DrawFrom = table.Column<int>(type: "INTEGER", nullable: false),
                    PerUnit = table.Column<int>(type: "INTEGER", nullable: false),
                    AnnouncedBy = table.Column<long>(type: "INTEGER", nullable: false),
                    AnnouncedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Figure = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    List = table.Column<string>(type: "TEXT", maxLength: 100000000, nullable: true),
                    DrawnBy = table.Column<long>(type: "INTEGER", nullable: true),
                    DrawnUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SpotChecks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SpotSamples",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Check = table.Column<long>(type: "INTEGER", nullable: false),
                    Unit = table.Column<long>(type: "INTEGER", nullable: false),
                    Path = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ContentHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Verdict = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    By = table.Column<long>(type: "INTEGER", nullable: true),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SpotSamples", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Standards",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Unit = table.Column<long>(type: "INTEGER", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Form = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DraftText = table.Column<string>(type: "TEXT", maxLength: 1000000, nullable: false),
                    AdjustmentReason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Locked = table.Column<bool>(type: "INTEGER", nullable: false),
                    InForce = table.Column<int>(type: "INTEGER", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Standards", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "StandardsVersions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Standards = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 1000000, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Approval = table.Column<long>(type: "INTEGER", nullable: false),
                    EffectiveOn = table.Column<int>(type: "INTEGER", nullable: false),
                    AdjustmentReason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StandardsVersions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "StandIns",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    For = table.Column<long>(type: "INTEGER", nullable: false),
                    Person = table.Column<long>(type: "INTEGER", nullable: false),
                    Begins = table.Column<int>(type: "INTEGER", nullable: false),
                    Ends = table.Column<int>(type: "INTEGER", nullable: false),
                    NamedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndedUtc = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StandIns", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "StrategicEntries",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    List = table.Column<long>(type: "INTEGER", nullable: false),
                    Subject = table.Column<long>(type: "INTEGER", nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    By = table.Column<long>(type: "INTEGER", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StrategicEntries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "StrategicLists",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Unit = table.Column<long>(type: "INTEGER", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AdjustmentReason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    ApprovedText = table.Column<string>(type: "TEXT", maxLength: 10000000, nullable: true),
                    ApprovedOn = table.Column<int>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StrategicLists", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Supplements",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Unit = table.Column<long>(type: "INTEGER", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Approval = table.Column<long>(type: "INTEGER", nullable: false),
                    InForceFrom = table.Column<int>(type: "INTEGER", nullable: false),
                    AdjustmentReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Supplements", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SurveyEnvelopes",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Survey = table.Column<long>(type: "INTEGER", nullable: false),
                    Blob = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SurveyEnvelopes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SurveyInvitations",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Survey = table.Column<long>(type: "INTEGER", nullable: false),
                    Unit = table.Column<long>(type: "INTEGER", nullable: false),
                    Customer = table.Column<long>(type: "INTEGER", nullable: false),
                    TokenHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    ExpiresOn = table.Column<int>(type: "INTEGER", nullable: true),
                    Answered = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SurveyInvitations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SurveyKeys",
                columns: table => new
                {
                    Survey = table.Column<long>(type: "INTEGER", nullable: false),
                    Secret = table.Column<long>(type: "INTEGER", nullable: false),
                    Salt = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Wrapped = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SurveyKeys", x => x.Survey);
                });

            migrationBuilder.CreateTable(
                name: "SurveyQuestions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Survey = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Chinese = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    English = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ChoiceLines = table.Column<string>(type: "TEXT", maxLength: 1220, nullable: false),
                    Required = table.Column<bool>(type: "INTEGER", nullable: false),
                    Likeness = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SurveyQuestions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Surveys",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    EnglishTitle = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Intro = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    EnglishIntro = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Kinds = table.Column<int>(type: "INTEGER", nullable: false),
                    Until = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Locked = table.Column<bool>(type: "INTEGER", nullable: false),
                    MadeBy = table.Column<long>(type: "INTEGER", nullable: false),
                    OpenedOn = table.Column<int>(type: "INTEGER", nullable: true),
                    ClosedOn = table.Column<int>(type: "INTEGER", nullable: true),
                    PublicKey = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Surveys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SurveyUnits",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Survey = table.Column<long>(type: "INTEGER", nullable: false),
                    Unit = table.Column<long>(type: "INTEGER", nullable: false),
                    RemindedFor = table.Column<int>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SurveyUnits", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "TableExports",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    By = table.Column<long>(type: "INTEGER", nullable: false),
                    Topic = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Wish = table.Column<string>(type: "TEXT", maxLength: 1000000, nullable: false),
                    ExpiresUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TableExports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "TableExportSteps",
                columns: table => new
                {
                    Export = table.Column<long>(type: "INTEGER", nullable: false),
                    Page = table.Column<int>(type: "INTEGER", nullable: false),
                    Step = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Rows = table.Column<int>(type: "INTEGER", nullable: false),
                    RowsSoFar = table.Column<int>(type: "INTEGER", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Next = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TableExportSteps", x => new { x.Export, x.Page });
                });

            migrationBuilder.CreateTable(
                name: "TeamsConversations",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    ServiceUrl = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ConversationId = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    UserId = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    BotId = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    TenantId = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    AadObjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Person = table.Column<long>(type: "INTEGER", nullable: true),
                    Installed = table.Column<bool>(type: "INTEGER", nullable: false),
                    InstalledUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TeamsConversations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "TeamsMessages",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Post = table.Column<long>(type: "INTEGER", nullable: false),
                    Person = table.Column<long>(type: "INTEGER", nullable: false),
                    Step = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DecidedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    NextAttemptUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LeaseUntilUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Fence = table.Column<long>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    ShownVersion = table.Column<long>(type: "INTEGER", nullable: true),
                    Conversation = table.Column<long>(type: "INTEGER", nullable: true),
                    ActivityId = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TeamsMessages", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Units",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Parent = table.Column<long>(type: "INTEGER", nullable: true),
                    LastYearSales = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Units", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "UpkeepDays",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Day = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UpkeepDays", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "UpkeepDues",
                columns: table => new
                {
                    Customer = table.Column<long>(type: "INTEGER", nullable: false),
                    Part = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Unit = table.Column<long>(type: "INTEGER", nullable: false),
                    DueOn = table.Column<int>(type: "INTEGER", nullable: false),
                    LateAfter = table.Column<int>(type: "INTEGER", nullable: false),
                    Cause = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DoneOn = table.Column<int>(type: "INTEGER", nullable: true),
                    Next = table.Column<int>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UpkeepDues", x => new { x.Customer, x.Part });
                });

            migrationBuilder.CreateTable(
                name: "UpkeepMarks",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Unit = table.Column<long>(type: "INTEGER", nullable: false),
                    Week = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UpkeepMarks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "UpkeepRecords",
                columns: table => new
                {
                    Customer = table.Column<long>(type: "INTEGER", nullable: false),
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Unit = table.Column<long>(type: "INTEGER", nullable: false),
                    Part = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Cause = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DueOn = table.Column<int>(type: "INTEGER", nullable: false),
                    LateAfter = table.Column<int>(type: "INTEGER", nullable: false),
                    How = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    By = table.Column<long>(type: "INTEGER", nullable: true),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UpkeepRecords", x => new { x.Customer, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "UploadParts",
                columns: table => new
                {
                    Upload = table.Column<long>(type: "INTEGER", nullable: false),
                    Part = table.Column<int>(type: "INTEGER", nullable: false),
                    Rows = table.Column<int>(type: "INTEGER", nullable: false),
                    First = table.Column<int>(type: "INTEGER", nullable: false),
                    Last = table.Column<int>(type: "INTEGER", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UploadParts", x => new { x.Upload, x.Part });
                });

            migrationBuilder.CreateTable(
                name: "VipLists",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Unit = table.Column<long>(type: "INTEGER", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Form = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AdjustmentReason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Locked = table.Column<bool>(type: "INTEGER", nullable: false),
                    InForce = table.Column<int>(type: "INTEGER", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VipLists", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "VipListVersions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    List = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 100000000, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Approval = table.Column<long>(type: "INTEGER", nullable: false),
                    From = table.Column<int>(type: "INTEGER", nullable: false),
                    Until = table.Column<int>(type: "INTEGER", nullable: false),
                    AdjustmentReason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VipListVersions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "VisitMarks",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Subject = table.Column<long>(type: "INTEGER", nullable: false),
                    DueOn = table.Column<int>(type: "INTEGER", nullable: false),
                    Step = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VisitMarks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "VisitPapers",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Visit = table.Column<long>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Type = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Size = table.Column<long>(type: "INTEGER", nullable: false),
                    By = table.Column<long>(type: "INTEGER", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RemovedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    RemovedBy = table.Column<long>(type: "INTEGER", nullable: true),
                    StandingKey = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VisitPapers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Visits",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Unit = table.Column<long>(type: "INTEGER", nullable: false),
                    Customer = table.Column<long>(type: "INTEGER", nullable: false),
                    Subject = table.Column<long>(type: "INTEGER", nullable: false),
                    Direction = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Strategic = table.Column<bool>(type: "INTEGER", nullable: false),
                    ByHeadquarters = table.Column<bool>(type: "INTEGER", nullable: false),
                    Planner = table.Column<long>(type: "INTEGER", nullable: false),
                    Plan = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    Theme = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    On = table.Column<int>(type: "INTEGER", nullable: false),
                    Month = table.Column<int>(type: "INTEGER", nullable: false),
                    StartUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SummaryDueOn = table.Column<int>(type: "INTEGER", nullable: false),
                    PlanNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    CancelReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    CancelledUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Request = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Visits", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "VisitSummaries",
                columns: table => new
                {
                    Visit = table.Column<long>(type: "INTEGER", nullable: false),
                    Theirs = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Ours = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Said = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Agreed = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Asked = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Next = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    By = table.Column<long>(type: "INTEGER", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SavedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Filed = table.Column<bool>(type: "INTEGER", nullable: false),
                    Waits = table.Column<bool>(type: "INTEGER", nullable: false),
                    Unfit = table.Column<bool>(type: "INTEGER", nullable: false),
                    UnfitGuide = table.Column<int>(type: "INTEGER", nullable: false),
                    Tries = table.Column<int>(type: "INTEGER", nullable: false),
                    LookUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VisitSummaries", x => x.Visit);
                });

            migrationBuilder.CreateTable(
                name: "VisitSupports",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Visit = table.Column<long>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    AskedBy = table.Column<long>(type: "INTEGER", nullable: false),
                    AskedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    AnsweredBy = table.Column<long>(type: "INTEGER", nullable: true),
                    AnsweredUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    OpenKey = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VisitSupports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "VisitUnits",
                columns: table => new
                {
                    Visit = table.Column<long>(type: "INTEGER", nullable: false),
                    Unit = table.Column<long>(type: "INTEGER", nullable: false),
                    Concerned = table.Column<bool>(type: "INTEGER", nullable: false),
                    Received = table.Column<int>(type: "INTEGER", nullable: false),
                    ReceivedBy = table.Column<long>(type: "INTEGER", nullable: true),
                    ReceivedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VisitUnits", x => new { x.Visit, x.Unit });
                });

            migrationBuilder.CreateTable(
                name: "YearExports",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Unit = table.Column<long>(type: "INTEGER", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    By = table.Column<long>(type: "INTEGER", nullable: true),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Signature = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Files = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_YearExports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CommitteeDraftSeats",
                columns: table => new
                {
                    Person = table.Column<long>(type: "INTEGER", nullable: false),
                    Unit = table.Column<long>(type: "INTEGER", nullable: false),
                    Duty = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    EmployeeNumber = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Position = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CommitteeDraftSeats", x => new { x.Unit, x.Person });
                    table.ForeignKey(
                        name: "FK_CommitteeDraftSeats_CommitteeDrafts_Unit",
                        column: x => x.Unit,
                        principalTable: "CommitteeDrafts",
                        principalColumn: "Unit",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CommitteeSeats",
                columns: table => new
                {
                    Person = table.Column<long>(type: "INTEGER", nullable: false),
                    CommitteeId = table.Column<long>(type: "INTEGER", nullable: false),
                    Duty = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CommitteeSeats", x => new { x.CommitteeId, x.Person });
                    table.ForeignKey(
                        name: "FK_CommitteeSeats_Committees_CommitteeId",
                        column: x => x.CommitteeId,
                        principalTable: "Committees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ImportUnits",
                columns: table => new
                {
                    Unit = table.Column<long>(type: "INTEGER", nullable: false),
                    ImportId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportUnits", x => new { x.ImportId, x.Unit });
                    table.ForeignKey(
                        name: "FK_ImportUnits_Imports_ImportId",
                        column: x => x.ImportId,
                        principalTable: "Imports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PersonRoles",
                columns: table => new
                {
                    Role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    PersonId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PersonRoles", x => new { x.PersonId, x.Role });
                    table.ForeignKey(
                        name: "FK_PersonRoles_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RuleItems",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Points = table.Column<decimal>(type: "TEXT", precision: 9, scale: 4, nullable: false),
                    Mode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Metric = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Tolerance = table.Column<decimal>(type: "TEXT", precision: 9, scale: 4, nullable: true),
                    Bands = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    Considers = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    RuleVersionId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RuleItems", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RuleItems_RuleVersions_RuleVersionId",
                        column: x => x.RuleVersionId,
                        principalTable: "RuleVersions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SupplementItems",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Points = table.Column<decimal>(type: "TEXT", precision: 9, scale: 4, nullable: false),
                    Mode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Metric = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Tolerance = table.Column<decimal>(type: "TEXT", precision: 9, scale: 4, nullable: true),
                    Bands = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    Considers = table.Column<int>(type: "INTEGER", maxLength: 40, nullable: false),
                    SupplementId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SupplementItems", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SupplementItems_Supplements_SupplementId",
                        column: x => x.SupplementId,
                        principalTable: "Supplements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AppealFiles_Appeal_AtUtc",
                table: "AppealFiles",
                columns: new[] { "Appeal", "AtUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_AppealFiles_StandingKey",
                table: "AppealFiles",
                column: "StandingKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Appeals_Customer_State",
                table: "Appeals",
                columns: new[] { "Customer", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Appeals_FormKey",
                table: "Appeals",
                column: "FormKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Appeals_Month_Standing_Urgent_RaisedUtc",
                table: "Appeals",
                columns: new[] { "Month", "Standing", "Urgent", "RaisedUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_Appeals_Month_Unit_Category_State_Standing_BreachedOn_Urgent",
                table: "Appeals",
                columns: new[] { "Month", "Unit", "Category", "State", "Standing", "BreachedOn", "Urgent" });

            migrationBuilder.CreateIndex(
                name: "IX_Appeals_State_DueOn",
                table: "Appeals",
                columns: new[] { "State", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Appeals_Unit_State",
                table: "Appeals",
                columns: new[] { "Unit", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_AppealSteps_Appeal_Number",
                table: "AppealSteps",
                columns: new[] { "Appeal", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ApprovalEvents_Approval",
                table: "ApprovalEvents",
                column: "Approval");

            migrationBuilder.CreateIndex(
                name: "IX_ApprovalEvents_Unit_Year_Number",
                table: "ApprovalEvents",
                columns: new[] { "Unit", "Year", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Approvals_Filing_DecidedUtc",
                table: "Approvals",
                columns: new[] { "Filing", "DecidedUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_Approvals_Matter_Object_Version",
                table: "Approvals",
                columns: new[] { "Matter", "Object", "Version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Approvals_OpenKey",
                table: "Approvals",
                column: "OpenKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Approvals_Proposer_ProposedUtc",
                table: "Approvals",
                columns: new[] { "Proposer", "ProposedUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_Approvals_Unit_Year",
                table: "Approvals",
                columns: new[] { "Unit", "Year" });

            migrationBuilder.CreateIndex(
                name: "IX_Awards_EndedOn",
                table: "Awards",
                column: "EndedOn");

            migrationBuilder.CreateIndex(
                name: "IX_Awards_From",
                table: "Awards",
                column: "From");

            migrationBuilder.CreateIndex(
                name: "IX_Awards_Subject",
                table: "Awards",
                column: "Subject");

            migrationBuilder.CreateIndex(
                name: "IX_Awards_Unit_Form_Until",
                table: "Awards",
                columns: new[] { "Unit", "Form", "Until" });

            migrationBuilder.CreateIndex(
                name: "IX_Awards_Until",
                table: "Awards",
                column: "Until");

            migrationBuilder.CreateIndex(
                name: "IX_BarEvents_Unit_Year_Number",
                table: "BarEvents",
                columns: new[] { "Unit", "Year", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_BarEvidence_Bar_Hash",
                table: "BarEvidence",
                columns: new[] { "Bar", "Hash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_BarEvidence_Bar_Number",
                table: "BarEvidence",
                columns: new[] { "Bar", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Bars_OpenKey",
                table: "Bars",
                column: "OpenKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Bars_Subject_State",
                table: "Bars",
                columns: new[] { "Subject", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Bars_Unit_Year",
                table: "Bars",
                columns: new[] { "Unit", "Year" });

            migrationBuilder.CreateIndex(
                name: "IX_Bars_Year_State",
                table: "Bars",
                columns: new[] { "Year", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_BenefitChanges_Version",
                table: "BenefitChanges",
                column: "Version",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CalendarChanges_Year_AtUtc",
                table: "CalendarChanges",
                columns: new[] { "Year", "AtUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_CardPosts_Kind_Subject",
                table: "CardPosts",
                columns: new[] { "Kind", "Subject" });

            migrationBuilder.CreateIndex(
                name: "IX_CardPosts_Person_Kind_Subject",
                table: "CardPosts",
                columns: new[] { "Person", "Kind", "Subject" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CareEvents_Duty_Of_AtUtc",
                table: "CareEvents",
                columns: new[] { "Duty", "Of", "AtUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_CareSeats_Person",
                table: "CareSeats",
                column: "Person");

            migrationBuilder.CreateIndex(
                name: "IX_CareStandIns_For_Until",
                table: "CareStandIns",
                columns: new[] { "For", "Until" });

            migrationBuilder.CreateIndex(
                name: "IX_CareStandIns_Person_Until",
                table: "CareStandIns",
                columns: new[] { "Person", "Until" });

            migrationBuilder.CreateIndex(
                name: "IX_CareStandIns_Until",
                table: "CareStandIns",
                column: "Until");

            migrationBuilder.CreateIndex(
                name: "IX_CheckPoints_Check_Key",
                table: "CheckPoints",
                columns: new[] { "Check", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Committees_Unit_InForceFrom",
                table: "Committees",
                columns: new[] { "Unit", "InForceFrom" });

            migrationBuilder.CreateIndex(
                name: "IX_ContactAddresses_Address",
                table: "ContactAddresses",
                column: "Address");

            migrationBuilder.CreateIndex(
                name: "IX_ContactAddresses_Domain",
                table: "ContactAddresses",
                column: "Domain");

            migrationBuilder.CreateIndex(
                name: "IX_CustomerFiles_Guide",
                table: "CustomerFiles",
                column: "Guide");

            migrationBuilder.CreateIndex(
                name: "IX_CustomerFiles_Keeper",
                table: "CustomerFiles",
                column: "Keeper");

            migrationBuilder.CreateIndex(
                name: "IX_CustomerFiles_Unit_Standing",
                table: "CustomerFiles",
                columns: new[] { "Unit", "Standing" });

            migrationBuilder.CreateIndex(
                name: "IX_Customers_Code",
                table: "Customers",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Customers_CreditCode_Unit_Form",
                table: "Customers",
                columns: new[] { "CreditCode", "Unit", "Form" },
                unique: true,
                filter: "\"CreditCode\" <> ''");

            migrationBuilder.CreateIndex(
                name: "IX_Customers_Subject",
                table: "Customers",
                column: "Subject");

            migrationBuilder.CreateIndex(
                name: "IX_Customers_Unit_Code",
                table: "Customers",
                columns: new[] { "Unit", "Code" });

            migrationBuilder.CreateIndex(
                name: "IX_Customers_Unit_Form_Subject",
                table: "Customers",
                columns: new[] { "Unit", "Form", "Subject" });

            migrationBuilder.CreateIndex(
                name: "IX_Envelopes_Round",
                table: "Envelopes",
                column: "Round");

            migrationBuilder.CreateIndex(
                name: "IX_Envelopes_Slot_Candidate",
                table: "Envelopes",
                columns: new[] { "Slot", "Candidate" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FileChanges_Customer_Entry_Field_Version",
                table: "FileChanges",
                columns: new[] { "Customer", "Entry", "Field", "Version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FileCheckItems_Check_Unit",
                table: "FileCheckItems",
                columns: new[] { "Check", "Unit" });

            migrationBuilder.CreateIndex(
                name: "IX_FileChecks_Kind_Year_Number",
                table: "FileChecks",
                columns: new[] { "Kind", "Year", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FileExports_By_AtUtc",
                table: "FileExports",
                columns: new[] { "By", "AtUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_FileExports_Sha256",
                table: "FileExports",
                column: "Sha256");

            migrationBuilder.CreateIndex(
                name: "IX_FileExports_Unit_AtUtc",
                table: "FileExports",
                columns: new[] { "Unit", "AtUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_FileReadings_About_AtUtc",
                table: "FileReadings",
                columns: new[] { "About", "AtUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_FileReadings_AtUtc",
                table: "FileReadings",
                column: "AtUtc");

            migrationBuilder.CreateIndex(
                name: "IX_FileReadings_Customer_AtUtc",
                table: "FileReadings",
                columns: new[] { "Customer", "AtUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_FileReadings_Person_AtUtc",
                table: "FileReadings",
                columns: new[] { "Person", "AtUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_FileReadings_Unit_Year_Number",
                table: "FileReadings",
                columns: new[] { "Unit", "Year", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FileRights_Person_Unit_State",
                table: "FileRights",
                columns: new[] { "Person", "Unit", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_FileRights_State_Until",
                table: "FileRights",
                columns: new[] { "State", "Until" });

            migrationBuilder.CreateIndex(
                name: "IX_FileRights_Unit_AskedUtc",
                table: "FileRights",
                columns: new[] { "Unit", "AskedUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_Findings_Source_Check",
                table: "Findings",
                columns: new[] { "Source", "Check" });

            migrationBuilder.CreateIndex(
                name: "IX_Findings_State_DueOn",
                table: "Findings",
                columns: new[] { "State", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Findings_Unit_Year",
                table: "Findings",
                columns: new[] { "Unit", "Year" });

            migrationBuilder.CreateIndex(
                name: "IX_FollowUpNotes_FollowUp_Request",
                table: "FollowUpNotes",
                columns: new[] { "FollowUp", "Request" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FollowUpNotes_Waits",
                table: "FollowUpNotes",
                column: "Waits");

            migrationBuilder.CreateIndex(
                name: "IX_FollowUps_By_Request",
                table: "FollowUps",
                columns: new[] { "By", "Request" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FollowUps_Closed_DueOn_Unit",
                table: "FollowUps",
                columns: new[] { "Closed", "DueOn", "Unit" });

            migrationBuilder.CreateIndex(
                name: "IX_FollowUps_ClosedMonth_Unit",
                table: "FollowUps",
                columns: new[] { "ClosedMonth", "Unit" });

            migrationBuilder.CreateIndex(
                name: "IX_FollowUps_Opened_Unit",
                table: "FollowUps",
                columns: new[] { "Opened", "Unit" });

            migrationBuilder.CreateIndex(
                name: "IX_FollowUps_Owner_Closed_DueOn",
                table: "FollowUps",
                columns: new[] { "Owner", "Closed", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_FollowUps_Visit",
                table: "FollowUps",
                column: "Visit");

            migrationBuilder.CreateIndex(
                name: "IX_Gifts_Key",
                table: "Gifts",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Gifts_Subject",
                table: "Gifts",
                column: "Subject");

            migrationBuilder.CreateIndex(
                name: "IX_Gifts_Unit_Year",
                table: "Gifts",
                columns: new[] { "Unit", "Year" });

            migrationBuilder.CreateIndex(
                name: "IX_Imports_Number",
                table: "Imports",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LapseNotices_Key",
                table: "LapseNotices",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LoggedMessages_MessageKey_AtUtc",
                table: "LoggedMessages",
                columns: new[] { "MessageKey", "AtUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_LoggedMessages_StandingKey",
                table: "LoggedMessages",
                column: "StandingKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LoggedMessages_ThreadKey_AtUtc",
                table: "LoggedMessages",
                columns: new[] { "ThreadKey", "AtUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_Mails_Key",
                table: "Mails",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Mails_QueuedUtc",
                table: "Mails",
                column: "QueuedUtc");

            migrationBuilder.CreateIndex(
                name: "IX_Mails_Recipient_QueuedUtc",
                table: "Mails",
                columns: new[] { "Recipient", "QueuedUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_Mails_Reference",
                table: "Mails",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Mails_State_QueuedUtc",
                table: "Mails",
                columns: new[] { "State", "QueuedUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_MonthlyItems_Month_Answer",
                table: "MonthlyItems",
                columns: new[] { "Month", "Answer" });

            migrationBuilder.CreateIndex(
                name: "IX_MonthlyItems_Return_Customer",
                table: "MonthlyItems",
                columns: new[] { "Return", "Customer" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MonthlyReports_Month",
                table: "MonthlyReports",
                column: "Month",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MonthlyReturns_Month",
                table: "MonthlyReturns",
                column: "Month");

            migrationBuilder.CreateIndex(
                name: "IX_MonthlyReturns_State_Month_Unit",
                table: "MonthlyReturns",
                columns: new[] { "State", "Month", "Unit" });

            migrationBuilder.CreateIndex(
                name: "IX_MonthlyReturns_Unit_Month",
                table: "MonthlyReturns",
                columns: new[] { "Unit", "Month" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OpenedAnswers_Survey_Question",
                table: "OpenedAnswers",
                columns: new[] { "Survey", "Question" });

            migrationBuilder.CreateIndex(
                name: "IX_OpenedCells_Round_Candidate_Item",
                table: "OpenedCells",
                columns: new[] { "Round", "Candidate", "Item" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OpenSteps_Decider_DeciderUnit_SinceUtc",
                table: "OpenSteps",
                columns: new[] { "Decider", "DeciderUnit", "SinceUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_OpenSteps_LookedOn",
                table: "OpenSteps",
                column: "LookedOn");

            migrationBuilder.CreateIndex(
                name: "IX_OpenSteps_Person",
                table: "OpenSteps",
                column: "Person");

            migrationBuilder.CreateIndex(
                name: "IX_OpenSteps_Proposer",
                table: "OpenSteps",
                column: "Proposer");

            migrationBuilder.CreateIndex(
                name: "IX_Originals_Customer_AtUtc",
                table: "Originals",
                columns: new[] { "Customer", "AtUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_Originals_StandingKey",
                table: "Originals",
                column: "StandingKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_People_EmployeeNumber",
                table: "People",
                column: "EmployeeNumber",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_People_EntraObjectId",
                table: "People",
                column: "EntraObjectId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_People_Unit",
                table: "People",
                column: "Unit");

            migrationBuilder.CreateIndex(
                name: "IX_PlanNotices_Visit_Number_Person",
                table: "PlanNotices",
                columns: new[] { "Visit", "Number", "Person" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PreparationItems_Closed_DueOn",
                table: "PreparationItems",
                columns: new[] { "Closed", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_PreparationItems_Visit_Kind",
                table: "PreparationItems",
                columns: new[] { "Visit", "Kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ProgrammeEntries_Programme_Target_AtUtc",
                table: "ProgrammeEntries",
                columns: new[] { "Programme", "Target", "AtUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_ProgrammeFiles_Programme_Hash",
                table: "ProgrammeFiles",
                columns: new[] { "Programme", "Hash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Programmes_Owner",
                table: "Programmes",
                column: "Owner");

            migrationBuilder.CreateIndex(
                name: "IX_Programmes_State_Until",
                table: "Programmes",
                columns: new[] { "State", "Until" });

            migrationBuilder.CreateIndex(
                name: "IX_ProgrammeTargets_Customer",
                table: "ProgrammeTargets",
                column: "Customer");

            migrationBuilder.CreateIndex(
                name: "IX_ProgrammeTargets_Programme_Customer",
                table: "ProgrammeTargets",
                columns: new[] { "Programme", "Customer" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ProgrammeTargets_Programme_Unit_Open_LastOn",
                table: "ProgrammeTargets",
                columns: new[] { "Programme", "Unit", "Open", "LastOn" });

            migrationBuilder.CreateIndex(
                name: "IX_ProgrammeUnits_Programme_Unit",
                table: "ProgrammeUnits",
                columns: new[] { "Programme", "Unit" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ProgrammeUnits_Unit",
                table: "ProgrammeUnits",
                column: "Unit");

            migrationBuilder.CreateIndex(
                name: "IX_RatedSubjects_Code",
                table: "RatedSubjects",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Refusals_AtUtc",
                table: "Refusals",
                column: "AtUtc");

            migrationBuilder.CreateIndex(
                name: "IX_RemarkEvidence_Original",
                table: "RemarkEvidence",
                column: "Original");

            migrationBuilder.CreateIndex(
                name: "IX_RemarkEvidence_Remark_Number",
                table: "RemarkEvidence",
                columns: new[] { "Remark", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReminderCopies_Reminder",
                table: "ReminderCopies",
                column: "Reminder");

            migrationBuilder.CreateIndex(
                name: "IX_ReminderMarks_Subject_DueOn_Days",
                table: "ReminderMarks",
                columns: new[] { "Subject", "DueOn", "Days" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Reminders_Key",
                table: "Reminders",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Reminders_Month_Step_Slot",
                table: "Reminders",
                columns: new[] { "Month", "Step", "Slot" });

            migrationBuilder.CreateIndex(
                name: "IX_Reminders_Month_Unit",
                table: "Reminders",
                columns: new[] { "Month", "Unit" });

            migrationBuilder.CreateIndex(
                name: "IX_Remindings_Month_Unit",
                table: "Remindings",
                columns: new[] { "Month", "Unit" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Remindings_Settled_Month",
                table: "Remindings",
                columns: new[] { "Settled", "Month" });

            migrationBuilder.CreateIndex(
                name: "IX_ReportEditions_Month",
                table: "ReportEditions",
                column: "Month");

            migrationBuilder.CreateIndex(
                name: "IX_ReportEditions_Report_Number",
                table: "ReportEditions",
                columns: new[] { "Report", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReportFetches_Edition_AtUtc",
                table: "ReportFetches",
                columns: new[] { "Edition", "AtUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_ReportRecipients_Person",
                table: "ReportRecipients",
                column: "Person");

            migrationBuilder.CreateIndex(
                name: "IX_ReportSections_Report_Key",
                table: "ReportSections",
                columns: new[] { "Report", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RiskRemarks_AtUtc",
                table: "RiskRemarks",
                column: "AtUtc");

            migrationBuilder.CreateIndex(
                name: "IX_RiskRemarks_ClosedUtc",
                table: "RiskRemarks",
                column: "ClosedUtc");

            migrationBuilder.CreateIndex(
                name: "IX_RiskRemarks_Subject_ClosedUtc",
                table: "RiskRemarks",
                columns: new[] { "Subject", "ClosedUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_RollSlots_Round_Voter",
                table: "RollSlots",
                columns: new[] { "Round", "Voter" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RollSlots_Voter",
                table: "RollSlots",
                column: "Voter");

            migrationBuilder.CreateIndex(
                name: "IX_RoundEvents_Round_Number",
                table: "RoundEvents",
                columns: new[] { "Round", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Rounds_OpenKey",
                table: "Rounds",
                column: "OpenKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Rounds_State_DeadlineUtc",
                table: "Rounds",
                columns: new[] { "State", "DeadlineUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_Rounds_Unit_RequestId",
                table: "Rounds",
                columns: new[] { "Unit", "RequestId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Rounds_Year_Form",
                table: "Rounds",
                columns: new[] { "Year", "Form" });

            migrationBuilder.CreateIndex(
                name: "IX_RuleDrafts_Matter_Unit_Year",
                table: "RuleDrafts",
                columns: new[] { "Matter", "Unit", "Year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RuleItems_RuleVersionId_Code",
                table: "RuleItems",
                columns: new[] { "RuleVersionId", "Code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RuleVersions_Year_Number",
                table: "RuleVersions",
                columns: new[] { "Year", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SeenActivities_SeenOn",
                table: "SeenActivities",
                column: "SeenOn");

            migrationBuilder.CreateIndex(
                name: "IX_SelfChecks_Unit_Year",
                table: "SelfChecks",
                columns: new[] { "Unit", "Year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ServicePlans_Unit_Year_Form",
                table: "ServicePlans",
                columns: new[] { "Unit", "Year", "Form" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ServicePlans_Year_Form",
                table: "ServicePlans",
                columns: new[] { "Year", "Form" });

            migrationBuilder.CreateIndex(
                name: "IX_ServicePlanVersions_Plan_Number",
                table: "ServicePlanVersions",
                columns: new[] { "Plan", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SheetUploads_By_State",
                table: "SheetUploads",
                columns: new[] { "By", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_SheetUploads_State_ExpiresUtc",
                table: "SheetUploads",
                columns: new[] { "State", "ExpiresUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_SpotChecks_Year_Number",
                table: "SpotChecks",
                columns: new[] { "Year", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SpotSamples_Check_Unit",
                table: "SpotSamples",
                columns: new[] { "Check", "Unit" });

            migrationBuilder.CreateIndex(
                name: "IX_Standards_Unit_Year_Form",
                table: "Standards",
                columns: new[] { "Unit", "Year", "Form" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_StandardsVersions_Standards_Number",
                table: "StandardsVersions",
                columns: new[] { "Standards", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_StandIns_For",
                table: "StandIns",
                column: "For");

            migrationBuilder.CreateIndex(
                name: "IX_StandIns_Person",
                table: "StandIns",
                column: "Person");

            migrationBuilder.CreateIndex(
                name: "IX_StrategicEntries_List_Subject",
                table: "StrategicEntries",
                columns: new[] { "List", "Subject" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_StrategicEntries_Subject",
                table: "StrategicEntries",
                column: "Subject");

            migrationBuilder.CreateIndex(
                name: "IX_StrategicLists_Year",
                table: "StrategicLists",
                column: "Year",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SupplementItems_SupplementId_Code",
                table: "SupplementItems",
                columns: new[] { "SupplementId", "Code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Supplements_Unit_Year_Number",
                table: "Supplements",
                columns: new[] { "Unit", "Year", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SurveyEnvelopes_Survey",
                table: "SurveyEnvelopes",
                column: "Survey");

            migrationBuilder.CreateIndex(
                name: "IX_SurveyInvitations_Survey_Customer",
                table: "SurveyInvitations",
                columns: new[] { "Survey", "Customer" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SurveyInvitations_Survey_Unit_Answered",
                table: "SurveyInvitations",
                columns: new[] { "Survey", "Unit", "Answered" });

            migrationBuilder.CreateIndex(
                name: "IX_SurveyInvitations_TokenHash",
                table: "SurveyInvitations",
                column: "TokenHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SurveyQuestions_Likeness",
                table: "SurveyQuestions",
                column: "Likeness");

            migrationBuilder.CreateIndex(
                name: "IX_SurveyQuestions_Survey_Number",
                table: "SurveyQuestions",
                columns: new[] { "Survey", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Surveys_State_Until",
                table: "Surveys",
                columns: new[] { "State", "Until" });

            migrationBuilder.CreateIndex(
                name: "IX_SurveyUnits_Survey_Unit",
                table: "SurveyUnits",
                columns: new[] { "Survey", "Unit" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TeamsConversations_Person",
                table: "TeamsConversations",
                column: "Person");

            migrationBuilder.CreateIndex(
                name: "IX_TeamsConversations_ServiceUrl_ConversationId",
                table: "TeamsConversations",
                columns: new[] { "ServiceUrl", "ConversationId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TeamsMessages_Post",
                table: "TeamsMessages",
                column: "Post");

            migrationBuilder.CreateIndex(
                name: "IX_TeamsMessages_State_Person",
                table: "TeamsMessages",
                columns: new[] { "State", "Person" });

            migrationBuilder.CreateIndex(
                name: "IX_Units_Code",
                table: "Units",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_UpkeepDues_LateAfter_Unit",
                table: "UpkeepDues",
                columns: new[] { "LateAfter", "Unit" });

            migrationBuilder.CreateIndex(
                name: "IX_UpkeepDues_Unit_DueOn_Customer_LateAfter",
                table: "UpkeepDues",
                columns: new[] { "Unit", "DueOn", "Customer", "LateAfter" });

            migrationBuilder.CreateIndex(
                name: "IX_UpkeepMarks_Key",
                table: "UpkeepMarks",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_UpkeepMarks_Week",
                table: "UpkeepMarks",
                column: "Week");

            migrationBuilder.CreateIndex(
                name: "IX_UpkeepRecords_Unit_AtUtc",
                table: "UpkeepRecords",
                columns: new[] { "Unit", "AtUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_VipLists_Unit_Year_Form",
                table: "VipLists",
                columns: new[] { "Unit", "Year", "Form" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_VipListVersions_List_Number",
                table: "VipListVersions",
                columns: new[] { "List", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_VisitMarks_Subject_DueOn_Step",
                table: "VisitMarks",
                columns: new[] { "Subject", "DueOn", "Step" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_VisitPapers_StandingKey",
                table: "VisitPapers",
                column: "StandingKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_VisitPapers_Visit",
                table: "VisitPapers",
                column: "Visit");

            migrationBuilder.CreateIndex(
                name: "IX_Visits_Customer_On",
                table: "Visits",
                columns: new[] { "Customer", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_Visits_Month_Strategic_StartUtc",
                table: "Visits",
                columns: new[] { "Month", "Strategic", "StartUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_Visits_Month_Unit_Direction_State_SummaryDueOn",
                table: "Visits",
                columns: new[] { "Month", "Unit", "Direction", "State", "SummaryDueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Visits_Planner_Request",
                table: "Visits",
                columns: new[] { "Planner", "Request" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Visits_Planner_StartUtc",
                table: "Visits",
                columns: new[] { "Planner", "StartUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_Visits_State_EndUtc",
                table: "Visits",
                columns: new[] { "State", "EndUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_VisitSummaries_Waits",
                table: "VisitSummaries",
                column: "Waits");

            migrationBuilder.CreateIndex(
                name: "IX_VisitSupports_OpenKey",
                table: "VisitSupports",
                column: "OpenKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_VisitSupports_State",
                table: "VisitSupports",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_VisitSupports_Visit",
                table: "VisitSupports",
                column: "Visit");

            migrationBuilder.CreateIndex(
                name: "IX_VisitUnits_Unit_Concerned",
                table: "VisitUnits",
                columns: new[] { "Unit", "Concerned" });

            migrationBuilder.CreateIndex(
                name: "IX_YearExports_Unit_Year_AtUtc",
                table: "YearExports",
                columns: new[] { "Unit", "Year", "AtUtc" });
        }

        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AccessChains");

            migrationBuilder.DropTable(
                name: "AppealFiles");

            migrationBuilder.DropTable(
                name: "Appeals");

            migrationBuilder.DropTable(
                name: "AppealSteps");

            migrationBuilder.DropTable(
                name: "ApprovalChains");

            migrationBuilder.DropTable(
                name: "ApprovalEvents");

            migrationBuilder.DropTable(
                name: "Approvals");

            migrationBuilder.DropTable(
                name: "Awards");

            migrationBuilder.DropTable(
                name: "BarEvents");

            migrationBuilder.DropTable(
                name: "BarEvidence");

            migrationBuilder.DropTable(
                name: "Bars");

            migrationBuilder.DropTable(
                name: "BenefitChanges");

            migrationBuilder.DropTable(
                name: "CalendarChanges");

            migrationBuilder.DropTable(
                name: "CalendarDays");

            migrationBuilder.DropTable(
                name: "CalendarYears");

            migrationBuilder.DropTable(
                name: "CardPosts");

            migrationBuilder.DropTable(
                name: "CareAlarms");

            migrationBuilder.DropTable(
                name: "CareEvents");

            migrationBuilder.DropTable(
                name: "CareSeats");

            migrationBuilder.DropTable(
                name: "CareStandIns");

            migrationBuilder.DropTable(
                name: "CheckPoints");

            migrationBuilder.DropTable(
                name: "CommitteeDraftSeats");

            migrationBuilder.DropTable(
                name: "CommitteeSeats");

            migrationBuilder.DropTable(
                name: "ContactAddresses");

            migrationBuilder.DropTable(
                name: "CustomerFiles");

            migrationBuilder.DropTable(
                name: "CustomerKeys");

            migrationBuilder.DropTable(
                name: "Customers");

            migrationBuilder.DropTable(
                name: "Envelopes");

            migrationBuilder.DropTable(
                name: "FileChanges");

            migrationBuilder.DropTable(
                name: "FileCheckItems");

            migrationBuilder.DropTable(
                name: "FileChecks");

            migrationBuilder.DropTable(
                name: "FileEntries");

            migrationBuilder.DropTable(
                name: "FileExports");

            migrationBuilder.DropTable(
                name: "FileReadings");

            migrationBuilder.DropTable(
                name: "FileRights");

            migrationBuilder.DropTable(
                name: "FileValues");

            migrationBuilder.DropTable(
                name: "FillGuides");

            migrationBuilder.DropTable(
                name: "Findings");

            migrationBuilder.DropTable(
                name: "FollowUpNotes");

            migrationBuilder.DropTable(
                name: "FollowUps");

            migrationBuilder.DropTable(
                name: "Gifts");

            migrationBuilder.DropTable(
                name: "GuideDrafts");

            migrationBuilder.DropTable(
                name: "ImportLines");

            migrationBuilder.DropTable(
                name: "ImportUnits");

            migrationBuilder.DropTable(
                name: "JobRuns");

            migrationBuilder.DropTable(
                name: "LapseNotices");

            migrationBuilder.DropTable(
                name: "LoggedMessages");

            migrationBuilder.DropTable(
                name: "MailedPlans");

            migrationBuilder.DropTable(
                name: "MailLanes");

            migrationBuilder.DropTable(
                name: "Mails");

            migrationBuilder.DropTable(
                name: "MonthChanges");

            migrationBuilder.DropTable(
                name: "MonthlyItems");

            migrationBuilder.DropTable(
                name: "MonthlyReports");

            migrationBuilder.DropTable(
                name: "MonthlyReturns");

            migrationBuilder.DropTable(
                name: "MonthlyVolumes");

            migrationBuilder.DropTable(
                name: "OpenedAnswers");

            migrationBuilder.DropTable(
                name: "OpenedCells");

            migrationBuilder.DropTable(
                name: "OpenSteps");

            migrationBuilder.DropTable(
                name: "Originals");

            migrationBuilder.DropTable(
                name: "PersonRoles");

            migrationBuilder.DropTable(
                name: "PlanNotices");

            migrationBuilder.DropTable(
                name: "PreparationItems");

            migrationBuilder.DropTable(
                name: "ProgrammeEntries");

            migrationBuilder.DropTable(
                name: "ProgrammeFiles");

            migrationBuilder.DropTable(
                name: "Programmes");

            migrationBuilder.DropTable(
                name: "ProgrammeTargets");

            migrationBuilder.DropTable(
                name: "ProgrammeUnits");

            migrationBuilder.DropTable(
                name: "RatedSubjects");

            migrationBuilder.DropTable(
                name: "Refusals");

            migrationBuilder.DropTable(
                name: "RemarkEvidence");

            migrationBuilder.DropTable(
                name: "RememberedColumns");

            migrationBuilder.DropTable(
                name: "ReminderCopies");

            migrationBuilder.DropTable(
                name: "ReminderMarks");

            migrationBuilder.DropTable(
                name: "Reminders");

            migrationBuilder.DropTable(
                name: "Remindings");

            migrationBuilder.DropTable(
                name: "ReportDistribution");

            migrationBuilder.DropTable(
                name: "ReportEditions");

            migrationBuilder.DropTable(
                name: "ReportFetches");

            migrationBuilder.DropTable(
                name: "ReportRecipients");

            migrationBuilder.DropTable(
                name: "ReportReminders");

            migrationBuilder.DropTable(
                name: "ReportSections");

            migrationBuilder.DropTable(
                name: "RiskRemarks");

            migrationBuilder.DropTable(
                name: "RollSlots");

            migrationBuilder.DropTable(
                name: "RoundArchives");

            migrationBuilder.DropTable(
                name: "RoundEvents");

            migrationBuilder.DropTable(
                name: "RoundKeys");

            migrationBuilder.DropTable(
                name: "RoundResults");

            migrationBuilder.DropTable(
                name: "Rounds");

            migrationBuilder.DropTable(
                name: "RuleDrafts");

            migrationBuilder.DropTable(
                name: "RuleItems");

            migrationBuilder.DropTable(
                name: "SchedulerLeases");

            migrationBuilder.DropTable(
                name: "SearchBacklog");

            migrationBuilder.DropTable(
                name: "SeenActivities");

            migrationBuilder.DropTable(
                name: "SelfChecks");

            migrationBuilder.DropTable(
                name: "ServicePlans");

            migrationBuilder.DropTable(
                name: "ServicePlanVersions");

            migrationBuilder.DropTable(
                name: "SheetUploads");

            migrationBuilder.DropTable(
                name: "SpotChecks");

            migrationBuilder.DropTable(
                name: "SpotSamples");

            migrationBuilder.DropTable(
                name: "Standards");

            migrationBuilder.DropTable(
                name: "StandardsVersions");

            migrationBuilder.DropTable(
                name: "StandIns");

            migrationBuilder.DropTable(
                name: "StrategicEntries");

            migrationBuilder.DropTable(
                name: "StrategicLists");

            migrationBuilder.DropTable(
                name: "SupplementItems");

            migrationBuilder.DropTable(
                name: "SurveyEnvelopes");

            migrationBuilder.DropTable(
                name: "SurveyInvitations");

            migrationBuilder.DropTable(
                name: "SurveyKeys");

            migrationBuilder.DropTable(
                name: "SurveyQuestions");

            migrationBuilder.DropTable(
                name: "Surveys");

            migrationBuilder.DropTable(
                name: "SurveyUnits");

            migrationBuilder.DropTable(
                name: "TableExports");

            migrationBuilder.DropTable(
                name: "TableExportSteps");

            migrationBuilder.DropTable(
                name: "TeamsConversations");

            migrationBuilder.DropTable(
                name: "TeamsMessages");

            migrationBuilder.DropTable(
                name: "Units");

            migrationBuilder.DropTable(
                name: "UpkeepDays");

            migrationBuilder.DropTable(
                name: "UpkeepDues");

            migrationBuilder.DropTable(
                name: "UpkeepMarks");

            migrationBuilder.DropTable(
                name: "UpkeepRecords");

            migrationBuilder.DropTable(
                name: "UploadParts");

            migrationBuilder.DropTable(
                name: "VipLists");

            migrationBuilder.DropTable(
                name: "VipListVersions");

            migrationBuilder.DropTable(
                name: "VisitMarks");

            migrationBuilder.DropTable(
                name: "VisitPapers");

            migrationBuilder.DropTable(
                name: "Visits");

            migrationBuilder.DropTable(
                name: "VisitSummaries");

            migrationBuilder.DropTable(
                name: "VisitSupports");

            migrationBuilder.DropTable(
                name: "VisitUnits");

            migrationBuilder.DropTable(
                name: "YearExports");

            migrationBuilder.DropTable(
                name: "CommitteeDrafts");

            migrationBuilder.DropTable(
                name: "Committees");

            migrationBuilder.DropTable(
                name: "Imports");

            migrationBuilder.DropTable(
                name: "People");

            migrationBuilder.DropTable(
                name: "RuleVersions");

            migrationBuilder.DropTable(
                name: "Supplements");
        }
    }
}
