import Spreadsheet

/// What a sheet's name has to be: Excel refuses a file whose names are otherwise.
enum SheetNameRule {
  /// The longest name in UTF-16 units.
  static let longest = 31

  /// Refuses a name that cannot be used, or is another sheet's but for the case of its letters.
  static func check(_ names: [String], file: String?) throws(SourceError) {
    var seen: Set<String> = []
    for name in names {
      if let (thai, english) = fault(name) {
        throw Problem.badSheetName(name, thai: thai, english: english).at(file: file)
      }
      guard seen.insert(name.lowercased()).inserted else {
        throw Problem.badSheetName(
          name, thai: "มีแผ่นงานอื่นชื่อเดียวกัน (ไม่แยกตัวพิมพ์ใหญ่เล็ก)",
          english: "another sheet has the same name, capital and small letters being the same"
        ).at(file: file)
      }
    }
  }

  /// What is wrong with a name by itself.
  private static func fault(_ name: String) -> (thai: String, english: String)? {
    let count = name.utf16.count
    if name.isEmpty { return ("ชื่อว่างเปล่า", "it is empty") }
    if count > longest {
      return (
        "ยาว \(count) อักขระ ต้องไม่เกิน \(longest)", "it has \(count) characters (UTF-16 units), \(longest) is the most"
      )
    }
    if let character = name.unicodeScalars.first(where: { $0.value < 0x20 || "[]:*?/\\".unicodeScalars.contains($0) }) {
      let shown = character.value < 0x20 ? "U+00" + String(character.value, radix: 16) : String(character)
      return ("มีอักขระต้องห้าม \(shown)", "it has the forbidden character \(shown)")
    }
    if name.hasPrefix("'") || name.hasSuffix("'") {
      return ("ขึ้นต้นหรือลงท้ายด้วย '", "it begins or ends with '")
    }
    if name.lowercased() == "history" { return ("เป็นคำที่ Excel สงวนไว้", "Excel keeps that word for itself") }
    return nil
  }
}
