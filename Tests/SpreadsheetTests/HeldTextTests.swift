import Testing

@testable import Spreadsheet

@Suite("Texts and formulas held as bytes")
struct HeldTextTests {
  /// Holds texts in the first cells of as many rows.
  private static func grid(_ texts: [[UInt8]], comesAgain: Bool = true) -> Grid {
    var grid = Grid()
    for (index, text) in texts.enumerated() {
      let number =
        grid.heldText(text, 0..<text.count) ?? grid.hold(text: text, 0..<text.count, comesAgain: comesAgain)
      grid.append(row: index + 1, [PackedCell(.heldText, payload: number, column: 1, style: 2)])
    }
    return grid
  }

  @Test("texts come back as they were, also many megabytes of them, whether they come again or not")
  func manyTexts() {
    let texts = (0..<40_000).map { Array("น้ำ\($0 % 9_000) \(String(repeating: "x", count: $0 % 130))".utf8) }
    for comesAgain in [true, false] {
      let grid = Self.grid(texts, comesAgain: comesAgain)
      let isSame = texts.indices.allSatisfy {
        grid[CellReference(row: $0 + 1, column: 1)]
          == Cell(.text(String(decoding: texts[$0], as: UTF8.self)), style: 2)
      }
      #expect(isSame)
    }
  }

  @Test("the longest texts, and the empty one behind a full chunk, are whole")
  func longestTexts() {
    let longest = [UInt8](repeating: UInt8(ascii: "x"), count: Grid.longestHeldText)
    let texts = [longest, [], [UInt8(ascii: "a")], Array(longest.dropLast()), [UInt8(ascii: "b")], [], longest]
    let grid = Self.grid(texts)
    for (index, text) in texts.enumerated() {
      let isSame =
        grid[CellReference(row: index + 1, column: 1)]?.value == .text(String(decoding: text, as: UTF8.self))
      #expect(isSame, "\(index)")
    }
  }

  @Test("a text is found again only when every byte is the same")
  func likeTexts() {
    var grid = Grid()
    let text = Array("a text of some length, looked at here and there".utf8)
    let number = grid.hold(text: text, 0..<text.count, comesAgain: true)
    #expect(grid.heldText(text, 0..<text.count) == number)
    #expect(grid.heldText(text, 0..<text.count - 1) == nil)
    #expect(grid.heldText([0] + text, 1..<text.count + 1) == number)
    for index in text.indices {
      var other = text
      other[index] ^= 1
      #expect(grid.heldText(other, 0..<other.count) == nil, "\(index)")
    }
    let secret = Array("not said to come again".utf8)
    _ = grid.hold(text: secret, 0..<secret.count, comesAgain: false)
    #expect(grid.heldText(secret, 0..<secret.count) == nil)
  }

  @Test("cells with formulas are the same however they are held, and cost the same")
  func formulas() {
    let formula = Array("SUM(A1:A2)".utf8)
    var held = Grid()
    var whole = Grid()
    for row in 1...9_000 {
      let value = PackedCell(row % 2 == 0 ? .blank : .number, payload: UInt64(row), column: 3, style: 1)
      held.append(row: row, [held.hold(formula: formula, 0..<formula.count, value: value)])
      let number: CellValue? = row % 2 == 0 ? nil : .number(Double(bitPattern: UInt64(row)))
      whole[CellReference(row: row, column: 3)] = Cell(number, formula: "SUM(A1:A2)", style: 1)
    }
    #expect(held == whole)
    #expect(held.footprint == whole.footprint)
    #expect(held.hasFormulaWithoutValue)
    #expect(held.isRow(1, sameAs: 1) && !held.isRow(1, sameAs: 2) && held.isRow(2, sameAs: 4))
    var withValue = Grid()
    let value = PackedCell(.boolean, payload: 1, column: 1, style: 0)
    withValue.append(row: 1, [withValue.hold(formula: formula, 0..<formula.count, value: value)])
    #expect(!withValue.hasFormulaWithoutValue)
  }
}
