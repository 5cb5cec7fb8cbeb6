namespace TeamsGrading.Core.Shared.Workbooks;

/// <summary>The file has no bytes.</summary>
public sealed record FileIsEmpty() : Error(ErrorKind.Invalid);

/// <summary>The file is no .xlsx workbook.</summary>
public sealed record NotAWorkbook() : Error(ErrorKind.Invalid);

/// <summary>An .xls of Excel 97-2003.</summary>
public sealed record OldWorkbook() : Error(ErrorKind.Invalid);

/// <summary>The workbook is protected by a password.</summary>
public sealed record EncryptedWorkbook() : Error(ErrorKind.Invalid);

/// <summary>The workbook holds more, or is packed tighter, than any honest one (zip bomb).</summary>
public sealed record WorkbookTooBig() : Error(ErrorKind.Invalid);

/// <summary>A part of the workbook is missing or cannot be read.</summary>
public sealed record DamagedWorkbook(string Part) : Error(ErrorKind.Invalid);

/// <summary>Two sheets of the workbook mean the same.</summary>
public sealed record SheetTwice(string Sheet, string Other) : Error(ErrorKind.Invalid);

/// <summary>The sheet's first row lacks a required header.</summary>
public sealed record MissingColumn(string Column) : Error(ErrorKind.Invalid);

/// <summary>Two headers of the sheet mean the same column.</summary>
public sealed record ColumnTwice(string Column, string First, string Second) : Error(ErrorKind.Invalid);
