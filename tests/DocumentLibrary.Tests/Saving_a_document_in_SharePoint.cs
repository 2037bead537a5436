namespace OgpTeams.DocumentLibrary.Tests;

public sealed class Saving_a_document_in_SharePoint : Saving_a_document<SharePointPlace>;

public sealed class Saving_a_document_in_SharePoint_as_it_is_in_the_field : Saving_a_document<SharePointInTheField>;
