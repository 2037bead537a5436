using System.Text.Json.Nodes;

namespace OgpTeams.EndToEnd.Cards;

/// <summary>Cards that show what the renderer sees, good and bad.</summary>
internal static class SampleCards
{
    public const string Hostile = "[x](http://evil) <at>Bob</at> **b**\n\n- item";

    /// <summary>The same text as a participant must have it shown: every sign that Markdown reads is escaped.</summary>
    public const string Escaped = @"\[x\]\(http://evil\) \<at\>Bob\</at\> \*\*b\*\*" + "\n\n" + @"\- item";

    public static JsonObject Form() => Card(
        """
        { "type": "TextBlock", "text": "Votre **sujet**", "style": "heading", "wrap": true },
        { "type": "Input.Text", "id": "title", "label": "Titre", "isRequired": true, "errorMessage": "Un titre", "maxLength": 80 },
        { "type": "Input.Text", "id": "description", "label": "Description", "isMultiline": true },
        { "type": "Input.ChoiceSet", "id": "profile", "label": "Profil", "style": "expanded",
          "choices": [ { "title": "Agent public", "value": "publicServant" }, { "title": "Société civile", "value": "civilSociety" } ] }
        """,
        """
        { "type": "Action.Execute", "title": "Envoyer mon sujet", "verb": "subject.submit", "data": { "id": "1" },
          "fallback": { "type": "Action.Submit", "title": "Envoyer mon sujet", "data": { "verb": "subject.submit", "id": "1" } } }
        """);

    public static JsonObject Progress() => Card(
        """
        { "type": "TextBlock", "text": "Étape 4 sur 7", "style": "heading", "wrap": true },
        { "type": "FactSet", "facts": [ { "title": "Fin", "value": "14:30" }, { "title": "Sujets", "value": "12" } ] },
        { "type": "Table", "firstRowAsHeaders": true, "columns": [ { "width": 2 }, { "width": 1 } ], "rows": [
          { "type": "TableRow", "cells": [
            { "type": "TableCell", "items": [ { "type": "TextBlock", "text": "Sujet", "wrap": true } ] },
            { "type": "TableCell", "items": [ { "type": "TextBlock", "text": "Note", "wrap": true } ] } ] },
          { "type": "TableRow", "cells": [
            { "type": "TableCell", "items": [ { "type": "TextBlock", "text": "Ouvrir le registre", "wrap": true } ] },
            { "type": "TableCell", "items": [ { "type": "TextBlock", "text": "4,5", "wrap": true } ] } ] } ] },
        { "type": "Chart.Donut", "data": [ { "legend": "Pour", "value": 3 } ],
          "fallback": { "type": "TextBlock", "text": "Pour : 3", "wrap": true } },
        { "type": "TextBlock", "text": "Voir la [page](https://example.org/page)", "wrap": true }
        """);

    public static JsonObject Saying(string text) =>
        Card(new JsonObject { ["type"] = "TextBlock", ["text"] = text, ["wrap"] = true }.ToJsonString());

    /// <param name="body">The body's elements, separated by commas.</param>
    public static JsonObject Card(string body, string actions = "", string version = "1.5") => JsonNode.Parse(
        $$"""{ "type": "AdaptiveCard", "version": "{{version}}", "lang": "fr", "body": [ {{body}} ], "actions": [ {{actions}} ] }""")!
        .AsObject();
}
