namespace OgpTeams.DocumentLibrary.Tests;

public sealed class Moving_a_folder_in_SharePoint : Moving_a_folder<SharePointPlace>;

public sealed class Moving_a_folder_in_SharePoint_as_it_is_in_the_field : Moving_a_folder<SharePointInTheField>;
