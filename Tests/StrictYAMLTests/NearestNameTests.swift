import StrictYAML
import Testing

@Suite("The name that is meant by a misspelt one")
struct NearestNameTests {
  @Test(
    "one letter put in, left out, replaced or swapped is near",
    arguments: [
      ("labels", "label"), ("labl", "label"), ("lebel", "label"), ("lable", "label"), ("Label", "label"),
      ("budgetsummary", "budget-summary"), ("by", "by"),
    ])
  func near(written: String, meant: String) { #expect(NearestName.of(written, among: [meant, "width"]) == meant) }

  @Test("names of up to seven letters may differ by one letter, of eight by two, of eleven by three")
  func reach() {
    #expect(NearestName.of("months", among: ["moxths"]) == "moxths")
    #expect(NearestName.of("months", among: ["moxxhs"]) == nil)
    #expect(NearestName.of("monthly", among: ["moxxhly"]) == nil)
    #expect(NearestName.of("progress", among: ["proxxess"]) == "proxxess")
    #expect(NearestName.of("progress", among: ["proxxxss"]) == nil)
    #expect(NearestName.of("carriedover", among: ["carrxxxover"]) == "carrxxxover")
    #expect(NearestName.of("carriedover", among: ["carrxxxxver"]) == nil)
  }

  @Test("of two that are equally near none is meant, and of two the nearer one is")
  func choice() {
    #expect(NearestName.of("gaol", among: ["goal", "gaols"]) == nil)
    #expect(NearestName.of("measures", among: ["measure", "measurers", "treasure"]) == nil)
    #expect(NearestName.of("measuress", among: ["measures", "measure"]) == "measures")
  }

  @Test("nothing is near where there are no names, or none is like it", arguments: [[], ["width", "optional"]])
  func none(known: [String]) { #expect(NearestName.of("label", among: known) == nil) }
}
