/// What a file that is not an XLSX package is, told from its content.
enum FileKind: Sendable, Hashable {
  case legacyWorkbook, legacyDocument, binaryWorkbook, openDocument, wordDocument, presentation
  case pdf, png, jpeg, gif, html, xml2003, richText, gzip, otherZip, unknown

  /// What the user can do about it.
  enum Advice { case saveAsXLSX, findTheWorkbook }

  var advice: Advice {
    switch self {
    case .legacyWorkbook, .binaryWorkbook, .openDocument, .html, .xml2003: .saveAsXLSX
    default: .findTheWorkbook
    }
  }

  /// The kind's name in both languages.
  var name: (thai: String, english: String) {
    switch self {
    case .legacyWorkbook: ("สมุดงาน Excel รุ่นเก่า (.xls)", "an old Excel workbook (.xls)")
    case .legacyDocument: ("เอกสาร Office รุ่นเก่า", "an old Office document")
    case .binaryWorkbook: ("สมุดงานแบบไบนารี (.xlsb)", "a binary workbook (.xlsb)")
    case .openDocument: ("เอกสาร OpenDocument (เช่น .ods)", "an OpenDocument file (such as .ods)")
    case .wordDocument: ("เอกสาร Word (.docx)", "a Word document (.docx)")
    case .presentation: ("งานนำเสนอ PowerPoint (.pptx)", "a PowerPoint presentation (.pptx)")
    case .pdf: ("เอกสาร PDF", "a PDF document")
    case .png: ("รูปภาพ PNG", "a PNG picture")
    case .jpeg: ("รูปภาพ JPEG", "a JPEG picture")
    case .gif: ("รูปภาพ GIF", "a GIF picture")
    case .html: ("หน้าเว็บ HTML", "an HTML page")
    case .xml2003: ("สมุดงาน XML ปี 2003", "an XML workbook of 2003")
    case .richText: ("เอกสาร RTF", "an RTF document")
    case .gzip: ("ไฟล์ที่บีบอัดด้วย gzip", "a file compressed by gzip")
    case .otherZip: ("ไฟล์ zip ที่ไม่มีสมุดงานอยู่ภายใน", "a zip file without a workbook in it")
    case .unknown: ("ไฟล์ชนิดที่ไม่รู้จัก", "a file of an unknown kind")
    }
  }

  /// Whether the bytes start like a zip file: a local header, an empty archive or a spanned one.
  static func startsLikeZip(_ head: [UInt8]) -> Bool {
    head.starts(with: [0x50, 0x4B, 0x03, 0x04]) || head.starts(with: [0x50, 0x4B, 0x05, 0x06])
  }

  /// Whether the bytes start like an OLE compound file: an old Office document or an encrypted new one.
  static func startsLikeOLE(_ head: [UInt8]) -> Bool {
    head.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
  }

  /// How pages begin, those too that programs save under the name of a workbook.
  static let htmlOpenings = ["<!doctype html", "<html", "<table", "<meta", "<head", "<body", "<style"]

  /// Whether text that no mark tells is a page or a document of another program, and none of a table.
  static func isPageOrDocument(_ head: [UInt8]) -> Bool {
    [.html, .richText, .xml2003].contains(FileKind(head: head))
  }

  /// Tells the kind from the first bytes of a file that is neither a zip nor an OLE file.
  init(head: [UInt8]) {
    var text = head.prefix(1024)
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { text = text.dropFirst(3) }
    text = text.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
    let lower = String(decoding: text, as: UTF8.self).lowercased()
    self =
      if head.starts(with: "%PDF-".utf8) {
        .pdf
      } else if head.starts(with: [0x89, 0x50, 0x4E, 0x47]) {
        .png
      } else if head.starts(with: [0xFF, 0xD8, 0xFF]) {
        .jpeg
      } else if head.starts(with: "GIF8".utf8) {
        .gif
      } else if head.starts(with: [0x1F, 0x8B]) {
        .gzip
      } else if lower.hasPrefix("{\\rtf") {
        .richText
      } else if lower.hasPrefix("<?xml") && lower.contains("urn:schemas-microsoft-com:office:spreadsheet") {
        .xml2003
      } else if Self.htmlOpenings.contains(where: lower.hasPrefix)
        || (lower.hasPrefix("<") && lower.contains("<html"))
      {
        .html
      } else {
        .unknown
      }
  }

  /// Tells the kind of a zip file without `xl/workbook.xml` from its entries' names.
  init(entryNames: [String]) {
    let names = Set(entryNames.map { $0.lowercased() })
    self =
      if names.contains("xl/workbook.bin") {
        .binaryWorkbook
      } else if names.contains("word/document.xml") {
        .wordDocument
      } else if names.contains("ppt/presentation.xml") {
        .presentation
      } else if names.contains("content.xml") || names.contains("mimetype") {
        .openDocument
      } else {
        .otherZip
      }
  }
}
