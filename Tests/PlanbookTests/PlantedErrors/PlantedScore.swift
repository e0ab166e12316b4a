/// Precision and recall of all trials, by kind.
struct PlantedScore {
  private var planted: [Int: Int] = [:]
  private var found: [Int: Int] = [:]
  private var unexpected: [Int: Int] = [:]
  private var plans = 0

  /// Counts a trial.
  mutating func add(_ trial: PlantedTrial) {
    plans += 1
    planted.merge(trial.planted, uniquingKeysWith: +)
    found.merge(trial.found, uniquingKeysWith: +)
    unexpected.merge(trial.unexpected, uniquingKeysWith: +)
  }

  /// The kinds that no plan had anything for, by their index in the catalogue.
  var neverPlanted: [Int] { PlantedCatalogue.all.indices.filter { planted[$0, default: 0] == 0 } }

  /// Whether all that was planted was found, and nothing else.
  var isPerfect: Bool { planted == found && unexpected.isEmpty }

  /// A line a kind: how often it was planted and found, what was found besides, precision and recall.
  var table: String {
    var lines = ["planted found besides precision recall kind"]
    func line(_ name: String, _ planted: Int, _ found: Int, _ besides: Int) -> String {
      let (precision, recall) = (Self.share(found, of: found + besides), Self.share(found, of: planted))
      return [
        Self.right(String(planted), 7), Self.right(String(found), 5), Self.right(String(besides), 7),
        Self.right(precision, 9), Self.right(recall, 6), name,
      ].joined(separator: " ")
    }
    for index in PlantedCatalogue.all.indices {
      lines.append(
        line(
          PlantedCatalogue.all[index].testDescription, planted[index, default: 0], found[index, default: 0],
          unexpected[index, default: 0]))
    }
    let (all, right) = (planted.values.reduce(0, +), found.values.reduce(0, +))
    lines.append(line("all kinds, in \(plans) plans", all, right, unexpected.values.reduce(0, +)))
    return lines.joined(separator: "\n")
  }

  private static func share(_ part: Int, of whole: Int) -> String {
    guard whole > 0 else { return "–" }
    let thousandths = part * 1_000 / whole
    return "\(thousandths / 1_000)." + String("000\(thousandths % 1_000)".suffix(3))
  }

  private static func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
