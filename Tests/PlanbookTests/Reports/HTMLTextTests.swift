import Testing

@testable import Planbook

@Suite("Text in a page")
struct HTMLTextTests {
  @Test(
    "is no markup, and what steers is shown and does nothing",
    arguments: [
      ("ก <b> & \"ข\" 'ค'", "ก &lt;b&gt; &amp; &quot;ข&quot; &#39;ค&#39;"), ("\u{1B}[31m\u{0}", "␛[31m␀"),
      ("\u{202E}<\u{9B}", "‹U+202E›&lt;‹U+9B›"), ("บรรทัด\n\tสอง", "บรรทัด\n\tสอง"), ("“ก” – é", "“ก” – é"),
    ])
  func escaped(text: String, page: String) { #expect(HTMLText.escaped(text) == page) }
}
