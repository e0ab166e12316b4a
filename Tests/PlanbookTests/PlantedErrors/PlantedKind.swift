import Spreadsheet
import Testing

/// A mistake that somebody makes by hand in the official workbook, and what has to be found of it.
///
/// A new kind is one declaration in the catalogue of its family. `plant` chooses a place at random, spoils it, and gives
/// the cells that the one finding of the rule has to list: all of them and no others, as addresses in the workbook before
/// any row moved. It gives nil when the plan has nothing to make the mistake with. Whatever else is found is a mistake of
/// the rules; what follows from the planted error may only be attached to its finding.
struct PlantedKind: Sendable, CustomTestStringConvertible {
  /// What is done, in words.
  let name: String
  /// The code of the rule that finds it; nil when the change is harmless and nothing may be found.
  let code: String?
  /// Makes the mistake.
  let plant: @Sendable (inout Planting) -> [CellLocation?]?

  /// A mistake that a rule finds.
  init(_ code: String, _ name: String, _ plant: @escaping @Sendable (inout Planting) -> [CellLocation?]?) {
    (self.name, self.code, self.plant) = (name, code, plant)
  }

  private init(harmless name: String, _ plant: @escaping @Sendable (inout Planting) -> [CellLocation?]?) {
    (self.name, code, self.plant) = (name, nil, plant)
  }

  /// A change that is no mistake; `change` gives nil when the plan has nothing to make it with.
  static func harmless(_ name: String, _ change: @escaping @Sendable (inout Planting) -> Void?) -> Self {
    PlantedKind(harmless: name) { sheets in change(&sheets).map { [] } }
  }

  var testDescription: String { "\(code ?? "none") \(name)" }
}
