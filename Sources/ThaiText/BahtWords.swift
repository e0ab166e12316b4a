/// An amount of money in Thai words, as BAHTTEXT of the spreadsheet programs and officers write it behind figures:
/// `สามหมื่นแปดพันห้าร้อยบาทถ้วน`.
enum BahtWords {
  /// The words of an amount; nil for one below zero, which nobody writes so.
  static func write(satang: Int64) -> String? {
    guard satang >= 0 else { return nil }
    let (baht, rest) = (satang / 100, satang % 100)
    let whole = baht > 0 || rest == 0 ? number(baht) + "บาท" : ""
    return whole + (rest > 0 ? number(rest) + "สตางค์" : "ถ้วน")
  }

  private static let digits = ["ศูนย์", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า"]
  private static let places = ["", "สิบ", "ร้อย", "พัน", "หมื่น", "แสน"]

  /// A number in words; those above a million are counted in millions.
  private static func number(_ number: Int64) -> String {
    guard number > 0 else { return digits[0] }
    let (millions, rest) = (number / 1_000_000, number % 1_000_000)
    let above = millions > 0 ? self.number(millions) + "ล้าน" : ""
    var words = ""
    var left = rest
    for place in places.indices where left > 0 {
      let digit = Int(left % 10)
      left /= 10
      guard digit > 0 else { continue }
      // One is เอ็ด behind other digits, and left out before ten; two tens are ยี่สิบ.
      let isLast = place == 0 && (rest > 9 || millions > 0)
      let word =
        isLast && digit == 1 ? "เอ็ด" : place == 1 && digit == 1 ? "" : place == 1 && digit == 2 ? "ยี่" : digits[digit]
      words = word + places[place] + words
    }
    return above + words
  }
}
