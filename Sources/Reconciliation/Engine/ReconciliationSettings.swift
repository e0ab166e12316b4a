public import ActionPlans
public import OfficialTables
public import Spreadsheet
internal import ThaiText

/// What a user can change about reconciliation.
public struct ReconciliationSettings: Hashable, Sendable {
  /// The severity of rules by code, where it is to be another than the rule's own, whatever the case at hand.
  public var severities: [String: Severity] = [:]
  /// The codes of rules that are turned off: their findings are counted, and neither listed nor taken for the cause of
  /// others.
  public var silenced: Set<String> = []
  /// The tables that speak of projects, in the order in which they are believed where equally many say each value.
  ///
  /// Tables that are left out come last, in their standard order.
  public var authority: [TableKey] = []
  /// Differences that are too small to be reported.
  public var tolerance = Tolerance()
  /// Amounts that money may not exceed.
  public var ceilings: [Ceiling] = []
  /// Words that the office uses beyond those of the form and of its tables.
  public var vocabulary = Vocabulary()

  /// The settings of a user who changes nothing.
  public static let standard = ReconciliationSettings()

  /// Settings that change nothing.
  public init() {}

  /// Every table of a form set that speaks of projects, in the order in which they are believed.
  public func authority(in form: Form) -> [TableKey] { authority + form.authority.filter { !authority.contains($0) } }
}

extension ReconciliationSettings {
  /// Differences up to which figures count as the same.
  public struct Tolerance: Hashable, Sendable {
    /// For totals and for the budgets of a project; not negative.
    public var money = Money.zero
    /// For sums of weights and progress, in percentage points; not negative.
    public var percent = ExactDecimal.zero

    /// No difference is tolerated.
    public init() {}

    /// Whether a difference of money counts as none.
    package func covers(_ difference: Money) -> Bool { difference.satang.magnitude <= money.satang.magnitude }

    /// Whether the least and the greatest of several amounts differ by no more than counts as none.
    package func covers(spreadOf amounts: [Money]) -> Bool {
      guard let least = amounts.min(), let greatest = amounts.max(), let spread = greatest.subtracting(least) else {
        return false
      }
      return covers(spread)
    }

    /// Whether a difference of percentages counts as none.
    package func covers(_ difference: ExactDecimal) -> Bool {
      difference.tenThousandths.magnitude <= percent.tenThousandths.magnitude
    }
  }

  /// An amount that the money of a division, of one of its work groups or from one source may not exceed.
  ///
  /// A ceiling without a division holds for each division by itself.
  public struct Ceiling: Hashable, Sendable {
    /// The division's name; nil for each division.
    public var division: String?
    /// The work group by its name or abbreviation; nil for all groups together.
    public var workGroup: String?
    /// The funding source; nil for all sources together.
    public var source: String?
    /// The most that may be spent.
    public var amount: Money

    /// A ceiling.
    public init(division: String? = nil, workGroup: String? = nil, source: String? = nil, amount: Money) {
      self.division = division
      self.workGroup = workGroup
      self.source = source
      self.amount = amount
    }
  }

  /// Words that the office uses.
  public struct Vocabulary: Hashable, Sendable {
    /// Funding sources besides those of the form; when there are any, all others are unknown.
    public var fundingSources: [String] = []
    /// The full names of work groups by their abbreviations.
    public var workGroups: [String: String] = [:]

    /// No words.
    public init() {}

    /// Every name and abbreviation of a work group, in order.
    public var names: [String] { workGroups.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] } }
  }
}

extension ReconciliationSettings.Ceiling {
  /// That no money was found under the ceiling.
  public var idleWording: Wording {
    let names = [division, workGroup, source].compactMap { $0 }.map { "“\($0)”" }.joined(separator: ", ")
    return Wording(
      "ไม่พบงบประมาณของเพดาน \(ThaiDigits.thai(amount.description)) (\(names.isEmpty ? "ทั้งหน่วยงาน" : names)) ให้ตรวจชื่อในไฟล์ตั้งค่า",
      "no money was found under the ceiling of \(amount) (\(names.isEmpty ? "the whole division" : names)). Check the names in the settings."
    )
  }
}
