using System.Text;
using ElastiCacheRbac.Errors;
using ElastiCacheRbac.Files;

namespace ElastiCacheRbac.Documents.Tests.Files;

public sealed class FileTextTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    public void Is_read_as_its_byte_order_mark_says(string encoding, bool mark)
    {
        Encoding used = Encoding.GetEncoding(encoding);
        string path = Write([.. mark ? used.GetPreamble() : [], .. used.GetBytes("[\"größe\"]")]);
        Assert.Equal("größe", Assert.Single(DataFile.Read(path).Items).Text);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_told_with_their_place()
    {
        string path = Write([.. "{\n \"ü"u8, 0xFF]);
        FileInvalidException error = Assert.Throws<FileInvalidException>(() => DataFile.Read(path, "shown.json"));
        Assert.Equal("shown.json:2:4", Assert.Single(error.Mistakes).Position.ToString());
    }

    [Fact]
    public void A_file_that_is_too_large_is_not_read()
    {
        string path = Write(new byte[FileText.MaximumSize + 1]);
        Assert.Equal("FileTooLarge", Assert.Throws<InvalidInputException>(() => DataFile.Read(path)).ErrorId);
    }

    [Fact]
    public void What_cannot_be_read_is_told_by_its_name()
    {
        EcException missing = Assert.Throws<EcException>(() => DataFile.Read(Path.Combine(_folder, "no.yml"), "no.yml"));
        Assert.Equal(("FileNotFound", ErrorKind.NotFound, "no.yml"), (missing.ErrorId, missing.Kind, missing.Target));

        string folder = Directory.CreateDirectory(Path.Combine(_folder, "sub.yml")).FullName;
        EcException unreadable = Assert.Throws<EcException>(() => DataFile.Read(folder, "sub.yml"));
        Assert.Equal(("FileUnreadable", "'sub.yml' cannot be read. It is a folder."), (unreadable.ErrorId, unreadable.Message));

        InvalidInputException unknown = Assert.Throws<InvalidInputException>(() => DataFile.Read(Path.Combine(_folder, "a.txt")));
        Assert.Equal("FileFormatUnknown", unknown.ErrorId);
    }

    private string Write(byte[] bytes)
    {
        string path = Path.Combine(_folder, "a.json");
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
