internal import Spreadsheet

extension SequenceAudit.Verdict {
  /// The numbers that take part, by index.
  var indices: [Int] {
    switch self {
    case .swapped(let first, let second): [first, second]
    case .wrong(let index, _), .missing(let index, _), .falling(let index): [index]
    case .repeated(let index, let earlier): [index, earlier]
    }
  }

  /// Whether numbers are only left out.
  var isGap: Bool {
    if case .missing = self { return true }
    return false
  }
}

extension Wording {
  /// What is wrong with a run of numbers; the cells are those of the verdict's indices.
  static func outOfSequence(_ verdict: SequenceAudit.Verdict, _ cells: [Citation]) -> Wording {
    let places = cells.map(\.address)
    guard let first = places.first else { return Wording("ลำดับที่ผิด", "A number is out of sequence") }
    let written = Wording("\(first.thai) = \(cells[0].written)", "\(first.english) says \(cells[0].written)")
    switch verdict {
    case .swapped:
      let second = places[places.count - 1]
      let other = cells[cells.count - 1].written
      return Wording(
        "\(written.thai) และ \(second.thai) = \(other) สลับที่กัน",
        "\(written.english) and \(second.english) says \(other): the two have changed places")
    case .wrong(_, let expected):
      return Wording(
        "\(written.thai) แต่ควรเป็น \(expected.spoken.thai)", "\(written.english), but \(expected) should stand there")
    case .repeated:
      let second = places[places.count - 1]
      return Wording("\(written.thai) ซ้ำกับ \(second.thai)", "\(written.english), which repeats \(second.english)")
    case .missing(_, let numbers):
      let gone =
        numbers.count == 1
        ? numbers.lowerBound.spoken
        : Wording(
          "\(numbers.lowerBound.spoken.thai)–\(numbers.upperBound.spoken.thai)",
          "\(numbers.lowerBound)–\(numbers.upperBound)")
      return Wording(
        "\(written.thai) แต่ก่อนหน้านั้นไม่มีลำดับที่ \(gone.thai)",
        "\(written.english), but number \(gone.english) is missing before it")
    case .falling:
      return Wording("\(written.thai) น้อยกว่าลำดับที่ก่อนหน้า", "\(written.english), which is less than the number before it")
    }
  }
}
