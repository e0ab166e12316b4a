package import ActionPlans
package import OfficialTables
package import Spreadsheet
internal import ThaiText

/// A value that sheets state and findings quote.
package protocol Stateable: Hashable, Sendable {
  /// The value in a form for machines.
  var machine: Finding.Value { get }
  /// The value in a form for people.
  var spoken: Wording { get }
}

extension Money: Stateable {
  /// The amount in baht as an exact decimal.
  var exact: String {
    let rest = satang.magnitude % 100
    var text = (satang < 0 ? "-" : "") + String(satang.magnitude / 100)
    if rest > 0 { text += rest % 10 == 0 ? ".\(rest / 10)" : rest < 10 ? ".0\(rest)" : ".\(rest)" }
    return text
  }

  package var machine: Finding.Value { .number(exact) }
  package var spoken: Wording { Wording(ThaiDigits.thai(description), description) }
}

extension Int: Stateable {
  package var machine: Finding.Value { .number(String(self)) }
  package var spoken: Wording { Wording(ThaiDigits.thai(String(self)), String(self)) }
}

extension ExactDecimal: Stateable {
  package var machine: Finding.Value { .number(description) }
  package var spoken: Wording { Wording(ThaiDigits.thai(description), description) }
}

extension String: Stateable {
  package var machine: Finding.Value { .text(self) }
  package var spoken: Wording { Wording("“\(self)”", "“\(self)”") }
}

extension StrategyCode: Stateable {
  package var machine: Finding.Value { .text(description) }
  package var spoken: Wording { Wording(ThaiDigits.thai(description), description) }
}

extension FiscalYear: Stateable {
  package var machine: Finding.Value { .number(String(buddhistYear)) }
  package var spoken: Wording { Wording(ThaiDigits.thai(String(buddhistYear)), String(buddhistYear)) }
}

extension FiscalMonthSet: Stateable {
  package var machine: Finding.Value { .text(spoken.english) }
  package var spoken: Wording {
    let runs = runs.map { run -> Wording in
      let (first, last) = (run.lowerBound.shortName, run.upperBound.shortName)
      return run.lowerBound == run.upperBound
        ? first : Wording("\(first.thai)–\(last.thai)", "\(first.english)–\(last.english)")
    }
    return Wording(runs.map(\.thai).joined(separator: ", "), runs.map(\.english).joined(separator: ", "))
  }
}

extension Target: Stateable {
  package var machine: Finding.Value { .text(unit.map { $0.isEmpty ? "\(value)" : "\(value) \($0)" } ?? "\(value)%") }
  package var spoken: Wording {
    let digits = ThaiDigits.thai(value.description)
    return Wording(
      unit.map { $0.isEmpty ? digits : "\(digits) \($0)" } ?? "ร้อยละ \(digits)",
      unit == nil ? "\(value)%" : "\(value) \(unit ?? "")")
  }
}

extension NumberedName: Stateable {
  package var machine: Finding.Value { .text(name) }
  package var spoken: Wording { name.spoken }
}

extension ProjectTitle: Stateable {
  package var machine: Finding.Value { .text(name) }
  package var spoken: Wording { name.spoken }
}

extension MeasureReference: Stateable {
  package var machine: Finding.Value { .text(code.map(\.description) ?? title) }
  package var spoken: Wording { code?.spoken ?? title.spoken }
}

extension CarriedOver: Stateable {
  package var machine: Finding.Value { progress?.machine ?? .number(String(lastStep)) }
  package var spoken: Wording { progress?.spoken ?? lastStep.spoken }
}

/// The work groups of a piece of work as the directory names them; their order makes no difference.
package struct WorkGroupSet: Stateable {
  /// The names.
  package var names: [String]

  /// A set of names.
  package init(names: [String]) { self.names = names }

  package static func == (left: Self, right: Self) -> Bool {
    left.names == right.names || Set(left.names) == Set(right.names)
  }
  package func hash(into hasher: inout Hasher) { hasher.combine(Set(names)) }

  package var machine: Finding.Value { .text(names.joined(separator: ", ")) }
  package var spoken: Wording { names.joined(separator: ", ").spoken }
}
