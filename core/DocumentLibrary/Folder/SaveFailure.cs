namespace OgpTeams.DocumentLibrary.Folder;

/// <summary>What an error of the file system means to whoever saves; what is none of these is a breakdown, and thrown.</summary>
internal static class SaveFailure
{
    public static SaveOutcome? Explain(Exception failure) => failure switch
    {
        PathTooLongException => new SaveOutcome.Refused(failure.Message),
        UnauthorizedAccessException => new SaveOutcome.Refused(failure.Message),
        // Somebody moves or cuts files under our feet: reading again will tell.
        FileNotFoundException or DirectoryNotFoundException or EndOfStreamException => new SaveOutcome.Conflict(),
        IOException { HResult: var code } when OperatingSystem.IsWindows() => ExplainWindows(code & 0xFFFF, failure),
        IOException { HResult: var code } => ExplainUnix(code, failure),
        _ => null,
    };

    private static SaveOutcome? ExplainWindows(int code, Exception failure) => code switch
    {
        32 or 33 => new SaveOutcome.Locked(), // ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION
        80 or 183 => new SaveOutcome.Conflict(), // ERROR_FILE_EXISTS, ERROR_ALREADY_EXISTS
        19 or 39 or 112 => new SaveOutcome.Refused(failure.Message), // write-protected, disk full (twice)
        _ => null,
    };

    // .NET gives errno as the HResult of an IOException; the second number is that of macOS where it differs.
    private static SaveOutcome? ExplainUnix(int code, Exception failure) => code switch
    {
        11 or 35 => new SaveOutcome.Locked(), // EWOULDBLOCK, from the advisory lock .NET takes
        17 => new SaveOutcome.Conflict(), // EEXIST
        20 or 27 or 28 or 30 or 122 or 69 => new SaveOutcome.Refused(failure.Message), // ENOTDIR EFBIG ENOSPC EROFS EDQUOT
        _ => null,
    };
}
