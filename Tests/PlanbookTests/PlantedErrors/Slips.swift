import ActionPlans
import TestSupport
import ThaiText

/// How figures and words go wrong under people's hands.
extension Planting {
  /// The amount with a slip: two digits changed over, a digit too many, thousands for baht, or another sum altogether.
  mutating func slip(of money: Money) -> Money {
    for _ in 0..<8 {
      let wrong: Money? =
        switch random.number(in: 1...4) {
        case 1: Money(satang: money.satang * 1_000)
        case 2: Money(satang: money.satang * 10)
        case 3: swapped(money)
        default: Money(satang: money.satang + Int64(random.number(in: 1...90)) * 1_000_000)
        }
      if let wrong, wrong != money { return wrong }
    }
    return Money(satang: money.satang + 700_000)
  }

  /// The amount with two neighbouring digits of its baht changed over; nil when all are alike.
  private mutating func swapped(_ money: Money) -> Money? {
    guard let baht = money.wholeBaht else { return nil }
    let digits = Array(String(baht))
    let fit = digits.indices.dropLast().filter { digits[$0] != digits[$0 + 1] && !($0 == 0 && digits[1] == "0") }
    guard let place = random.pick(Array(fit)) else { return nil }
    var wrong = digits
    wrong.swapAt(place, place + 1)
    return Int64(String(wrong)).map { Money(satang: $0 * 100) }
  }

  /// The name with a slip: a letter left out, a letter twice, or a word too many.
  mutating func slip(of name: String) -> String {
    let letters = Array(name)
    let fit = letters.indices.filter { index in
      // Letters without marks, so that what is left is still Thai; not at the ends, where words have a meaning.
      index > 8 && index < letters.count - 8 && letters[index].unicodeScalars.count == 1
        && ("ก"..."ฮ").contains(letters[index]) && letters[index - 1] != letters[index]
        && letters[index + 1] != letters[index]
    }
    var wrong = letters
    switch (random.number(in: 1...3), random.pick(fit)) {
    case (1, let place?): wrong.remove(at: place)
    case (2, let place?): wrong.insert(letters[place], at: place)
    default: return name + "ใหม"
    }
    return String(wrong)
  }
}

extension String {
  /// The text with every ำ, which Swift takes for a part of the letter before it, replaced.
  func withEveryAm(_ other: String) -> String {
    String(String.UnicodeScalarView(unicodeScalars.flatMap { $0 == "ำ" ? Array(other.unicodeScalars) : [$0] }))
  }

  /// The text with Thai digits.
  var inThaiDigits: String { ThaiDigits.thai(self) }
}

extension Int {
  /// The number in Thai digits.
  var inThaiDigits: String { ThaiDigits.thai(String(self)) }
}

extension Money {
  /// The amount as an item of the indicator table states it.
  var inWords: String { "\(ThaiAmount.write(satang: satang)) บาท" }
}
