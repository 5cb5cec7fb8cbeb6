IF OBJECT_ID(N'[__EFMigrationsHistory]') IS NULL
BEGIN
    CREATE TABLE [__EFMigrationsHistory] (
        [MigrationId] nvarchar(150) NOT NULL,
        [ProductVersion] nvarchar(32) NOT NULL,
        CONSTRAINT [PK___EFMigrationsHistory] PRIMARY KEY ([MigrationId])
    );
END;
GO

BEGIN TRANSACTION;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [AccessChains] (
        [Unit] bigint NOT NULL,
        [Year] int NOT NULL,
        [Number] int NOT NULL,
        [Hash] nvarchar(64) NOT NULL,
        CONSTRAINT [PK_AccessChains] PRIMARY KEY ([Unit], [Year])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [AppealFiles] (
        [Id] bigint NOT NULL,
        [Appeal] bigint NOT NULL,
        [Name] nvarchar(200) NOT NULL,
        [Hash] nvarchar(64) NOT NULL,
        [Type] nvarchar(40) NOT NULL,
        [Size] bigint NOT NULL,
        [By] bigint NOT NULL,
        [AtUtc] datetime2 NOT NULL,
        [StandingKey] nvarchar(100) NULL,
        CONSTRAINT [PK_AppealFiles] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [Appeals] (
        [Id] bigint NOT NULL,
        [Unit] bigint NOT NULL,
        [Customer] bigint NOT NULL,
        [Subject] bigint NOT NULL,
        [Standing] nvarchar(40) NOT NULL,
        [Urgent] bit NOT NULL,
        [Month] int NOT NULL,
        [State] nvarchar(40) NOT NULL,
        [Reported] nvarchar(40) NOT NULL,
        [Category] nvarchar(40) NOT NULL,
        [Title] nvarchar(100) NOT NULL,
        [Text] nvarchar(4000) NOT NULL,
        [FormKey] nvarchar(40) NULL,
        [DraftedBy] bigint NOT NULL,
        [RaisedBy] bigint NULL,
        [RaisedUtc] datetime2 NULL,
        [Escalated] nvarchar(40) NULL,
        [Assigned] bigint NULL,
        [TurnOf] bigint NULL,
        [TurnMark] nvarchar(64) NOT NULL,
        [Answer] nvarchar(4000) NOT NULL,
        [AnsweredBy] bigint NULL,
        [AnsweredOn] int NULL,
        [Decision] nvarchar(4000) NOT NULL,
        [ClosedOn] int NULL,
        [ClockDays] int NOT NULL,
        [ClockUsed] int NOT NULL,
        [ClockFrom] int NULL,
        [ClockPausedOn] int NULL,
        [DueOn] int NULL,
        [Warned] bit NOT NULL,
        [BreachedOn] int NULL,
        [LastUtc] datetime2 NOT NULL,
        [Steps] int NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Appeals] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [AppealSteps] (
        [Id] bigint NOT NULL,
        [Appeal] bigint NOT NULL,
        [Number] int NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [By] bigint NULL,
        [AtUtc] datetime2 NOT NULL,
        [Text] nvarchar(4000) NOT NULL,
        [Category] nvarchar(40) NULL,
        [Person] bigint NULL,
        CONSTRAINT [PK_AppealSteps] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [ApprovalChains] (
        [Unit] bigint NOT NULL,
        [Year] int NOT NULL,
        [Number] int NOT NULL,
        [Hash] nvarchar(64) NOT NULL,
        CONSTRAINT [PK_ApprovalChains] PRIMARY KEY ([Unit], [Year])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [ApprovalEvents] (
        [Id] bigint NOT NULL,
        [Unit] bigint NOT NULL,
        [Year] int NOT NULL,
        [Number] int NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [Approval] bigint NULL,
        [Matter] nvarchar(40) NULL,
        [Object] bigint NULL,
        [Version] int NULL,
        [TextHash] nvarchar(64) NULL,
        [Step] int NULL,
        [Decider] nvarchar(40) NULL,
        [By] bigint NOT NULL,
        [For] bigint NULL,
        [StandIn] bigint NULL,
        [Begins] int NULL,
        [Ends] int NULL,
        [AtUtc] datetime2 NOT NULL,
        [Reason] nvarchar(1000) NULL,
        [Resolution] nvarchar(60) NULL,
        [ResolvedOn] int NULL,
        [Previous] nvarchar(64) NOT NULL,
        [Hash] nvarchar(64) NOT NULL,
        CONSTRAINT [PK_ApprovalEvents] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [Approvals] (
        [Id] bigint NOT NULL,
        [Matter] nvarchar(40) NOT NULL,
        [Object] bigint NOT NULL,
        [Version] int NOT NULL,
        [Unit] bigint NOT NULL,
        [Year] int NOT NULL,
        [Proposer] bigint NOT NULL,
        [Text] nvarchar(max) NOT NULL,
        [TextHash] nvarchar(64) NOT NULL,
        [AdjustmentReason] nvarchar(1000) NULL,
        [State] nvarchar(40) NOT NULL,
        [Step] int NOT NULL,
        [Filing] nvarchar(40) NOT NULL,
        [ProposedUtc] datetime2 NOT NULL,
        [DecidedUtc] datetime2 NULL,
        [Resolution] nvarchar(60) NULL,
        [ResolvedOn] int NULL,
        [ReturnReason] nvarchar(1000) NULL,
        [OpenKey] nvarchar(80) NULL,
        [Stamp] int NOT NULL,
        CONSTRAINT [PK_Approvals] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [Awards] (
        [Id] bigint NOT NULL,
        [Subject] bigint NOT NULL,
        [Unit] bigint NOT NULL,
        [Form] nvarchar(40) NULL,
        [Level] nvarchar(40) NOT NULL,
        [Year] int NOT NULL,
        [Origin] nvarchar(40) NOT NULL,
        [Approval] bigint NOT NULL,
        [From] int NOT NULL,
        [Until] int NOT NULL,
        [EndedOn] int NULL,
        [EndedBy] nvarchar(40) NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Awards] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [BarEvents] (
        [Id] bigint NOT NULL,
        [Unit] bigint NOT NULL,
        [Year] int NOT NULL,
        [Number] int NOT NULL,
        [Bar] bigint NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [By] bigint NULL,
        [AtUtc] datetime2 NOT NULL,
        [Detail] nvarchar(2000) NOT NULL,
        [Previous] nvarchar(400) NOT NULL,
        [Hash] nvarchar(400) NOT NULL,
        CONSTRAINT [PK_BarEvents] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [BarEvidence] (
        [Id] bigint NOT NULL,
        [Bar] bigint NOT NULL,
        [Number] int NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [Hash] nvarchar(64) NOT NULL,
        [Name] nvarchar(400) NOT NULL,
        [Type] nvarchar(40) NULL,
        [Size] bigint NOT NULL,
        [Issuer] nvarchar(400) NOT NULL,
        [DocumentNumber] nvarchar(400) NOT NULL,
        [Issued] int NULL,
        [Passage] nvarchar(2000) NOT NULL,
        [By] bigint NOT NULL,
        [AtUtc] datetime2 NOT NULL,
        CONSTRAINT [PK_BarEvidence] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [Bars] (
        [Id] bigint NOT NULL,
        [Subject] bigint NOT NULL,
        [Unit] bigint NOT NULL,
        [Year] int NOT NULL,
        [Cause] nvarchar(40) NULL,
        [Text] nvarchar(2000) NOT NULL,
        [State] nvarchar(40) NOT NULL,
        [By] bigint NOT NULL,
        [AtUtc] datetime2 NOT NULL,
        [From] int NULL,
        [OpenKey] nvarchar(60) NULL,
        [Remark] bigint NULL,
        [Record] nvarchar(max) NULL,
        [LiftReason] nvarchar(2000) NULL,
        [LiftedOn] int NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Bars] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [BenefitChanges] (
        [Id] bigint NOT NULL,
        [Version] int NOT NULL,
        [Code] nvarchar(16) NOT NULL,
        [Added] nvarchar(4000) NULL,
        [Reason] nvarchar(400) NOT NULL,
        [By] bigint NOT NULL,
        [AtUtc] datetime2 NOT NULL,
        CONSTRAINT [PK_BenefitChanges] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [CalendarChanges] (
        [Id] bigint NOT NULL,
        [Year] int NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [Day] int NULL,
        [DayKind] nvarchar(40) NULL,
        [Name] nvarchar(30) NOT NULL,
        [By] bigint NULL,
        [AtUtc] datetime2 NOT NULL,
        CONSTRAINT [PK_CalendarChanges] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [CalendarDays] (
        [Day] int NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [Name] nvarchar(30) NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_CalendarDays] PRIMARY KEY ([Day])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [CalendarYears] (
        [Year] int NOT NULL,
        [CompletedUtc] datetime2 NULL,
        [CompletedBy] bigint NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_CalendarYears] PRIMARY KEY ([Year])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [CardPosts] (
        [Id] bigint NOT NULL,
        [Person] bigint NOT NULL,
        [Kind] nvarchar(60) NOT NULL,
        [Subject] bigint NOT NULL,
        [Version] bigint NOT NULL,
        [PostedUtc] datetime2 NOT NULL,
        [DueUtc] datetime2 NULL,
        [Settled] bit NOT NULL,
        CONSTRAINT [PK_CardPosts] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [CareAlarms] (
        [Duty] nvarchar(40) NOT NULL,
        [Of] bigint NOT NULL,
        [Gap] nvarchar(40) NOT NULL,
        [Since] int NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_CareAlarms] PRIMARY KEY ([Duty], [Of])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [CareEvents] (
        [Id] bigint NOT NULL,
        [Duty] nvarchar(40) NOT NULL,
        [Of] bigint NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [Person] bigint NULL,
        [Before] bigint NULL,
        [By] bigint NULL,
        [AtUtc] datetime2 NOT NULL,
        CONSTRAINT [PK_CareEvents] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [CareSeats] (
        [Duty] nvarchar(40) NOT NULL,
        [Of] bigint NOT NULL,
        [Person] bigint NULL,
        [Since] int NOT NULL,
        [NamedBy] bigint NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_CareSeats] PRIMARY KEY ([Duty], [Of])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [CareStandIns] (
        [Id] bigint NOT NULL,
        [Duty] nvarchar(40) NOT NULL,
        [For] bigint NOT NULL,
        [Person] bigint NOT NULL,
        [From] int NOT NULL,
        [Until] int NOT NULL,
        [NamedBy] bigint NOT NULL,
        [NamedUtc] datetime2 NOT NULL,
        [EndedUtc] datetime2 NULL,
        [EndedBy] bigint NULL,
        CONSTRAINT [PK_CareStandIns] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [CheckPoints] (
        [Id] bigint NOT NULL,
        [Check] bigint NOT NULL,
        [Key] nvarchar(40) NOT NULL,
        [Hints] nvarchar(2000) NOT NULL,
        [Verdict] nvarchar(40) NOT NULL,
        [Text] nvarchar(1000) NOT NULL,
        [By] bigint NULL,
        [AtUtc] datetime2 NULL,
        CONSTRAINT [PK_CheckPoints] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [CommitteeDrafts] (
        [Unit] bigint NOT NULL,
        [SmallerThanFiveReason] nvarchar(400) NULL,
        [Warnings] nvarchar(400) NOT NULL,
        [EditedBy] bigint NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_CommitteeDrafts] PRIMARY KEY ([Unit])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [Committees] (
        [Id] bigint NOT NULL,
        [Unit] bigint NOT NULL,
        [Number] int NOT NULL,
        [Origin] nvarchar(40) NOT NULL,
        [Approval] bigint NULL,
        [Text] nvarchar(max) NULL,
        [ResolutionNumber] nvarchar(400) NOT NULL,
        [InForceFrom] int NOT NULL,
        [SmallerThanFiveReason] nvarchar(400) NULL,
        CONSTRAINT [PK_Committees] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [ContactAddresses] (
        [Customer] bigint NOT NULL,
        [Entry] bigint NOT NULL,
        [Address] nvarchar(320) NOT NULL,
        [Domain] nvarchar(320) NOT NULL,
        CONSTRAINT [PK_ContactAddresses] PRIMARY KEY ([Customer], [Entry])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [CustomerFiles] (
        [Customer] bigint NOT NULL,
        [Unit] bigint NOT NULL,
        [Standing] nvarchar(40) NOT NULL,
        [Keeper] bigint NULL,
        [OpenedBy] bigint NOT NULL,
        [OpenedUtc] datetime2 NOT NULL,
        [Guide] int NOT NULL,
        [Required] int NOT NULL,
        [Filled] int NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_CustomerFiles] PRIMARY KEY ([Customer])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [CustomerKeys] (
        [Unit] bigint NOT NULL,
        [Key] varbinary(48) NOT NULL,
        [Customer] bigint NOT NULL,
        CONSTRAINT [PK_CustomerKeys] PRIMARY KEY ([Unit], [Key], [Customer])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [Customers] (
        [Id] bigint NOT NULL,
        [Code] nvarchar(400) NOT NULL,
        [Name] nvarchar(400) NOT NULL,
        [CreditCode] nvarchar(400) NOT NULL,
        [Unit] bigint NOT NULL,
        [Form] nvarchar(40) NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [Subject] bigint NOT NULL,
        [Industry] nvarchar(400) NOT NULL,
        [FirstContract] int NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Customers] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [Envelopes] (
        [Id] bigint NOT NULL,
        [Round] bigint NOT NULL,
        [Slot] bigint NOT NULL,
        [Candidate] bigint NOT NULL,
        [Blob] varbinary(max) NOT NULL,
        CONSTRAINT [PK_Envelopes] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [FileChanges] (
        [Customer] bigint NOT NULL,
        [Id] bigint NOT NULL,
        [Entry] bigint NOT NULL,
        [Part] nvarchar(40) NOT NULL,
        [Field] nvarchar(40) NOT NULL,
        [Version] int NOT NULL,
        [Before] nvarchar(4000) NOT NULL,
        [After] nvarchar(4000) NOT NULL,
        [Source] nvarchar(200) NOT NULL,
        [Reason] nvarchar(1000) NOT NULL,
        [By] bigint NOT NULL,
        [AtUtc] datetime2 NOT NULL,
        CONSTRAINT [PK_FileChanges] PRIMARY KEY ([Customer], [Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [FileCheckItems] (
        [Id] bigint NOT NULL,
        [Check] bigint NOT NULL,
        [Unit] bigint NOT NULL,
        [Topic] nvarchar(40) NOT NULL,
        [Customer] bigint NULL,
        [Code] nvarchar(400) NOT NULL,
        [Name] nvarchar(400) NOT NULL,
        [HasFile] bit NOT NULL,
        [Percent] int NOT NULL,
        [Missing] int NOT NULL,
        [LateParts] nvarchar(400) NOT NULL,
        [Concerned] int NOT NULL,
        [All] int NOT NULL,
        [Codes] nvarchar(1000) NOT NULL,
        [Verdict] nvarchar(40) NOT NULL,
        [By] bigint NULL,
        [AtUtc] datetime2 NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_FileCheckItems] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [FileChecks] (
        [Id] bigint NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [Year] int NOT NULL,
        [Number] int NOT NULL,
        [DueOn] int NOT NULL,
        [SeedSource] nvarchar(400) NULL,
        [DrawFrom] int NULL,
        [PerUnit] int NOT NULL,
        [AnnouncedBy] bigint NULL,
        [AnnouncedUtc] datetime2 NULL,
        [Figure] nvarchar(400) NULL,
        [List] nvarchar(max) NULL,
        [GatheredBy] bigint NULL,
        [GatheredUtc] datetime2 NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_FileChecks] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [FileEntries] (
        [Customer] bigint NOT NULL,
        [Id] bigint NOT NULL,
        [Part] nvarchar(40) NOT NULL,
        [By] bigint NOT NULL,
        [AtUtc] datetime2 NOT NULL,
        [RemovedUtc] datetime2 NULL,
        [RemovedBy] bigint NULL,
        [RemovedReason] nvarchar(1000) NOT NULL,
        CONSTRAINT [PK_FileEntries] PRIMARY KEY ([Customer], [Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [FileExports] (
        [Id] bigint NOT NULL,
        [By] bigint NOT NULL,
        [ByName] nvarchar(400) NOT NULL,
        [ByNumber] nvarchar(400) NOT NULL,
        [Unit] bigint NOT NULL,
        [AtUtc] datetime2 NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [Customers] int NOT NULL,
        [Rows] int NOT NULL,
        [Reason] nvarchar(1000) NOT NULL,
        [Sha256] nvarchar(64) NOT NULL,
        [Bytes] bigint NOT NULL,
        CONSTRAINT [PK_FileExports] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [FileReadings] (
        [Id] bigint NOT NULL,
        [Unit] bigint NOT NULL,
        [Year] int NOT NULL,
        [Number] int NOT NULL,
        [Person] bigint NOT NULL,
        [Customer] bigint NULL,
        [About] bigint NULL,
        [Right] bigint NULL,
        [Purpose] nvarchar(40) NOT NULL,
        [Reason] nvarchar(1000) NOT NULL,
        [AtUtc] datetime2 NOT NULL,
        [Previous] nvarchar(64) NOT NULL,
        [Hash] nvarchar(64) NOT NULL,
        CONSTRAINT [PK_FileReadings] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [FileRights] (
        [Id] bigint NOT NULL,
        [Person] bigint NOT NULL,
        [Belonged] bigint NOT NULL,
        [Unit] bigint NOT NULL,
        [Action] nvarchar(40) NOT NULL,
        [From] int NOT NULL,
        [Until] int NOT NULL,
        [Reason] nvarchar(600) NOT NULL,
        [AskedBy] bigint NOT NULL,
        [AskedUtc] datetime2 NOT NULL,
        [State] nvarchar(40) NOT NULL,
        [DecidedBy] bigint NULL,
        [DecidedUtc] datetime2 NULL,
        [End] nvarchar(40) NULL,
        [ClosedBy] bigint NULL,
        [ClosedUtc] datetime2 NULL,
        [Answer] nvarchar(600) NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_FileRights] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [FileValues] (
        [Customer] bigint NOT NULL,
        [Entry] bigint NOT NULL,
        [Field] nvarchar(40) NOT NULL,
        [Text] nvarchar(4000) NOT NULL,
        [Source] nvarchar(200) NOT NULL,
        [ConfirmedBy] bigint NOT NULL,
        [ConfirmedUtc] datetime2 NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_FileValues] PRIMARY KEY ([Customer], [Entry], [Field])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [FillGuides] (
        [Number] int NOT NULL,
        [Text] nvarchar(max) NOT NULL,
        [Note] nvarchar(1000) NOT NULL,
        [By] bigint NOT NULL,
        [AtUtc] datetime2 NOT NULL,
        CONSTRAINT [PK_FillGuides] PRIMARY KEY ([Number])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [Findings] (
        [Id] bigint NOT NULL,
        [Source] nvarchar(40) NOT NULL,
        [Check] bigint NOT NULL,
        [Unit] bigint NOT NULL,
        [Year] int NOT NULL,
        [About] nvarchar(400) NOT NULL,
        [Text] nvarchar(1000) NOT NULL,
        [RaisedBy] bigint NOT NULL,
        [RaisedUtc] datetime2 NOT NULL,
        [State] nvarchar(40) NOT NULL,
        [Responsible] bigint NULL,
        [DueOn] int NULL,
        [Done] nvarchar(1000) NOT NULL,
        [DoneOn] int NULL,
        [DoneBy] bigint NULL,
        [Word] nvarchar(1000) NOT NULL,
        [ClosedOn] int NULL,
        [ClosedBy] bigint NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Findings] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [FollowUpNotes] (
        [Id] bigint NOT NULL,
        [FollowUp] bigint NOT NULL,
        [Text] nvarchar(1000) NOT NULL,
        [By] bigint NOT NULL,
        [AtUtc] datetime2 NOT NULL,
        [Waits] bit NOT NULL,
        [Unfit] bit NOT NULL,
        [UnfitGuide] int NOT NULL,
        [Tries] int NOT NULL,
        [LookUtc] datetime2 NULL,
        [Request] bigint NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_FollowUpNotes] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [FollowUps] (
        [Id] bigint NOT NULL,
        [Visit] bigint NOT NULL,
        [Unit] bigint NOT NULL,
        [Customer] bigint NOT NULL,
        [Strategic] bit NOT NULL,
        [Text] nvarchar(1000) NOT NULL,
        [Owner] bigint NOT NULL,
        [DueOn] int NOT NULL,
        [By] bigint NOT NULL,
        [Opened] int NOT NULL,
        [Closed] bit NOT NULL,
        [ClosedOn] int NULL,
        [ClosedMonth] int NULL,
        [ClosedBy] bigint NULL,
        [Word] nvarchar(1000) NOT NULL,
        [Request] bigint NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_FollowUps] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [Gifts] (
        [Id] bigint NOT NULL,
        [Unit] bigint NOT NULL,
        [Year] int NOT NULL,
        [Subject] bigint NOT NULL,
        [Form] nvarchar(40) NOT NULL,
        [Level] nvarchar(40) NULL,
        [Reason] nvarchar(2000) NOT NULL,
        [State] nvarchar(40) NOT NULL,
        [Proposed] bit NOT NULL,
        [Key] nvarchar(80) NOT NULL,
        [By] bigint NOT NULL,
        [AtUtc] datetime2 NOT NULL,
        [From] int NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Gifts] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [GuideDrafts] (
        [Id] int NOT NULL,
        [Base] int NOT NULL,
        [Text] nvarchar(max) NOT NULL,
        [By] bigint NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_GuideDrafts] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [ImportLines] (
        [Import] bigint NOT NULL,
        [Ordinal] int NOT NULL,
        [Sheet] nvarchar(40) NOT NULL,
        [Row] bigint NOT NULL,
        [Before] nvarchar(max) NULL,
        [After] nvarchar(400) NOT NULL,
        CONSTRAINT [PK_ImportLines] PRIMARY KEY ([Import], [Ordinal])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [Imports] (
        [Id] bigint NOT NULL,
        [Number] int NOT NULL,
        [FileName] nvarchar(400) NOT NULL,
        [Sha256] nvarchar(400) NOT NULL,
        [By] bigint NULL,
        [Operator] nvarchar(400) NOT NULL,
        [ImportedUtc] datetime2 NOT NULL,
        [NewRows] int NOT NULL,
        [ChangedRows] int NOT NULL,
        [UndoneUtc] datetime2 NULL,
        [UndoneBy] bigint NULL,
        CONSTRAINT [PK_Imports] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [JobRuns] (
        [Job] nvarchar(60) NOT NULL,
        [BeganUtc] datetime2 NOT NULL,
        [EndedUtc] datetime2 NOT NULL,
        [Moved] int NOT NULL,
        [Fault] nvarchar(120) NULL,
        [By] bigint NULL,
        CONSTRAINT [PK_JobRuns] PRIMARY KEY ([Job])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [LapseNotices] (
        [Id] bigint NOT NULL,
        [Key] nvarchar(80) NOT NULL,
        [Unit] bigint NOT NULL,
        [Form] nvarchar(40) NULL,
        [Until] int NOT NULL,
        [Stage] nvarchar(40) NOT NULL,
        [ToldOn] int NOT NULL,
        CONSTRAINT [PK_LapseNotices] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [LoggedMessages] (
        [Id] bigint NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [Customer] bigint NOT NULL,
        [Unit] bigint NOT NULL,
        [MessageKey] nvarchar(64) NOT NULL,
        [ThreadKey] nvarchar(64) NOT NULL,
        [Subject] nvarchar(255) NOT NULL,
        [Sender] nvarchar(200) NOT NULL,
        [SentUtc] datetime2 NULL,
        [Target] bigint NOT NULL,
        [By] bigint NOT NULL,
        [AtUtc] datetime2 NOT NULL,
        [StandingKey] nvarchar(120) NULL,
        CONSTRAINT [PK_LoggedMessages] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [MailedPlans] (
        [Visit] bigint NOT NULL,
        [Number] int NOT NULL,
        [Plan] nvarchar(max) NOT NULL,
        [Cancelled] bit NOT NULL,
        [By] bigint NOT NULL,
        [AtUtc] datetime2 NOT NULL,
        CONSTRAINT [PK_MailedPlans] PRIMARY KEY ([Visit], [Number])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [MailLanes] (
        [Mailbox] nvarchar(320) NOT NULL,
        [NextUtc] datetime2 NOT NULL,
        [SetUtc] datetime2 NOT NULL,
        [Rests] int NOT NULL,
        [Reason] nvarchar(60) NULL,
        [Fence] bigint NOT NULL,
        CONSTRAINT [PK_MailLanes] PRIMARY KEY ([Mailbox])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [Mails] (
        [Id] bigint NOT NULL,
        [Key] nvarchar(200) NOT NULL,
        [Reference] nvarchar(40) NOT NULL,
        [Recipient] bigint NOT NULL,
        [Kind] nvarchar(60) NOT NULL,
        [Subject] bigint NOT NULL,
        [State] nvarchar(40) NOT NULL,
        [QueuedUtc] datetime2 NOT NULL,
        [Attempts] int NOT NULL,
        [NextAttemptUtc] datetime2 NULL,
        [LeaseUntilUtc] datetime2 NULL,
        [ClaimedUtc] datetime2 NULL,
        [SentUtc] datetime2 NULL,
        [Reason] nvarchar(60) NULL,
        [Fence] bigint NOT NULL,
        CONSTRAINT [PK_Mails] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [MonthChanges] (
        [Customer] bigint NOT NULL,
        [Month] int NOT NULL,
        [Figure] nvarchar(40) NOT NULL,
        [Id] bigint NOT NULL,
        [Before] nvarchar(40) NOT NULL,
        [After] nvarchar(40) NOT NULL,
        [Source] nvarchar(200) NOT NULL,
        [Reason] nvarchar(1000) NOT NULL,
        [By] bigint NOT NULL,
        [AtUtc] datetime2 NOT NULL,
        CONSTRAINT [PK_MonthChanges] PRIMARY KEY ([Customer], [Month], [Figure], [Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [MonthlyItems] (
        [Id] bigint NOT NULL,
        [Return] bigint NOT NULL,
        [Month] int NOT NULL,
        [Customer] bigint NOT NULL,
        [Subject] bigint NOT NULL,
        [Answer] nvarchar(40) NOT NULL,
        [Released] bit NOT NULL,
        [By] bigint NULL,
        [AtUtc] datetime2 NULL,
        CONSTRAINT [PK_MonthlyItems] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [MonthlyReports] (
        [Id] bigint NOT NULL,
        [Month] int NOT NULL,
        [State] nvarchar(40) NOT NULL,
        [DraftedUtc] datetime2 NOT NULL,
        [Editions] int NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_MonthlyReports] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [MonthlyReturns] (
        [Id] bigint NOT NULL,
        [Unit] bigint NOT NULL,
        [Month] int NOT NULL,
        [DueOn] int NOT NULL,
        [Customers] int NOT NULL,
        [Answered] int NOT NULL,
        [State] nvarchar(40) NOT NULL,
        [SubmittedUtc] datetime2 NULL,
        [SubmittedBy] bigint NULL,
        [Late] bit NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_MonthlyReturns] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [MonthlyVolumes] (
        [Customer] bigint NOT NULL,
        [Month] int NOT NULL,
        [Contracted] bigint NOT NULL,
        [Actual] bigint NOT NULL,
        [Price] bigint NOT NULL,
        [Cost] bigint NOT NULL,
        [Receivable] bigint NOT NULL,
        [PaidOnTime] bigint NOT NULL,
        CONSTRAINT [PK_MonthlyVolumes] PRIMARY KEY ([Customer], [Month])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [OpenedAnswers] (
        [Id] bigint NOT NULL,
        [Survey] bigint NOT NULL,
        [Question] bigint NOT NULL,
        [Unit] bigint NULL,
        [Value] int NOT NULL,
        [Words] nvarchar(2000) NOT NULL,
        CONSTRAINT [PK_OpenedAnswers] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [OpenedCells] (
        [Id] bigint NOT NULL,
        [Round] bigint NOT NULL,
        [Candidate] bigint NOT NULL,
        [Item] bigint NOT NULL,
        [Answers] nvarchar(4000) NOT NULL,
        CONSTRAINT [PK_OpenedCells] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [OpenSteps] (
        [Approval] bigint NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [Decider] nvarchar(40) NULL,
        [DeciderUnit] bigint NOT NULL,
        [Person] bigint NULL,
        [Matter] nvarchar(40) NOT NULL,
        [Unit] bigint NOT NULL,
        [Year] int NOT NULL,
        [Version] int NOT NULL,
        [Step] int NOT NULL,
        [Proposer] bigint NOT NULL,
        [SinceUtc] datetime2 NOT NULL,
        [DueOn] int NOT NULL,
        [LookedOn] int NOT NULL,
        CONSTRAINT [PK_OpenSteps] PRIMARY KEY ([Approval])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [Originals] (
        [Id] bigint NOT NULL,
        [Customer] bigint NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [Name] nvarchar(200) NOT NULL,
        [Note] nvarchar(1000) NOT NULL,
        [Words] nvarchar(2400) NOT NULL,
        [Hash] nvarchar(64) NOT NULL,
        [Type] nvarchar(40) NOT NULL,
        [Size] bigint NOT NULL,
        [By] bigint NOT NULL,
        [AtUtc] datetime2 NOT NULL,
        [StandingKey] nvarchar(100) NULL,
        [RemovedUtc] datetime2 NULL,
        [RemovedBy] bigint NULL,
        [RemovedReason] nvarchar(1000) NOT NULL,
        CONSTRAINT [PK_Originals] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [People] (
        [Id] bigint NOT NULL,
        [EmployeeNumber] nvarchar(400) NOT NULL,
        [Name] nvarchar(400) NOT NULL,
        [Mail] nvarchar(400) NOT NULL,
        [EntraObjectId] uniqueidentifier NULL,
        [Unit] bigint NOT NULL,
        [Position] nvarchar(400) NOT NULL,
        [Manager] bigint NULL,
        [Locale] nvarchar(400) NOT NULL,
        [LeftOn] int NULL,
        [MovedOn] int NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_People] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [PlanNotices] (
        [Id] bigint NOT NULL,
        [Visit] bigint NOT NULL,
        [Number] int NOT NULL,
        [Unit] bigint NOT NULL,
        [Person] bigint NOT NULL,
        [Role] nvarchar(40) NOT NULL,
        CONSTRAINT [PK_PlanNotices] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [PreparationItems] (
        [Id] bigint NOT NULL,
        [Visit] bigint NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [Owner] bigint NOT NULL,
        [DueOn] int NOT NULL,
        [Progress] nvarchar(1000) NOT NULL,
        [ProgressBy] bigint NULL,
        [ProgressUtc] datetime2 NULL,
        [Done] bit NOT NULL,
        [Closed] bit NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_PreparationItems] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [ProgrammeEntries] (
        [Id] bigint NOT NULL,
        [Programme] bigint NOT NULL,
        [Target] bigint NULL,
        [Step] nvarchar(40) NOT NULL,
        [On] int NOT NULL,
        [Intention] nvarchar(40) NULL,
        [Text] nvarchar(4000) NOT NULL,
        [By] bigint NOT NULL,
        [AtUtc] datetime2 NOT NULL,
        [Number] int NOT NULL,
        CONSTRAINT [PK_ProgrammeEntries] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [ProgrammeFiles] (
        [Id] bigint NOT NULL,
        [Programme] bigint NOT NULL,
        [Name] nvarchar(200) NOT NULL,
        [Hash] nvarchar(64) NOT NULL,
        [Type] nvarchar(40) NOT NULL,
        [Size] bigint NOT NULL,
        [By] bigint NOT NULL,
        [AtUtc] datetime2 NOT NULL,
        CONSTRAINT [PK_ProgrammeFiles] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [Programmes] (
        [Id] bigint NOT NULL,
        [Scope] nvarchar(40) NOT NULL,
        [Owner] bigint NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [Name] nvarchar(100) NOT NULL,
        [Text] nvarchar(4000) NOT NULL,
        [From] int NOT NULL,
        [Until] int NOT NULL,
        [State] nvarchar(40) NOT NULL,
        [MadeBy] bigint NOT NULL,
        [PublishedOn] int NULL,
        [ClosedOn] int NULL,
        [Outcome] nvarchar(4000) NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Programmes] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [ProgrammeTargets] (
        [Id] bigint NOT NULL,
        [Programme] bigint NOT NULL,
        [Unit] bigint NOT NULL,
        [Customer] bigint NOT NULL,
        [Intention] nvarchar(40) NOT NULL,
        [Reached] nvarchar(40) NOT NULL,
        [Open] bit NOT NULL,
        [LastOn] int NOT NULL,
        [ContractNumber] nvarchar(60) NOT NULL,
        [ContractOn] int NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_ProgrammeTargets] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [ProgrammeUnits] (
        [Id] bigint NOT NULL,
        [Programme] bigint NOT NULL,
        [Unit] bigint NOT NULL,
        [RemindedOn] int NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_ProgrammeUnits] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [RatedSubjects] (
        [Id] bigint NOT NULL,
        [Code] nvarchar(400) NOT NULL,
        [Name] nvarchar(400) NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_RatedSubjects] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [Refusals] (
        [Id] bigint NOT NULL,
        [Person] bigint NOT NULL,
        [Action] nvarchar(40) NOT NULL,
        [Unit] bigint NOT NULL,
        [AtUtc] datetime2 NOT NULL,
        CONSTRAINT [PK_Refusals] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [RemarkEvidence] (
        [Id] bigint NOT NULL,
        [Remark] bigint NOT NULL,
        [Number] int NOT NULL,
        [Original] bigint NULL,
        [Name] nvarchar(400) NOT NULL,
        [Hash] nvarchar(64) NOT NULL,
        [Issuer] nvarchar(400) NOT NULL,
        [DocumentNumber] nvarchar(400) NOT NULL,
        [Issued] int NULL,
        [Passage] nvarchar(2000) NOT NULL,
        CONSTRAINT [PK_RemarkEvidence] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [RememberedColumns] (
        [Person] bigint NOT NULL,
        [Sheet] nvarchar(40) NOT NULL,
        [Headers] nvarchar(max) NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_RememberedColumns] PRIMARY KEY ([Person], [Sheet])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [ReminderCopies] (
        [Id] bigint NOT NULL,
        [Reminder] bigint NOT NULL,
        [Person] bigint NOT NULL,
        [Role] nvarchar(40) NOT NULL,
        [MailKey] nvarchar(200) NULL,
        CONSTRAINT [PK_ReminderCopies] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [ReminderMarks] (
        [Id] bigint NOT NULL,
        [Subject] bigint NOT NULL,
        [DueOn] int NOT NULL,
        [Days] int NOT NULL,
        CONSTRAINT [PK_ReminderMarks] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [Reminders] (
        [Id] bigint NOT NULL,
        [Key] nvarchar(120) NOT NULL,
        [Unit] bigint NOT NULL,
        [Month] int NOT NULL,
        [Step] nvarchar(40) NOT NULL,
        [Days] int NOT NULL,
        [Slot] int NOT NULL,
        [Skipped] bit NOT NULL,
        [Gap] int NOT NULL,
        [DecidedUtc] datetime2 NOT NULL,
        CONSTRAINT [PK_Reminders] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [Remindings] (
        [Id] bigint NOT NULL,
        [Unit] bigint NOT NULL,
        [Month] int NOT NULL,
        [LastSlot] int NOT NULL,
        [Settled] bit NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Remindings] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [ReportDistribution] (
        [Id] bigint NOT NULL,
        [Role] nvarchar(60) NOT NULL,
        [Unit] bigint NULL,
        [Person] bigint NULL,
        [AddedBy] bigint NOT NULL,
        [AddedUtc] datetime2 NOT NULL,
        [RemovedBy] bigint NULL,
        [RemovedUtc] datetime2 NULL,
        CONSTRAINT [PK_ReportDistribution] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [ReportEditions] (
        [Id] bigint NOT NULL,
        [Report] bigint NOT NULL,
        [Month] int NOT NULL,
        [Number] int NOT NULL,
        [Text] nvarchar(max) NOT NULL,
        [Hash] nvarchar(64) NOT NULL,
        [Changes] nvarchar(1000) NOT NULL,
        [PublishedBy] bigint NOT NULL,
        [PublishedUtc] datetime2 NOT NULL,
        [DocumentZh] nvarchar(64) NOT NULL,
        [DocumentEn] nvarchar(64) NOT NULL,
        [Recipients] int NOT NULL,
        CONSTRAINT [PK_ReportEditions] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [ReportFetches] (
        [Id] bigint NOT NULL,
        [Edition] bigint NOT NULL,
        [Person] bigint NOT NULL,
        [AtUtc] datetime2 NOT NULL,
        [Whole] bit NOT NULL,
        [Hash] nvarchar(64) NOT NULL,
        CONSTRAINT [PK_ReportFetches] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [ReportRecipients] (
        [Edition] bigint NOT NULL,
        [Person] bigint NOT NULL,
        CONSTRAINT [PK_ReportRecipients] PRIMARY KEY ([Edition], [Person])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [ReportReminders] (
        [Month] int NOT NULL,
        [Step] int NOT NULL,
        CONSTRAINT [PK_ReportReminders] PRIMARY KEY ([Month], [Step])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [ReportSections] (
        [Id] bigint NOT NULL,
        [Report] bigint NOT NULL,
        [Key] nvarchar(40) NOT NULL,
        [Place] int NOT NULL,
        [Hidden] bit NOT NULL,
        [Text] nvarchar(4000) NOT NULL,
        [Readers] nvarchar(40) NOT NULL,
        [Figures] nvarchar(max) NOT NULL,
        [Newer] nvarchar(max) NULL,
        [Seen] nvarchar(64) NOT NULL,
        [EditedBy] bigint NULL,
        [EditedUtc] datetime2 NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_ReportSections] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [RiskRemarks] (
        [Id] bigint NOT NULL,
        [Subject] bigint NOT NULL,
        [Customer] bigint NULL,
        [Kind] nvarchar(40) NOT NULL,
        [Text] nvarchar(2000) NOT NULL,
        [By] bigint NOT NULL,
        [AtUtc] datetime2 NOT NULL,
        [ClosedReason] nvarchar(2000) NULL,
        [ClosedBy] bigint NULL,
        [ClosedUtc] datetime2 NULL,
        CONSTRAINT [PK_RiskRemarks] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [RollSlots] (
        [Id] bigint NOT NULL,
        [Round] bigint NOT NULL,
        [Voter] bigint NOT NULL,
        [Eligible] bit NOT NULL,
        [Finished] bit NOT NULL,
        [Frozen] bit NOT NULL,
        CONSTRAINT [PK_RollSlots] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [RoundArchives] (
        [Round] bigint NOT NULL,
        [Pack] varbinary(max) NOT NULL,
        CONSTRAINT [PK_RoundArchives] PRIMARY KEY ([Round])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [RoundEvents] (
        [Id] bigint NOT NULL,
        [Round] bigint NOT NULL,
        [Number] int NOT NULL,
        [Kind] nvarchar(400) NOT NULL,
        [By] bigint NULL,
        [AtUtc] datetime2 NOT NULL,
        [Detail] nvarchar(400) NOT NULL,
        [Previous] nvarchar(400) NOT NULL,
        [Hash] nvarchar(400) NOT NULL,
        CONSTRAINT [PK_RoundEvents] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [RoundKeys] (
        [Round] bigint NOT NULL,
        [Salt] varbinary(max) NOT NULL,
        [Wrapped] varbinary(max) NOT NULL,
        CONSTRAINT [PK_RoundKeys] PRIMARY KEY ([Round])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [RoundResults] (
        [Round] bigint NOT NULL,
        [Subject] bigint NOT NULL,
        [Rank] int NULL,
        [Total] decimal(9,2) NULL,
        [BaseTotal] decimal(9,2) NULL,
        [Passed] bit NULL,
        [Barred] bit NOT NULL,
        CONSTRAINT [PK_RoundResults] PRIMARY KEY ([Round], [Subject])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [Rounds] (
        [Id] bigint NOT NULL,
        [Unit] bigint NOT NULL,
        [Year] int NOT NULL,
        [Form] nvarchar(40) NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [State] nvarchar(40) NOT NULL,
        [Outcome] nvarchar(40) NOT NULL,
        [DeadlineUtc] datetime2 NOT NULL,
        [OpenedBy] bigint NOT NULL,
        [OpenedUtc] datetime2 NOT NULL,
        [RequestId] nvarchar(64) NOT NULL,
        [OpenKey] nvarchar(80) NULL,
        [FormText] nvarchar(max) NOT NULL,
        [FormHash] nvarchar(400) NOT NULL,
        [RuleText] nvarchar(max) NOT NULL,
        [EnvelopeList] varbinary(max) NULL,
        [EnvelopeRoot] nvarchar(400) NULL,
        [ReceiptList] varbinary(max) NULL,
        [ReceiptRoot] nvarchar(400) NULL,
        [ResultText] nvarchar(max) NULL,
        [Trouble] nvarchar(400) NULL,
        [CloseOwner] bigint NULL,
        [CloseFence] bigint NOT NULL,
        [CloseLeaseUntil] bigint NULL,
        CONSTRAINT [PK_Rounds] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [RuleDrafts] (
        [Id] bigint NOT NULL,
        [Matter] nvarchar(40) NOT NULL,
        [Unit] bigint NOT NULL,
        [Year] int NOT NULL,
        [State] nvarchar(40) NOT NULL,
        [Text] nvarchar(max) NOT NULL,
        [AdjustmentReason] nvarchar(1000) NULL,
        [WasProposed] bit NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_RuleDrafts] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [RuleVersions] (
        [Id] bigint NOT NULL,
        [Year] int NOT NULL,
        [Number] int NOT NULL,
        [State] nvarchar(40) NOT NULL,
        [Origin] nvarchar(40) NOT NULL,
        [Approval] bigint NULL,
        [InForceFrom] int NULL,
        [AdjustmentReason] nvarchar(1000) NULL,
        [DropExtremes] bit NOT NULL,
        [Quorum] decimal(9,6) NOT NULL,
        [Hash] nvarchar(400) NOT NULL,
        [Version] int NOT NULL,
        [ExplanationsText] nvarchar(4000) NULL,
        CONSTRAINT [PK_RuleVersions] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [SchedulerLeases] (
        [Name] nvarchar(40) NOT NULL,
        [Owner] nvarchar(200) NOT NULL,
        [UntilUtc] datetime2 NOT NULL,
        [SinceUtc] datetime2 NOT NULL,
        [Fence] bigint NOT NULL,
        CONSTRAINT [PK_SchedulerLeases] PRIMARY KEY ([Name])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [SearchBacklog] (
        [Id] bigint NOT NULL,
        [Customers] varbinary(max) NOT NULL,
        CONSTRAINT [PK_SearchBacklog] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [SeenActivities] (
        [Id] bigint NOT NULL,
        [SeenOn] int NOT NULL,
        CONSTRAINT [PK_SeenActivities] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [SelfChecks] (
        [Id] bigint NOT NULL,
        [Unit] bigint NOT NULL,
        [Year] int NOT NULL,
        [State] nvarchar(40) NOT NULL,
        [DueOn] int NOT NULL,
        [StartedBy] bigint NULL,
        [StartedOn] int NULL,
        [FinishedBy] bigint NULL,
        [FinishedOn] int NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_SelfChecks] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [ServicePlans] (
        [Id] bigint NOT NULL,
        [Unit] bigint NOT NULL,
        [Year] int NOT NULL,
        [Form] nvarchar(40) NOT NULL,
        [IsStrategic] bit NOT NULL,
        [Draft] nvarchar(max) NOT NULL,
        [UnderWay] bit NOT NULL,
        [InForce] nvarchar(max) NULL,
        [InForceFrom] int NULL,
        [Version] int NOT NULL,
        [Checked] int NOT NULL,
        CONSTRAINT [PK_ServicePlans] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [ServicePlanVersions] (
        [Id] bigint NOT NULL,
        [Plan] bigint NOT NULL,
        [Number] int NOT NULL,
        [Approval] bigint NOT NULL,
        [Text] nvarchar(max) NOT NULL,
        [From] int NOT NULL,
        CONSTRAINT [PK_ServicePlanVersions] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [SheetUploads] (
        [Id] bigint NOT NULL,
        [By] bigint NOT NULL,
        [Sheet] nvarchar(40) NOT NULL,
        [Name] nvarchar(400) NOT NULL,
        [Columns] nvarchar(400) NOT NULL,
        [From1904] bit NOT NULL,
        [Merged] nvarchar(max) NOT NULL,
        [Rows] int NOT NULL,
        [Parts] int NOT NULL,
        [StartedUtc] datetime2 NOT NULL,
        [ExpiresUtc] datetime2 NOT NULL,
        [State] nvarchar(40) NOT NULL,
        [Tried] varbinary(max) NULL,
        [Wrong] int NULL,
        [Number] int NULL,
        [NewRows] int NOT NULL,
        [ChangedRows] int NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_SheetUploads] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [SpotChecks] (
        [Id] bigint NOT NULL,
        [Year] int NOT NULL,
        [Number] int NOT NULL,
        [SeedSource] nvarchar(400) NOT NULL,
        [DrawFrom] int NOT NULL,
        [PerUnit] int NOT NULL,
        [AnnouncedBy] bigint NOT NULL,
        [AnnouncedUtc] datetime2 NOT NULL,
        [Figure] nvarchar(400) NULL,
        [List] nvarchar(max) NULL,
        [DrawnBy] bigint NULL,
        [DrawnUtc] datetime2 NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_SpotChecks] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [SpotSamples] (
        [Id] bigint NOT NULL,
        [Check] bigint NOT NULL,
        [Unit] bigint NOT NULL,
        [Path] nvarchar(400) NOT NULL,
        [ContentHash] nvarchar(64) NOT NULL,
        [Verdict] nvarchar(40) NOT NULL,
        [By] bigint NULL,
        [AtUtc] datetime2 NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_SpotSamples] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [Standards] (
        [Id] bigint NOT NULL,
        [Unit] bigint NOT NULL,
        [Year] int NOT NULL,
        [Form] nvarchar(40) NOT NULL,
        [DraftText] nvarchar(max) NOT NULL,
        [AdjustmentReason] nvarchar(2000) NULL,
        [Locked] bit NOT NULL,
        [InForce] int NOT NULL,
        [Revision] int NOT NULL,
        CONSTRAINT [PK_Standards] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [StandardsVersions] (
        [Id] bigint NOT NULL,
        [Standards] bigint NOT NULL,
        [Number] int NOT NULL,
        [Text] nvarchar(max) NOT NULL,
        [Hash] nvarchar(400) NOT NULL,
        [Approval] bigint NOT NULL,
        [EffectiveOn] int NOT NULL,
        [AdjustmentReason] nvarchar(2000) NULL,
        CONSTRAINT [PK_StandardsVersions] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [StandIns] (
        [Id] bigint NOT NULL,
        [For] bigint NOT NULL,
        [Person] bigint NOT NULL,
        [Begins] int NOT NULL,
        [Ends] int NOT NULL,
        [NamedUtc] datetime2 NOT NULL,
        [EndedUtc] datetime2 NULL,
        CONSTRAINT [PK_StandIns] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [StrategicEntries] (
        [Id] bigint NOT NULL,
        [List] bigint NOT NULL,
        [Subject] bigint NOT NULL,
        [Words] nvarchar(2000) NOT NULL,
        [By] bigint NOT NULL,
        [AtUtc] datetime2 NOT NULL,
        CONSTRAINT [PK_StrategicEntries] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [StrategicLists] (
        [Id] bigint NOT NULL,
        [Unit] bigint NOT NULL,
        [Year] int NOT NULL,
        [State] nvarchar(40) NOT NULL,
        [AdjustmentReason] nvarchar(2000) NULL,
        [ApprovedText] nvarchar(max) NULL,
        [ApprovedOn] int NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_StrategicLists] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [Supplements] (
        [Id] bigint NOT NULL,
        [Unit] bigint NOT NULL,
        [Year] int NOT NULL,
        [Number] int NOT NULL,
        [State] nvarchar(40) NOT NULL,
        [Approval] bigint NOT NULL,
        [InForceFrom] int NOT NULL,
        [AdjustmentReason] nvarchar(1000) NULL,
        [Hash] nvarchar(400) NOT NULL,
        CONSTRAINT [PK_Supplements] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [SurveyEnvelopes] (
        [Id] bigint NOT NULL,
        [Survey] bigint NOT NULL,
        [Blob] varbinary(max) NOT NULL,
        CONSTRAINT [PK_SurveyEnvelopes] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [SurveyInvitations] (
        [Id] bigint NOT NULL,
        [Survey] bigint NOT NULL,
        [Unit] bigint NOT NULL,
        [Customer] bigint NOT NULL,
        [TokenHash] nvarchar(64) NULL,
        [ExpiresOn] int NULL,
        [Answered] bit NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_SurveyInvitations] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [SurveyKeys] (
        [Survey] bigint NOT NULL,
        [Secret] bigint NOT NULL,
        [Salt] varbinary(max) NOT NULL,
        [Wrapped] varbinary(max) NOT NULL,
        CONSTRAINT [PK_SurveyKeys] PRIMARY KEY ([Survey])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [SurveyQuestions] (
        [Id] bigint NOT NULL,
        [Survey] bigint NOT NULL,
        [Number] int NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [Chinese] nvarchar(400) NOT NULL,
        [English] nvarchar(400) NOT NULL,
        [ChoiceLines] nvarchar(1220) NOT NULL,
        [Required] bit NOT NULL,
        [Likeness] nvarchar(64) NOT NULL,
        CONSTRAINT [PK_SurveyQuestions] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [Surveys] (
        [Id] bigint NOT NULL,
        [Title] nvarchar(400) NOT NULL,
        [EnglishTitle] nvarchar(400) NOT NULL,
        [Intro] nvarchar(1000) NOT NULL,
        [EnglishIntro] nvarchar(1000) NOT NULL,
        [Kinds] int NOT NULL,
        [Until] int NOT NULL,
        [State] nvarchar(40) NOT NULL,
        [Locked] bit NOT NULL,
        [MadeBy] bigint NOT NULL,
        [OpenedOn] int NULL,
        [ClosedOn] int NULL,
        [PublicKey] varbinary(max) NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Surveys] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [SurveyUnits] (
        [Id] bigint NOT NULL,
        [Survey] bigint NOT NULL,
        [Unit] bigint NOT NULL,
        [RemindedFor] int NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_SurveyUnits] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [TableExports] (
        [Id] bigint NOT NULL,
        [By] bigint NOT NULL,
        [Topic] nvarchar(40) NOT NULL,
        [Wish] nvarchar(max) NOT NULL,
        [ExpiresUtc] datetime2 NOT NULL,
        CONSTRAINT [PK_TableExports] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [TableExportSteps] (
        [Export] bigint NOT NULL,
        [Page] int NOT NULL,
        [Step] nvarchar(40) NOT NULL,
        [Rows] int NOT NULL,
        [RowsSoFar] int NOT NULL,
        [Sha256] nvarchar(64) NOT NULL,
        [Next] nvarchar(400) NULL,
        [AtUtc] datetime2 NOT NULL,
        CONSTRAINT [PK_TableExportSteps] PRIMARY KEY ([Export], [Page])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [TeamsConversations] (
        [Id] bigint NOT NULL,
        [ServiceUrl] nvarchar(400) NOT NULL,
        [ConversationId] nvarchar(400) NOT NULL,
        [UserId] nvarchar(400) NOT NULL,
        [BotId] nvarchar(400) NOT NULL,
        [TenantId] nvarchar(400) NULL,
        [AadObjectId] uniqueidentifier NOT NULL,
        [Person] bigint NULL,
        [Installed] bit NOT NULL,
        [InstalledUtc] datetime2 NOT NULL,
        CONSTRAINT [PK_TeamsConversations] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [TeamsMessages] (
        [Id] bigint NOT NULL,
        [Post] bigint NOT NULL,
        [Person] bigint NOT NULL,
        [Step] nvarchar(40) NOT NULL,
        [State] nvarchar(40) NOT NULL,
        [DecidedUtc] datetime2 NOT NULL,
        [Attempts] int NOT NULL,
        [NextAttemptUtc] datetime2 NULL,
        [LeaseUntilUtc] datetime2 NULL,
        [Fence] bigint NOT NULL,
        [Reason] nvarchar(60) NULL,
        [ShownVersion] bigint NULL,
        [Conversation] bigint NULL,
        [ActivityId] nvarchar(400) NULL,
        CONSTRAINT [PK_TeamsMessages] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [Units] (
        [Id] bigint NOT NULL,
        [Code] nvarchar(400) NOT NULL,
        [Name] nvarchar(400) NOT NULL,
        [Parent] bigint NULL,
        [LastYearSales] bigint NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Units] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [UpkeepDays] (
        [Id] int NOT NULL,
        [Day] int NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_UpkeepDays] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [UpkeepDues] (
        [Customer] bigint NOT NULL,
        [Part] nvarchar(40) NOT NULL,
        [Unit] bigint NOT NULL,
        [DueOn] int NOT NULL,
        [LateAfter] int NOT NULL,
        [Cause] nvarchar(40) NOT NULL,
        [DoneOn] int NULL,
        [Next] int NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_UpkeepDues] PRIMARY KEY ([Customer], [Part])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [UpkeepMarks] (
        [Id] bigint NOT NULL,
        [Key] nvarchar(80) NOT NULL,
        [Unit] bigint NOT NULL,
        [Week] int NULL,
        CONSTRAINT [PK_UpkeepMarks] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [UpkeepRecords] (
        [Customer] bigint NOT NULL,
        [Id] bigint NOT NULL,
        [Unit] bigint NOT NULL,
        [Part] nvarchar(40) NOT NULL,
        [Cause] nvarchar(40) NOT NULL,
        [DueOn] int NOT NULL,
        [LateAfter] int NOT NULL,
        [How] nvarchar(40) NOT NULL,
        [By] bigint NULL,
        [AtUtc] datetime2 NOT NULL,
        CONSTRAINT [PK_UpkeepRecords] PRIMARY KEY ([Customer], [Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [UploadParts] (
        [Upload] bigint NOT NULL,
        [Part] int NOT NULL,
        [Rows] int NOT NULL,
        [First] int NOT NULL,
        [Last] int NOT NULL,
        [Sha256] nvarchar(64) NOT NULL,
        [Content] varbinary(max) NOT NULL,
        CONSTRAINT [PK_UploadParts] PRIMARY KEY ([Upload], [Part])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [VipLists] (
        [Id] bigint NOT NULL,
        [Unit] bigint NOT NULL,
        [Year] int NOT NULL,
        [Form] nvarchar(40) NOT NULL,
        [AdjustmentReason] nvarchar(2000) NULL,
        [Locked] bit NOT NULL,
        [InForce] int NOT NULL,
        [Revision] int NOT NULL,
        CONSTRAINT [PK_VipLists] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [VipListVersions] (
        [Id] bigint NOT NULL,
        [List] bigint NOT NULL,
        [Number] int NOT NULL,
        [Text] nvarchar(max) NOT NULL,
        [Hash] nvarchar(400) NOT NULL,
        [Approval] bigint NOT NULL,
        [From] int NOT NULL,
        [Until] int NOT NULL,
        [AdjustmentReason] nvarchar(2000) NULL,
        CONSTRAINT [PK_VipListVersions] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [VisitMarks] (
        [Id] bigint NOT NULL,
        [Subject] bigint NOT NULL,
        [DueOn] int NOT NULL,
        [Step] nvarchar(40) NOT NULL,
        CONSTRAINT [PK_VisitMarks] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [VisitPapers] (
        [Id] bigint NOT NULL,
        [Visit] bigint NOT NULL,
        [Name] nvarchar(200) NOT NULL,
        [Hash] nvarchar(64) NOT NULL,
        [Type] nvarchar(40) NOT NULL,
        [Size] bigint NOT NULL,
        [By] bigint NOT NULL,
        [AtUtc] datetime2 NOT NULL,
        [RemovedUtc] datetime2 NULL,
        [RemovedBy] bigint NULL,
        [StandingKey] nvarchar(100) NULL,
        CONSTRAINT [PK_VisitPapers] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [Visits] (
        [Id] bigint NOT NULL,
        [Unit] bigint NOT NULL,
        [Customer] bigint NOT NULL,
        [Subject] bigint NOT NULL,
        [Direction] nvarchar(40) NOT NULL,
        [State] nvarchar(40) NOT NULL,
        [Strategic] bit NOT NULL,
        [ByHeadquarters] bit NOT NULL,
        [Planner] bigint NOT NULL,
        [Plan] nvarchar(max) NOT NULL,
        [Theme] nvarchar(200) NOT NULL,
        [On] int NOT NULL,
        [Month] int NOT NULL,
        [StartUtc] datetime2 NOT NULL,
        [EndUtc] datetime2 NOT NULL,
        [SummaryDueOn] int NOT NULL,
        [PlanNumber] int NOT NULL,
        [CancelReason] nvarchar(500) NOT NULL,
        [CancelledUtc] datetime2 NULL,
        [Request] bigint NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Visits] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [VisitSummaries] (
        [Visit] bigint NOT NULL,
        [Theirs] nvarchar(400) NOT NULL,
        [Ours] nvarchar(400) NOT NULL,
        [Said] nvarchar(4000) NOT NULL,
        [Agreed] nvarchar(4000) NOT NULL,
        [Asked] nvarchar(4000) NOT NULL,
        [Next] nvarchar(4000) NOT NULL,
        [By] bigint NOT NULL,
        [AtUtc] datetime2 NOT NULL,
        [SavedUtc] datetime2 NULL,
        [Filed] bit NOT NULL,
        [Waits] bit NOT NULL,
        [Unfit] bit NOT NULL,
        [UnfitGuide] int NOT NULL,
        [Tries] int NOT NULL,
        [LookUtc] datetime2 NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_VisitSummaries] PRIMARY KEY ([Visit])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [VisitSupports] (
        [Id] bigint NOT NULL,
        [Visit] bigint NOT NULL,
        [Text] nvarchar(2000) NOT NULL,
        [AskedBy] bigint NOT NULL,
        [AskedUtc] datetime2 NOT NULL,
        [State] nvarchar(40) NOT NULL,
        [Answer] nvarchar(2000) NOT NULL,
        [AnsweredBy] bigint NULL,
        [AnsweredUtc] datetime2 NULL,
        [OpenKey] bigint NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_VisitSupports] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [VisitUnits] (
        [Visit] bigint NOT NULL,
        [Unit] bigint NOT NULL,
        [Concerned] bit NOT NULL,
        [Received] int NOT NULL,
        [ReceivedBy] bigint NULL,
        [ReceivedUtc] datetime2 NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_VisitUnits] PRIMARY KEY ([Visit], [Unit])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [YearExports] (
        [Id] bigint NOT NULL,
        [Unit] bigint NOT NULL,
        [Year] int NOT NULL,
        [By] bigint NULL,
        [AtUtc] datetime2 NOT NULL,
        [Hash] nvarchar(400) NOT NULL,
        [Signature] nvarchar(400) NOT NULL,
        [Files] int NOT NULL,
        CONSTRAINT [PK_YearExports] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [CommitteeDraftSeats] (
        [Person] bigint NOT NULL,
        [Unit] bigint NOT NULL,
        [Duty] nvarchar(40) NOT NULL,
        [EmployeeNumber] nvarchar(400) NOT NULL,
        [Name] nvarchar(400) NOT NULL,
        [Position] nvarchar(400) NOT NULL,
        CONSTRAINT [PK_CommitteeDraftSeats] PRIMARY KEY ([Unit], [Person]),
        CONSTRAINT [FK_CommitteeDraftSeats_CommitteeDrafts_Unit] FOREIGN KEY ([Unit]) REFERENCES [CommitteeDrafts] ([Unit]) ON DELETE CASCADE
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [CommitteeSeats] (
        [Person] bigint NOT NULL,
        [CommitteeId] bigint NOT NULL,
        [Duty] nvarchar(40) NOT NULL,
        CONSTRAINT [PK_CommitteeSeats] PRIMARY KEY ([CommitteeId], [Person]),
        CONSTRAINT [FK_CommitteeSeats_Committees_CommitteeId] FOREIGN KEY ([CommitteeId]) REFERENCES [Committees] ([Id]) ON DELETE CASCADE
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [ImportUnits] (
        [Unit] bigint NOT NULL,
        [ImportId] bigint NOT NULL,
        CONSTRAINT [PK_ImportUnits] PRIMARY KEY ([ImportId], [Unit]),
        CONSTRAINT [FK_ImportUnits_Imports_ImportId] FOREIGN KEY ([ImportId]) REFERENCES [Imports] ([Id]) ON DELETE CASCADE
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [PersonRoles] (
        [Role] nvarchar(40) NOT NULL,
        [PersonId] bigint NOT NULL,
        CONSTRAINT [PK_PersonRoles] PRIMARY KEY ([PersonId], [Role]),
        CONSTRAINT [FK_PersonRoles_People_PersonId] FOREIGN KEY ([PersonId]) REFERENCES [People] ([Id]) ON DELETE CASCADE
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [RuleItems] (
        [Id] bigint NOT NULL,
        [Code] nvarchar(400) NOT NULL,
        [Name] nvarchar(400) NOT NULL,
        [Points] decimal(9,4) NOT NULL,
        [Mode] nvarchar(40) NOT NULL,
        [Metric] nvarchar(40) NULL,
        [Tolerance] decimal(9,4) NULL,
        [Bands] nvarchar(4000) NULL,
        [Considers] nvarchar(40) NOT NULL,
        [RuleVersionId] bigint NOT NULL,
        CONSTRAINT [PK_RuleItems] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_RuleItems_RuleVersions_RuleVersionId] FOREIGN KEY ([RuleVersionId]) REFERENCES [RuleVersions] ([Id]) ON DELETE CASCADE
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE TABLE [SupplementItems] (
        [Id] bigint NOT NULL,
        [Code] nvarchar(400) NOT NULL,
        [Name] nvarchar(400) NOT NULL,
        [Points] decimal(9,4) NOT NULL,
        [Mode] nvarchar(40) NOT NULL,
        [Metric] nvarchar(40) NULL,
        [Tolerance] decimal(9,4) NULL,
        [Bands] nvarchar(4000) NULL,
        [Considers] int NOT NULL,
        [SupplementId] bigint NOT NULL,
        CONSTRAINT [PK_SupplementItems] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_SupplementItems_Supplements_SupplementId] FOREIGN KEY ([SupplementId]) REFERENCES [Supplements] ([Id]) ON DELETE CASCADE
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_AppealFiles_Appeal_AtUtc] ON [AppealFiles] ([Appeal], [AtUtc]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_AppealFiles_StandingKey] ON [AppealFiles] ([StandingKey]) WHERE [StandingKey] IS NOT NULL');
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_Appeals_Customer_State] ON [Appeals] ([Customer], [State]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_Appeals_FormKey] ON [Appeals] ([FormKey]) WHERE [FormKey] IS NOT NULL');
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_Appeals_Month_Standing_Urgent_RaisedUtc] ON [Appeals] ([Month], [Standing], [Urgent], [RaisedUtc]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_Appeals_Month_Unit_Category_State_Standing_BreachedOn_Urgent] ON [Appeals] ([Month], [Unit], [Category], [State], [Standing], [BreachedOn], [Urgent]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_Appeals_State_DueOn] ON [Appeals] ([State], [DueOn]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_Appeals_Unit_State] ON [Appeals] ([Unit], [State]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE UNIQUE INDEX [IX_AppealSteps_Appeal_Number] ON [AppealSteps] ([Appeal], [Number]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_ApprovalEvents_Approval] ON [ApprovalEvents] ([Approval]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE UNIQUE INDEX [IX_ApprovalEvents_Unit_Year_Number] ON [ApprovalEvents] ([Unit], [Year], [Number]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_Approvals_Filing_DecidedUtc] ON [Approvals] ([Filing], [DecidedUtc]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE UNIQUE INDEX [IX_Approvals_Matter_Object_Version] ON [Approvals] ([Matter], [Object], [Version]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_Approvals_OpenKey] ON [Approvals] ([OpenKey]) WHERE [OpenKey] IS NOT NULL');
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_Approvals_Proposer_ProposedUtc] ON [Approvals] ([Proposer], [ProposedUtc]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_Approvals_Unit_Year] ON [Approvals] ([Unit], [Year]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_Awards_EndedOn] ON [Awards] ([EndedOn]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_Awards_From] ON [Awards] ([From]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_Awards_Subject] ON [Awards] ([Subject]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_Awards_Unit_Form_Until] ON [Awards] ([Unit], [Form], [Until]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_Awards_Until] ON [Awards] ([Until]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE UNIQUE INDEX [IX_BarEvents_Unit_Year_Number] ON [BarEvents] ([Unit], [Year], [Number]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE UNIQUE INDEX [IX_BarEvidence_Bar_Hash] ON [BarEvidence] ([Bar], [Hash]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE UNIQUE INDEX [IX_BarEvidence_Bar_Number] ON [BarEvidence] ([Bar], [Number]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_Bars_OpenKey] ON [Bars] ([OpenKey]) WHERE [OpenKey] IS NOT NULL');
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_Bars_Subject_State] ON [Bars] ([Subject], [State]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_Bars_Unit_Year] ON [Bars] ([Unit], [Year]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_Bars_Year_State] ON [Bars] ([Year], [State]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE UNIQUE INDEX [IX_BenefitChanges_Version] ON [BenefitChanges] ([Version]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_CalendarChanges_Year_AtUtc] ON [CalendarChanges] ([Year], [AtUtc]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_CardPosts_Kind_Subject] ON [CardPosts] ([Kind], [Subject]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE UNIQUE INDEX [IX_CardPosts_Person_Kind_Subject] ON [CardPosts] ([Person], [Kind], [Subject]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_CareEvents_Duty_Of_AtUtc] ON [CareEvents] ([Duty], [Of], [AtUtc]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_CareSeats_Person] ON [CareSeats] ([Person]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_CareStandIns_For_Until] ON [CareStandIns] ([For], [Until]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_CareStandIns_Person_Until] ON [CareStandIns] ([Person], [Until]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_CareStandIns_Until] ON [CareStandIns] ([Until]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE UNIQUE INDEX [IX_CheckPoints_Check_Key] ON [CheckPoints] ([Check], [Key]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_Committees_Unit_InForceFrom] ON [Committees] ([Unit], [InForceFrom]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_ContactAddresses_Address] ON [ContactAddresses] ([Address]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_ContactAddresses_Domain] ON [ContactAddresses] ([Domain]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_CustomerFiles_Guide] ON [CustomerFiles] ([Guide]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_CustomerFiles_Keeper] ON [CustomerFiles] ([Keeper]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_CustomerFiles_Unit_Standing] ON [CustomerFiles] ([Unit], [Standing]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE UNIQUE INDEX [IX_Customers_Code] ON [Customers] ([Code]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_Customers_CreditCode_Unit_Form] ON [Customers] ([CreditCode], [Unit], [Form]) WHERE "CreditCode" <> ''''');
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_Customers_Subject] ON [Customers] ([Subject]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_Customers_Unit_Code] ON [Customers] ([Unit], [Code]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_Customers_Unit_Form_Subject] ON [Customers] ([Unit], [Form], [Subject]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_Envelopes_Round] ON [Envelopes] ([Round]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE UNIQUE INDEX [IX_Envelopes_Slot_Candidate] ON [Envelopes] ([Slot], [Candidate]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE UNIQUE INDEX [IX_FileChanges_Customer_Entry_Field_Version] ON [FileChanges] ([Customer], [Entry], [Field], [Version]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_FileCheckItems_Check_Unit] ON [FileCheckItems] ([Check], [Unit]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE UNIQUE INDEX [IX_FileChecks_Kind_Year_Number] ON [FileChecks] ([Kind], [Year], [Number]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_FileExports_By_AtUtc] ON [FileExports] ([By], [AtUtc]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_FileExports_Sha256] ON [FileExports] ([Sha256]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_FileExports_Unit_AtUtc] ON [FileExports] ([Unit], [AtUtc]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_FileReadings_About_AtUtc] ON [FileReadings] ([About], [AtUtc]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_FileReadings_AtUtc] ON [FileReadings] ([AtUtc]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_FileReadings_Customer_AtUtc] ON [FileReadings] ([Customer], [AtUtc]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_FileReadings_Person_AtUtc] ON [FileReadings] ([Person], [AtUtc]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE UNIQUE INDEX [IX_FileReadings_Unit_Year_Number] ON [FileReadings] ([Unit], [Year], [Number]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_FileRights_Person_Unit_State] ON [FileRights] ([Person], [Unit], [State]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_FileRights_State_Until] ON [FileRights] ([State], [Until]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_FileRights_Unit_AskedUtc] ON [FileRights] ([Unit], [AskedUtc]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_Findings_Source_Check] ON [Findings] ([Source], [Check]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_Findings_State_DueOn] ON [Findings] ([State], [DueOn]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_Findings_Unit_Year] ON [Findings] ([Unit], [Year]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE UNIQUE INDEX [IX_FollowUpNotes_FollowUp_Request] ON [FollowUpNotes] ([FollowUp], [Request]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_FollowUpNotes_Waits] ON [FollowUpNotes] ([Waits]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE UNIQUE INDEX [IX_FollowUps_By_Request] ON [FollowUps] ([By], [Request]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_FollowUps_Closed_DueOn_Unit] ON [FollowUps] ([Closed], [DueOn], [Unit]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_FollowUps_ClosedMonth_Unit] ON [FollowUps] ([ClosedMonth], [Unit]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_FollowUps_Opened_Unit] ON [FollowUps] ([Opened], [Unit]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_FollowUps_Owner_Closed_DueOn] ON [FollowUps] ([Owner], [Closed], [DueOn]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_FollowUps_Visit] ON [FollowUps] ([Visit]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE UNIQUE INDEX [IX_Gifts_Key] ON [Gifts] ([Key]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_Gifts_Subject] ON [Gifts] ([Subject]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_Gifts_Unit_Year] ON [Gifts] ([Unit], [Year]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE UNIQUE INDEX [IX_Imports_Number] ON [Imports] ([Number]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE UNIQUE INDEX [IX_LapseNotices_Key] ON [LapseNotices] ([Key]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_LoggedMessages_MessageKey_AtUtc] ON [LoggedMessages] ([MessageKey], [AtUtc]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_LoggedMessages_StandingKey] ON [LoggedMessages] ([StandingKey]) WHERE [StandingKey] IS NOT NULL');
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_LoggedMessages_ThreadKey_AtUtc] ON [LoggedMessages] ([ThreadKey], [AtUtc]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE UNIQUE INDEX [IX_Mails_Key] ON [Mails] ([Key]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_Mails_QueuedUtc] ON [Mails] ([QueuedUtc]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_Mails_Recipient_QueuedUtc] ON [Mails] ([Recipient], [QueuedUtc]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE UNIQUE INDEX [IX_Mails_Reference] ON [Mails] ([Reference]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_Mails_State_QueuedUtc] ON [Mails] ([State], [QueuedUtc]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_MonthlyItems_Month_Answer] ON [MonthlyItems] ([Month], [Answer]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE UNIQUE INDEX [IX_MonthlyItems_Return_Customer] ON [MonthlyItems] ([Return], [Customer]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE UNIQUE INDEX [IX_MonthlyReports_Month] ON [MonthlyReports] ([Month]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_MonthlyReturns_Month] ON [MonthlyReturns] ([Month]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_MonthlyReturns_State_Month_Unit] ON [MonthlyReturns] ([State], [Month], [Unit]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE UNIQUE INDEX [IX_MonthlyReturns_Unit_Month] ON [MonthlyReturns] ([Unit], [Month]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_OpenedAnswers_Survey_Question] ON [OpenedAnswers] ([Survey], [Question]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE UNIQUE INDEX [IX_OpenedCells_Round_Candidate_Item] ON [OpenedCells] ([Round], [Candidate], [Item]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_OpenSteps_Decider_DeciderUnit_SinceUtc] ON [OpenSteps] ([Decider], [DeciderUnit], [SinceUtc]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_OpenSteps_LookedOn] ON [OpenSteps] ([LookedOn]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_OpenSteps_Person] ON [OpenSteps] ([Person]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_OpenSteps_Proposer] ON [OpenSteps] ([Proposer]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_Originals_Customer_AtUtc] ON [Originals] ([Customer], [AtUtc]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_Originals_StandingKey] ON [Originals] ([StandingKey]) WHERE [StandingKey] IS NOT NULL');
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE UNIQUE INDEX [IX_People_EmployeeNumber] ON [People] ([EmployeeNumber]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_People_EntraObjectId] ON [People] ([EntraObjectId]) WHERE [EntraObjectId] IS NOT NULL');
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_People_Unit] ON [People] ([Unit]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE UNIQUE INDEX [IX_PlanNotices_Visit_Number_Person] ON [PlanNotices] ([Visit], [Number], [Person]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_PreparationItems_Closed_DueOn] ON [PreparationItems] ([Closed], [DueOn]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE UNIQUE INDEX [IX_PreparationItems_Visit_Kind] ON [PreparationItems] ([Visit], [Kind]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_ProgrammeEntries_Programme_Target_AtUtc] ON [ProgrammeEntries] ([Programme], [Target], [AtUtc]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE UNIQUE INDEX [IX_ProgrammeFiles_Programme_Hash] ON [ProgrammeFiles] ([Programme], [Hash]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_Programmes_Owner] ON [Programmes] ([Owner]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_Programmes_State_Until] ON [Programmes] ([State], [Until]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_ProgrammeTargets_Customer] ON [ProgrammeTargets] ([Customer]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE UNIQUE INDEX [IX_ProgrammeTargets_Programme_Customer] ON [ProgrammeTargets] ([Programme], [Customer]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_ProgrammeTargets_Programme_Unit_Open_LastOn] ON [ProgrammeTargets] ([Programme], [Unit], [Open], [LastOn]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE UNIQUE INDEX [IX_ProgrammeUnits_Programme_Unit] ON [ProgrammeUnits] ([Programme], [Unit]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_ProgrammeUnits_Unit] ON [ProgrammeUnits] ([Unit]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE UNIQUE INDEX [IX_RatedSubjects_Code] ON [RatedSubjects] ([Code]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_Refusals_AtUtc] ON [Refusals] ([AtUtc]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_RemarkEvidence_Original] ON [RemarkEvidence] ([Original]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE UNIQUE INDEX [IX_RemarkEvidence_Remark_Number] ON [RemarkEvidence] ([Remark], [Number]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_ReminderCopies_Reminder] ON [ReminderCopies] ([Reminder]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE UNIQUE INDEX [IX_ReminderMarks_Subject_DueOn_Days] ON [ReminderMarks] ([Subject], [DueOn], [Days]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE UNIQUE INDEX [IX_Reminders_Key] ON [Reminders] ([Key]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_Reminders_Month_Step_Slot] ON [Reminders] ([Month], [Step], [Slot]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_Reminders_Month_Unit] ON [Reminders] ([Month], [Unit]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE UNIQUE INDEX [IX_Remindings_Month_Unit] ON [Remindings] ([Month], [Unit]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_Remindings_Settled_Month] ON [Remindings] ([Settled], [Month]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_ReportEditions_Month] ON [ReportEditions] ([Month]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE UNIQUE INDEX [IX_ReportEditions_Report_Number] ON [ReportEditions] ([Report], [Number]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_ReportFetches_Edition_AtUtc] ON [ReportFetches] ([Edition], [AtUtc]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_ReportRecipients_Person] ON [ReportRecipients] ([Person]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE UNIQUE INDEX [IX_ReportSections_Report_Key] ON [ReportSections] ([Report], [Key]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_RiskRemarks_AtUtc] ON [RiskRemarks] ([AtUtc]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_RiskRemarks_ClosedUtc] ON [RiskRemarks] ([ClosedUtc]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_RiskRemarks_Subject_ClosedUtc] ON [RiskRemarks] ([Subject], [ClosedUtc]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE UNIQUE INDEX [IX_RollSlots_Round_Voter] ON [RollSlots] ([Round], [Voter]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_RollSlots_Voter] ON [RollSlots] ([Voter]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE UNIQUE INDEX [IX_RoundEvents_Round_Number] ON [RoundEvents] ([Round], [Number]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_Rounds_OpenKey] ON [Rounds] ([OpenKey]) WHERE [OpenKey] IS NOT NULL');
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_Rounds_State_DeadlineUtc] ON [Rounds] ([State], [DeadlineUtc]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE UNIQUE INDEX [IX_Rounds_Unit_RequestId] ON [Rounds] ([Unit], [RequestId]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_Rounds_Year_Form] ON [Rounds] ([Year], [Form]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE UNIQUE INDEX [IX_RuleDrafts_Matter_Unit_Year] ON [RuleDrafts] ([Matter], [Unit], [Year]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE UNIQUE INDEX [IX_RuleItems_RuleVersionId_Code] ON [RuleItems] ([RuleVersionId], [Code]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE UNIQUE INDEX [IX_RuleVersions_Year_Number] ON [RuleVersions] ([Year], [Number]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_SeenActivities_SeenOn] ON [SeenActivities] ([SeenOn]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE UNIQUE INDEX [IX_SelfChecks_Unit_Year] ON [SelfChecks] ([Unit], [Year]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE UNIQUE INDEX [IX_ServicePlans_Unit_Year_Form] ON [ServicePlans] ([Unit], [Year], [Form]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_ServicePlans_Year_Form] ON [ServicePlans] ([Year], [Form]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE UNIQUE INDEX [IX_ServicePlanVersions_Plan_Number] ON [ServicePlanVersions] ([Plan], [Number]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_SheetUploads_By_State] ON [SheetUploads] ([By], [State]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_SheetUploads_State_ExpiresUtc] ON [SheetUploads] ([State], [ExpiresUtc]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE UNIQUE INDEX [IX_SpotChecks_Year_Number] ON [SpotChecks] ([Year], [Number]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_SpotSamples_Check_Unit] ON [SpotSamples] ([Check], [Unit]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE UNIQUE INDEX [IX_Standards_Unit_Year_Form] ON [Standards] ([Unit], [Year], [Form]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE UNIQUE INDEX [IX_StandardsVersions_Standards_Number] ON [StandardsVersions] ([Standards], [Number]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_StandIns_For] ON [StandIns] ([For]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_StandIns_Person] ON [StandIns] ([Person]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE UNIQUE INDEX [IX_StrategicEntries_List_Subject] ON [StrategicEntries] ([List], [Subject]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_StrategicEntries_Subject] ON [StrategicEntries] ([Subject]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE UNIQUE INDEX [IX_StrategicLists_Year] ON [StrategicLists] ([Year]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE UNIQUE INDEX [IX_SupplementItems_SupplementId_Code] ON [SupplementItems] ([SupplementId], [Code]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE UNIQUE INDEX [IX_Supplements_Unit_Year_Number] ON [Supplements] ([Unit], [Year], [Number]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_SurveyEnvelopes_Survey] ON [SurveyEnvelopes] ([Survey]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE UNIQUE INDEX [IX_SurveyInvitations_Survey_Customer] ON [SurveyInvitations] ([Survey], [Customer]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_SurveyInvitations_Survey_Unit_Answered] ON [SurveyInvitations] ([Survey], [Unit], [Answered]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_SurveyInvitations_TokenHash] ON [SurveyInvitations] ([TokenHash]) WHERE [TokenHash] IS NOT NULL');
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_SurveyQuestions_Likeness] ON [SurveyQuestions] ([Likeness]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE UNIQUE INDEX [IX_SurveyQuestions_Survey_Number] ON [SurveyQuestions] ([Survey], [Number]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_Surveys_State_Until] ON [Surveys] ([State], [Until]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE UNIQUE INDEX [IX_SurveyUnits_Survey_Unit] ON [SurveyUnits] ([Survey], [Unit]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_TeamsConversations_Person] ON [TeamsConversations] ([Person]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE UNIQUE INDEX [IX_TeamsConversations_ServiceUrl_ConversationId] ON [TeamsConversations] ([ServiceUrl], [ConversationId]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_TeamsMessages_Post] ON [TeamsMessages] ([Post]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_TeamsMessages_State_Person] ON [TeamsMessages] ([State], [Person]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE UNIQUE INDEX [IX_Units_Code] ON [Units] ([Code]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_UpkeepDues_LateAfter_Unit] ON [UpkeepDues] ([LateAfter], [Unit]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_UpkeepDues_Unit_DueOn_Customer_LateAfter] ON [UpkeepDues] ([Unit], [DueOn], [Customer], [LateAfter]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE UNIQUE INDEX [IX_UpkeepMarks_Key] ON [UpkeepMarks] ([Key]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_UpkeepMarks_Week] ON [UpkeepMarks] ([Week]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_UpkeepRecords_Unit_AtUtc] ON [UpkeepRecords] ([Unit], [AtUtc]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE UNIQUE INDEX [IX_VipLists_Unit_Year_Form] ON [VipLists] ([Unit], [Year], [Form]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE UNIQUE INDEX [IX_VipListVersions_List_Number] ON [VipListVersions] ([List], [Number]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE UNIQUE INDEX [IX_VisitMarks_Subject_DueOn_Step] ON [VisitMarks] ([Subject], [DueOn], [Step]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_VisitPapers_StandingKey] ON [VisitPapers] ([StandingKey]) WHERE [StandingKey] IS NOT NULL');
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_VisitPapers_Visit] ON [VisitPapers] ([Visit]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_Visits_Customer_On] ON [Visits] ([Customer], [On]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_Visits_Month_Strategic_StartUtc] ON [Visits] ([Month], [Strategic], [StartUtc]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_Visits_Month_Unit_Direction_State_SummaryDueOn] ON [Visits] ([Month], [Unit], [Direction], [State], [SummaryDueOn]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE UNIQUE INDEX [IX_Visits_Planner_Request] ON [Visits] ([Planner], [Request]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_Visits_Planner_StartUtc] ON [Visits] ([Planner], [StartUtc]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_Visits_State_EndUtc] ON [Visits] ([State], [EndUtc]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_VisitSummaries_Waits] ON [VisitSummaries] ([Waits]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_VisitSupports_OpenKey] ON [VisitSupports] ([OpenKey]) WHERE [OpenKey] IS NOT NULL');
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_VisitSupports_State] ON [VisitSupports] ([State]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_VisitSupports_Visit] ON [VisitSupports] ([Visit]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_VisitUnits_Unit_Concerned] ON [VisitUnits] ([Unit], [Concerned]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    CREATE INDEX [IX_YearExports_Unit_Year_AtUtc] ON [YearExports] ([Unit], [Year], [AtUtc]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Initial')
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20260101000000_Initial', N'6.0.7');
END;
GO

COMMIT;
GO

