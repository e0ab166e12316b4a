import ActionPlans
import TestSupport
import Testing

@Suite struct StrategyCodeTests {
  @Test(arguments: ["5", "5.1", "5.1.4.1", "1.2.3.4.5.6.7.8", "9999.1"])
  func `a code is read and written back`(text: String) {
    #expect(StrategyCode(text)?.description == text)
  }

  @Test(arguments: [
    "", ".", "5.", ".5", "5..1", "0", "5.0", "10000", "5.1.4.1.1.1.1.1.1", "-5", "+5", "5,1", " 5", "๕.๑", "5.1a",
  ])
  func `anything else is no code`(text: String) {
    #expect(StrategyCode(text) == nil)
  }

  @Test func `a code knows its ancestors`() throws {
    let code = try #require(StrategyCode("5.1.4.1"))
    #expect(code.depth == 4)
    #expect(code.parent == StrategyCode("5.1.4"))
    #expect(StrategyCode("5")?.parent == nil)
    #expect(code.ancestor(depth: 1) == StrategyCode("5"))
    #expect(code.ancestor(depth: 4) == code)
    #expect(code.ancestor(depth: 5) == nil)
    #expect(code.ancestor(depth: 0) == nil)
    #expect(code.ancestor(depth: -1) == nil)
  }

  @Test func `codes stand in the order of a table of contents`() {
    let texts = ["5", "5.1", "5.1.9", "5.1.10", "5.2", "10"]
    #expect(texts.reversed().compactMap { StrategyCode($0) }.sorted().map(\.description) == texts)
  }
}

@Suite struct StrategyTests {
  @Test func `elements are put in order, and of two with one code the first is kept`() throws {
    let low = try #require(StrategyCode("5.1"))
    let high = try #require(StrategyCode("9"))
    let strategy = Strategy(
      parts: [StrategyPart(number: 2, title: "ข"), StrategyPart(number: 1, title: "ก")],
      elements: [
        StrategyElement(code: high, title: "ค"), StrategyElement(code: low, title: "ง"),
        StrategyElement(code: high, title: "จ"),
      ])
    #expect(strategy.parts.map(\.number) == [1, 2])
    #expect(strategy.elements.map(\.title) == ["ง", "ค"])
    #expect(strategy[high]?.title == "ค")
  }

  @Test func `every element is found by its code, and no other code`() throws {
    for seed in 0..<50 {
      let strategy = PlanGenerator.plan(seed: UInt64(seed)).strategy
      for element in strategy.elements {
        #expect(strategy[element.code] == element)
        #expect(strategy[try #require(StrategyCode(components: element.code.components + [99]))] == nil)
      }
    }
    #expect(Strategy()[try #require(StrategyCode("1"))] == nil)
  }
}
