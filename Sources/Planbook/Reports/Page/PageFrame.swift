internal import FoundationEssentials
internal import OfficialTables
internal import Spreadsheet

/// What every page has around its content.
///
/// A page is whole in itself: it uses its own style sheet and at most one script, each named by its checksum, and may ask
/// for nothing else.
struct PageFrame {
  /// The page's title.
  let title: Wording
  /// The style sheet.
  let style: String
  /// The script; nil for a page that runs none.
  var script: String?

  /// The page around the content of its body.
  func page(_ body: String, in language: Language) -> [UInt8] {
    let script = script.map { "<script>\($0)</script>\n" } ?? ""
    return Array(
      """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(policy)">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="referrer" content="no-referrer">
      <title>\(HTMLText.escaped(title[language]))</title>
      <style>\(style)</style>
      </head>
      <body>
      \(body)
      <footer><p class="soft">planbook \(PlanbookVersion.current)</p></footer>
      \(script)</body>
      </html>

      """.utf8)
  }

  private var policy: String {
    func name(_ text: String) -> String { "'sha256-\(Data(SHA256.digest(Array(text.utf8))).base64EncodedString())'" }
    let scripts = script.map { " script-src \(name($0));" } ?? ""
    return "default-src 'none'; style-src \(name(style));\(scripts) base-uri 'none'; form-action 'none'"
  }
}
