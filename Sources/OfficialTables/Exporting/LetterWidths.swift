internal import FormSets

/// How wide the letters of a font are, and how high its lines.
struct LetterWidths: Sendable {
  /// The height of a line as a multiple of the font's size.
  let lineHeight: Double
  /// By code point, in thousandths of the size.
  private let widths: [UInt32: (regular: UInt16, bold: UInt16)]
  /// What every width is multiplied by.
  private let factor: Double

  /// The letters of a font; of one that is not known those of the widest Thai font that stands in for another.
  init(font: String) {
    let isSarabun = font.lowercased().filter { $0 != " " }.hasPrefix("thsarabun")
    widths = Self.sarabun
    // TH Sarabun: 844 thousandths above the line and 457 below. Laksaman is half as wide again, and as much higher.
    factor = isSarabun ? 1 : 1.5
    lineHeight = 1.301 * factor
  }

  /// How wide a letter is, as a multiple of the font's size; marks above and below others have no width.
  func width(of scalar: Unicode.Scalar, isBold: Bool) -> Double {
    guard let width = widths[scalar.value] else {
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .format, .control: return 0
      // What the font lacks comes from another one, and no letter is wider than it is high.
      default: return factor
      }
    }
    return Double(isBold ? width.bold : width.regular) / 1000 * factor
  }

  /// The letters of TH Sarabun, of TH SarabunPSK and TH Sarabun New alike.
  private static let sarabun: [UInt32: (regular: UInt16, bold: UInt16)] = {
    guard let table = FormSets.letters.first(where: { $0.name == "th-sarabun" }) else { return [:] }
    var widths: [UInt32: (regular: UInt16, bold: UInt16)] = [:]
    for line in table.csv.split(separator: UInt8(ascii: "\n")).dropFirst() {
      let fields = String(decoding: line, as: UTF8.self).split(separator: ",")
      guard fields.count == 3, let letter = UInt32(fields[0], radix: 16), let regular = UInt16(fields[1]),
        let bold = UInt16(fields[2])
      else { continue }
      widths[letter] = (regular, bold)
    }
    return widths
  }()
}
