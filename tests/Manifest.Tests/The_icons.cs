namespace OgpTeams.Manifest.Tests;

/// <summary>Microsoft’s rules for icons, which none of its validators looks at offline.</summary>
public sealed class The_icons
{
    [Theory]
    [InlineData("color", 192)]
    [InlineData("outline", 32)]
    [InlineData("color32x32", 32)]
    public void Stand_where_the_manifest_says_in_the_size_it_promises(string icon, int size)
    {
        var picture = Picture(icon);
        Assert.Equal((size, size), (picture.Width, picture.Height));
    }

    [Fact]
    public void Holds_nothing_the_manifest_does_not_name()
    {
        var named = MadePackage.Made.Manifest["icons"]!.AsObject().Select(icon => (string)icon.Value!);
        Assert.Equal(
            named.Append("manifest.json").Append("en.json").Order(StringComparer.Ordinal),
            MadePackage.Made.Entries.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Is_white_and_see_through_in_outline()
    {
        var pixels = Picture("outline").Pixels.ToList();
        Assert.All(pixels.Where(pixel => pixel.Alpha > 0), pixel => Assert.Equal((255, 255, 255), (pixel.Red, pixel.Green, pixel.Blue)));
        Assert.Contains(pixels, pixel => pixel.Alpha == 255);
        Assert.True(pixels.Count(pixel => pixel.Alpha == 0) > pixels.Count / 4);
    }

    /// <summary>No padding: Teams sets it beside others at its size.</summary>
    [Fact]
    public void Fills_its_square_in_outline()
    {
        var outline = Picture("outline");
        Assert.Equal((0, 0, 31, 31), outline.Extent(pixel => pixel.Alpha > 0));
    }

    [Fact]
    public void Is_opaque_in_colour_with_its_symbol_where_Teams_crops_nothing()
    {
        var colour = Picture("color");
        Assert.All(colour.Pixels, pixel => Assert.Equal(255, pixel.Alpha));
        var background = colour[0, 0];
        var (left, top, right, bottom) = colour.Extent(pixel => pixel != background);
        Assert.True(left >= 48 && top >= 48 && right < 144 && bottom < 144, $"{left},{top} to {right},{bottom}");
        Assert.Equal((0x1f, 0x4e, 0x5f), (background.Red, background.Green, background.Blue));
        Assert.Equal("#1f4e5f", (string)MadePackage.Made.Manifest["accentColor"]!);
    }

    [Fact]
    public void Is_see_through_in_small_colour() =>
        Assert.Contains(Picture("color32x32").Pixels, pixel => pixel.Alpha == 0);

    private static Png Picture(string icon) => Png.Read(MadePackage.Made[(string)MadePackage.Made.Manifest["icons"]![icon]!]);
}
