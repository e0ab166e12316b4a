import ActionPlans
import OfficialTables
import Spreadsheet
import Testing
import ThaiText

@testable import Reconciliation

/// From which likeness on a row is taken for a thing, and how sure that is: each threshold from both sides.
@Suite("Rows find the things they speak of")
struct PairerTests {
  /// Letters that no affix begins with, so that a name is its own core.
  private static let letters = Array("ขฃฅฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝฟภมยรลวศษสหฬอฮ")

  /// Two names of so many pairs of letters, of which so many are the same: their likeness is the quotient.
  private static func names(_ pairs: Int, sharing shared: Int) -> (String, String) {
    let (front, rest) = (letters[...shared], letters[(shared + 1)...])
    let tail = pairs - shared
    return (String(front + rest.prefix(tail)), String(front + rest.dropFirst(tail).prefix(tail)))
  }

  private static func candidate(
    _ name: String, _ number: Int? = nil, under block: Candidate.Block? = nil, _ budget: Money? = nil
  ) -> Candidate {
    Candidate(name: name, key: MatchingKey(name), number: number, blocks: [block], budget: budget)
  }

  private static func measure(_ code: String) throws -> Candidate.Block { .measure(try #require(StrategyCode(code))) }

  /// What the only row is paired with the only thing for.
  private static func pair(_ thing: Candidate, _ row: Candidate) -> Pairer.Pair? {
    Pairer([thing], with: [row]).pairs[0]
  }

  @Test("names made for these tests are as alike as they are meant to be")
  func premise() {
    for (pairs, shared, likeness) in [(4, 3, 0.75), (5, 3, 0.6), (4, 2, 0.5), (5, 1, 0.2)] {
      let (a, b) = Self.names(pairs, sharing: shared)
      #expect(NameComparison.similarity(MatchingKey(a), MatchingKey(b)) == likeness)
      #expect(NameComparison().core(of: MatchingKey(a)) == MatchingKey(a))
    }
  }

  @Test(
    "under one measure a likeness of three quarters is sure, a little less is probable",
    arguments: [(4, 3, Certainty.certain), (19, 14, .probable)])
  func sureLikeness(pairs: Int, shared: Int, certainty: Certainty) throws {
    let (a, b) = Self.names(pairs, sharing: shared)
    let block = try Self.measure("1.1.1.1")
    let pair = try #require(Self.pair(Self.candidate(a, under: block), Self.candidate(b, under: block)))
    #expect(pair.ground == .similarity && pair.certainty == certainty)
  }

  @Test("a likeness among everything is probable at best, unless the money is the same")
  func likenessEverywhere() throws {
    let (a, b) = Self.names(4, sharing: 3)
    let pair = try #require(Self.pair(Self.candidate(a), Self.candidate(b)))
    #expect(pair.ground == .similarity && pair.certainty == .probable)
    for (mine, theirs, certainty) in [(5, 5, Certainty.certain), (5, 6, .probable), (5, nil, .probable)] {
      let row = Self.candidate(b, theirs.flatMap { Money(baht: $0) })
      #expect(Self.pair(Self.candidate(a, Money(baht: mine)), row)?.certainty == certainty)
    }
  }

  @Test("a likeness of six tenths pairs, a little less does not", arguments: [(5, 3, true), (19, 11, false)])
  func leastLikeness(pairs: Int, shared: Int, isPaired: Bool) throws {
    let (a, b) = Self.names(pairs, sharing: shared)
    for block in [nil, try Self.measure("1.1.1.1")] {
      // Something else is left on each side, so that nothing is paired for want of others.
      let pairer = Pairer(
        [Self.candidate("abcdef", under: block), Self.candidate(a, under: block)],
        with: [Self.candidate(b, under: block), Self.candidate("uvwxyz", under: block)])
      #expect(pairer.pairs.map { $0?.thing } == [isPaired ? 1 : nil, nil])
      #expect(pairer.pairs[0]?.ground == (isPaired ? .similarity : nil))
    }
  }

  @Test("one number and half of a name pair, a little less does not", arguments: [(4, 2, true), (19, 9, false)])
  func equalNumbers(pairs: Int, shared: Int, isPaired: Bool) throws {
    let (a, b) = Self.names(pairs, sharing: shared)
    let pair = Self.pair(Self.candidate(a, 7), Self.candidate(b, 7))
    #expect(pair.map(\.ground) == (isPaired ? .number : nil))
    #expect(pair.map(\.certainty) == (isPaired ? .certain : nil))
    #expect(Self.pair(Self.candidate(a, 7), Self.candidate(b, 8)) == nil)
    #expect(Self.pair(Self.candidate(a, 7), Self.candidate(b)) == nil)
    // Under two measures the number is another one's.
    let apart = (try Self.measure("1.1.1.1"), try Self.measure("1.1.1.2"))
    #expect(Self.pair(Self.candidate(a, 7, under: apart.0), Self.candidate(b, 7, under: apart.1)) == nil)
  }

  @Test(
    "the last two under a measure are one when a fifth of the names is the same, and a little less is not enough",
    arguments: [(5, 1, true), (11, 2, false)])
  func elimination(pairs: Int, shared: Int, isPaired: Bool) throws {
    let (a, b) = Self.names(pairs, sharing: shared)
    let (block, other) = (try Self.measure("1.1.1.1"), try Self.measure("1.1.1.2"))
    let pair = Self.pair(Self.candidate(a, under: block), Self.candidate(b, under: block))
    #expect(pair.map(\.ground) == (isPaired ? .elimination : nil))
    #expect(pair.map(\.certainty) == (isPaired ? .probable : nil))
    #expect(Self.pair(Self.candidate(a, under: block), Self.candidate(b, under: other)) == nil)
    #expect(Self.pair(Self.candidate(a), Self.candidate(b)) == nil)
  }

  @Test("nobody is left over for want of others while two are left on either side")
  func notTheLast() throws {
    let (a, b) = Self.names(5, sharing: 1)
    let block = try Self.measure("1.1.1.1")
    let (thing, row) = (Self.candidate(a, under: block), Self.candidate(b, under: block))
    let (more, else_) = (Self.candidate("abcdef", under: block), Self.candidate("uvwxyz", under: block))
    #expect(Pairer([thing, more], with: [row]).pairs.allSatisfy { $0 == nil })
    #expect(Pairer([thing], with: [row, else_]).pairs.allSatisfy { $0 == nil })
  }

  @Test("who is found under one block is nobody's under the next one")
  func eliminationInTwoBlocks() throws {
    let (first, second) = (try Self.measure("1.1.1.1"), Candidate.Block.indicator(3))
    func candidate(_ name: String, _ number: Int, under blocks: [Candidate.Block]) -> Candidate {
      Candidate(name: name, key: MatchingKey(name), number: number, blocks: blocks)
    }
    let both = candidate("abcdef", 7, under: [first, second])
    let (one, other) = (candidate("uvwxyz", 7, under: [first]), candidate("ghijkl", 7, under: [second]))
    #expect(Pairer([both], with: [one, other]).pairs.map { $0?.thing } == [0, nil])
    #expect(Pairer([one, other], with: [both]).pairs.map { $0?.thing } == [0])
  }

  @Test("the last two under a measure are one for their money or their number, whatever they are called")
  func eliminationWithoutLikeness() throws {
    let block = try Self.measure("1.1.1.1")
    func pair(_ mine: (Int?, Int?), _ theirs: (Int?, Int?)) -> PairingGround? {
      func candidate(_ name: String, _ said: (number: Int?, baht: Int?)) -> Candidate {
        Self.candidate(name, said.number, under: block, said.baht.flatMap { Money(baht: $0) })
      }
      return Self.pair(candidate("abcdef", mine), candidate("uvwxyz", theirs))?.ground
    }
    #expect(pair((nil, 500), (nil, 500)) == .elimination)
    #expect(pair((3, nil), (3, nil)) == .elimination)
    // Nothing, no money and other money are no grounds.
    #expect(pair((nil, nil), (nil, nil)) == nil)
    #expect(pair((nil, 0), (nil, 0)) == nil)
    #expect(pair((3, 500), (4, 600)) == nil)
  }

  @Test("things of one name go by measure, then by number and money, then by their order")
  func oneName() throws {
    let name = "งานเดียวกัน"
    let (first, second) = (try Self.measure("1.1.1.1"), try Self.measure("1.1.1.2"))
    func things(_ rows: [Candidate], for things: [Candidate]) -> [Int?] {
      Pairer(things, with: rows).pairs.map { $0?.thing }
    }
    let two = [
      Self.candidate(name, 1, under: first, Money(baht: 5)), Self.candidate(name, 2, under: second, Money(baht: 6)),
    ]
    #expect(things([two[1], two[0]], for: two) == [1, 0])
    #expect(things([Self.candidate(name), Self.candidate(name)], for: two) == [0, 1])
    #expect(things([Self.candidate(name, 2), Self.candidate(name, 1)], for: two) == [1, 0])
    #expect(things([Self.candidate(name, Money(baht: 6)), Self.candidate(name)], for: two) == [1, 0])
    // The measure outweighs the money, and the money and the number together are as much as the measure.
    #expect(
      things([Self.candidate(name, under: second, Money(baht: 5)), Self.candidate(name)], for: two) == [1, 0])
    #expect(
      things([Self.candidate(name, 1, under: second, Money(baht: 5)), Self.candidate(name)], for: two) == [0, 1])
    #expect(
      things([Self.candidate(name), Self.candidate(name, 1, under: second, Money(baht: 5))], for: two) == [0, 1])
    // What only one of them says is no agreement.
    let silent = [Self.candidate(name, 1, under: nil, Money(baht: 5)), Self.candidate(name)]
    #expect(
      things([Self.candidate(name), Self.candidate(name, 1, under: nil, Money(baht: 5))], for: silent) == [1, 0])
  }

  @Test("the only thing of a name goes to the row that agrees with it most, the only row to the thing")
  func oneOfSeveral() {
    let name = "งานเดียวกัน"
    let (seven, eight) = (Self.candidate(name, 7), Self.candidate(name, 8))
    #expect(Pairer([seven], with: [eight, seven]).pairs.map { $0?.thing } == [nil, 0])
    #expect(Pairer([eight, seven], with: [seven]).pairs.map { $0?.thing } == [1])
  }

  @Test("what has no name that anybody sees is paired with nothing")
  func nameless() {
    for name in ["", "\u{200B}", " "] {
      #expect(Self.pair(Self.candidate(name), Self.candidate(name)) == nil)
    }
  }

  @Test("a thing that is known under two names is one row's only")
  func twoNames() {
    var thing = Self.candidate("งานแรก")
    thing.absorb(Self.candidate("ชื่อที่สอง"))
    let rows = [Self.candidate("งานแรก"), Self.candidate("ชื่อที่สอง")]
    #expect(Pairer([thing], with: rows).pairs.map { $0?.thing } == [0, nil])
    #expect(Pairer([thing], with: rows.reversed()).pairs.map { $0?.thing } == [0, nil])
  }

  @Test(
    "very many things of one name are paired in their order, whatever else agrees",
    arguments: [(200, 200, true), (221, 181, false)])
  func manyOfOneName(things: Int, rows: Int, byNumber: Bool) {
    // The products are 40,000 and 40,001.
    let name = "งานเดียวกัน"
    let pairs = Pairer(
      (0..<things).map { Self.candidate(name, $0) }, with: (0..<rows).map { Self.candidate(name, rows - 1 - $0) }
    ).pairs
    #expect(pairs.map { $0?.thing } == (0..<rows).map { byNumber ? rows - 1 - $0 : $0 })
  }

  @Test(
    "among very many that are left over no likeness is looked for", arguments: [(100, 100, true), (137, 73, false)])
  func manyLeftOver(things: Int, rows: Int, isPaired: Bool) {
    // The products are 10,000 and 10,001.
    let (a, b) = Self.names(4, sharing: 3)
    let pairs = Pairer(
      [Self.candidate(a)] + (1..<things).map { Self.candidate("thing \($0 * 7_919)") },
      with: [Self.candidate(b)] + (1..<rows).map { Self.candidate("ROW\($0 * 104_729)") }
    ).pairs
    #expect(pairs[0]?.thing == (isPaired ? 0 : nil))
  }

  @Test("of things of one name those that stand nearest in the order of their rows belong together")
  func order() throws {
    let name = "งานเดียวกัน"
    let measure = try Self.measure("1.1.1.1")
    let things = [Self.candidate(name, under: measure), Self.candidate(name)]
    let rows = [Self.candidate(name), Self.candidate(name), Self.candidate(name, under: measure)]
    #expect(Pairer(things, with: rows).pairs.map { $0?.thing } == [nil, 1, 0])
  }

  @Test("a thing goes to the row that is most like it, and neither is taken twice")
  func best() {
    let name = "ขฃฅฆงจฉชซฌ"
    let (near, far) = ("ขฃฅฆงจฉชซอ", "ขฃฅฆงจฉชหอ")
    func pairs(_ things: [String], _ rows: [String]) -> [Int?] {
      Pairer(things.map { Self.candidate($0) }, with: rows.map { Self.candidate($0) }).pairs.map { $0?.thing }
    }
    #expect(pairs([name], [far, near]) == [nil, 0])
    #expect(pairs([name], [near, far]) == [0, nil])
    #expect(pairs([far, near], [name]) == [1])
    #expect(pairs([near, far], [name]) == [0])
    // Of two that are equally alike, the one that stands first.
    #expect(pairs([name], [near, near]) == [0, nil])
  }

  @Test("a name without its ำ, and one without the words in front that add nothing, is the same name")
  func spellings() throws {
    let row = Self.candidate("โครงการสำรวจทางน้ำ")
    for (name, grade) in [
      ("โครงการสำรวจทางน้ำ", MatchGrade.exact), ("โครงการ สำรวจทางน้ำ", .sameKey), ("โครงการสารวจทางน้า", .sparse),
      ("สำรวจทางน้ำ", .affixes),
    ] {
      let pair = try #require(Self.pair(Self.candidate(name), row))
      #expect(pair.ground == .name && pair.certainty == .certain)
      #expect(pair.grade == grade, "\(name)")
    }
  }
}

extension PairerTests {
  private static func candidate(_ name: String, _ budget: Money?) -> Candidate {
    candidate(name, nil, under: nil, budget)
  }
}

extension Pairer {
  /// Pairs by the words of the standard form set.
  fileprivate init(_ things: [Candidate], with rows: [Candidate]) {
    let names = NameComparison(
      openings: ["โครงการ", "กิจกรรม", "การ"], abbreviations: [(short: "กทม", full: "กรุงเทพมหานคร")])
    self.init(things, with: rows, by: names)
  }
}
