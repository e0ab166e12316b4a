public import Spreadsheet

/// What a user can change about reconciliation.
public struct ReconciliationSettings: Hashable, Sendable {
  /// The severity of rules by code, where it is to be another than the rule's own.
  public var severities: [String: Severity] = [:]
  /// The codes of rules whose findings are left out.
  public var silenced: Set<String> = []

  /// The settings of a user who changes nothing.
  public static let standard = ReconciliationSettings()

  /// Settings that change nothing.
  public init() {}
}
