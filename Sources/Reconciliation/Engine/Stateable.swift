internal import ActionPlans
internal import OfficialTables
internal import Spreadsheet
internal import ThaiText

/// A value that sheets state and findings quote.
protocol Stateable: Hashable, Sendable {
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

  var machine: Finding.Value { .number(exact) }
  var spoken: Wording { Wording(ThaiDigits.thai(description), description) }
}

extension Int: Stateable {
  var machine: Finding.Value { .number(String(self)) }
  var spoken: Wording { Wording(ThaiDigits.thai(String(self)), String(self)) }
}

extension ExactDecimal: Stateable {
  var machine: Finding.Value { .number(description) }
  var spoken: Wording { Wording(ThaiDigits.thai(description), description) }
}

extension String: Stateable {
  var machine: Finding.Value { .text(self) }
  var spoken: Wording { Wording("“\(self)”", "“\(self)”") }
}

extension StrategyCode: Stateable {
  var machine: Finding.Value { .text(description) }
  var spoken: Wording { Wording(ThaiDigits.thai(description), description) }
}

extension FiscalYear: Stateable {
  var machine: Finding.Value { .number(String(buddhistYear)) }
  var spoken: Wording { Wording(ThaiDigits.thai(String(buddhistYear)), String(buddhistYear)) }
}

extension Target: Stateable {
  var machine: Finding.Value { .text(unit.map { $0.isEmpty ? "\(value)" : "\(value) \($0)" } ?? "\(value)%") }
  var spoken: Wording {
    let digits = ThaiDigits.thai(value.description)
    return Wording(
      unit.map { $0.isEmpty ? digits : "\(digits) \($0)" } ?? "ร้อยละ \(digits)",
      unit == nil ? "\(value)%" : "\(value) \(unit ?? "")")
  }
}

extension NumberedName: Stateable {
  var machine: Finding.Value { .text(name) }
  var spoken: Wording { name.spoken }
}

extension ProjectTitle: Stateable {
  var machine: Finding.Value { .text(name) }
  var spoken: Wording { name.spoken }
}

extension MeasureReference: Stateable {
  var machine: Finding.Value { .text(code.map(\.description) ?? title) }
  var spoken: Wording { code?.spoken ?? title.spoken }
}

extension CarriedOver: Stateable {
  var machine: Finding.Value { progress?.machine ?? .number(String(lastStep)) }
  var spoken: Wording { progress?.spoken ?? lastStep.spoken }
}

/// The work groups of a piece of work as the directory names them; their order makes no difference.
struct WorkGroupSet: Stateable {
  /// The names.
  var names: [String]

  static func == (left: Self, right: Self) -> Bool {
    left.names == right.names || Set(left.names) == Set(right.names)
  }
  func hash(into hasher: inout Hasher) { hasher.combine(Set(names)) }

  var machine: Finding.Value { .text(names.joined(separator: ", ")) }
  var spoken: Wording { names.joined(separator: ", ").spoken }
}
