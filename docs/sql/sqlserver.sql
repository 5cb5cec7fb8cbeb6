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
    CREATE TABLE [MailLanes] (
        [Mailbox] nvarchar(320) NOT NULL,
        [NextUtc] datetime2 NOT NULL,
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
        [Version] int NOT NULL,
        CONSTRAINT [PK_People] PRIMARY KEY ([Id])
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
    CREATE INDEX [IX_Customers_CreditCode] ON [Customers] ([CreditCode]);
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
    CREATE UNIQUE INDEX [IX_ReminderMarks_Subject_DueOn_Days] ON [ReminderMarks] ([Subject], [DueOn], [Days]);
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

