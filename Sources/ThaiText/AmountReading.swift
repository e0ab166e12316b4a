/// What an amount of money, written by somebody, was read as.
package enum AmountReading: Hashable, Sendable {
  /// An amount in satang; 100 satang are one baht.
  case satang(Int64)
  /// The writer says that there is no amount: nothing, a dash, `ไม่ใช้งบประมาณ`.
  case none
  /// The text is not an amount, or could be more than one.
  case unreadable
}
