internal import ActionPlans

extension PlanForms {
  /// The strategy: parts, and elements by code.
  var strategy: PlanForm<Strategy> {
    PlanForm<StrategyLists>.object(
      "strategy", "The strategy: which element stands under which follows from the codes.", start: StrategyLists(),
      [
        .list(
          "parts", \.parts, part.list(inOrderOf: "number", \.number), "Parts (ส่วนที่) in the order of their numbers."),
        .list(
          "elements", \.elements, element.list(inOrderOf: "code", \.code),
          "Areas, dimensions, goals and measures, each code once, in the order of the codes."),
      ]
    ).checked { lists, path throws(PlanFault) in try lists.checkAreas(at: path) }.mapped(\.strategy) {
      StrategyLists(parts: $0.parts, elements: $0.elements)
    }
  }

  /// A strategy's lists as a file has them; the strategy itself keeps its elements in order.
  private struct StrategyLists {
    var parts: [StrategyPart] = []
    var elements: [StrategyElement] = []

    var strategy: Strategy {
      var strategy = Strategy(elements: elements)
      strategy.parts = parts
      return strategy
    }

    /// Refuses an area of a part that is no element, or that another part has.
    func checkAreas(at path: PlanPath) throws(PlanFault) {
      let codes = Set(elements.map(\.code))
      var places: [StrategyCode: PlanPath] = [:]
      for (index, part) in parts.enumerated() {
        for (place, area) in part.areas.enumerated() {
          let json = JSONValue.string(area.description)
          let place = PlanPath.element(.member(.element(.member(path, "parts"), index), "areas"), place)
          guard codes.contains(area) else { throw .dangling(json, at: place, known: .member(path, "elements")) }
          if let first = places.updateValue(place, forKey: area) { throw .repeated(json, at: place, first: first) }
        }
      }
    }
  }

  private var part: PlanForm<StrategyPart> {
    .object(
      "strategyPart", "A part of the strategy (ส่วนที่ N), which groups areas.",
      start: StrategyPart(number: 0, title: ""),
      [
        .required("number", \.number, .whole(1...9_999), "The part's number."),
        .required("title", \.title, .textOrNothing, "The part's title."),
        .list(
          "areas", \.areas, PlanForm<StrategyCode>.areaCode.list(inOrderOf: nil, \.self),
          "The codes of the areas under the part, in order; each is an element, and stands under one part."),
      ])
  }

  private var element: PlanForm<StrategyElement> {
    .object(
      "strategyElement", "An area (ด้าน), dimension (มิติ), goal (เป้าประสงค์) or measure (มาตรการ).",
      start: StrategyElement(code: Self.unsetCode, title: ""),
      [
        .required(
          "code", \.code, .code,
          "The code; its depth says the level: 5 area, 5.1 dimension, 5.1.4 goal, 5.1.4.1 measure."),
        .required("title", \.title, .textOrNothing, "The title without its level and code."),
        .flag(
          "agencyMeasure", \.isAgencyMeasure,
          "Whether a measure is the agency's own (มน.) and not the strategy's (ม.); left out when it is not."),
        .optional(
          "level", \.level, .text, "The level, where it is another than that of codes of this depth in the form set."),
      ])
  }

  /// Stands for a code until it is read; an object without its code is refused.
  static var unsetCode: StrategyCode {
    guard let code = StrategyCode(components: [1]) else { preconditionFailure("1 is a code") }
    return code
  }
}
