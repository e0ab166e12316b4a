internal import OfficialTables

extension SheetLayout.Role {
  /// The symbol that stands beside rows that play the part, so that colour never says it alone.
  var symbol: String {
    switch self {
    case .title: "¶"
    case .heading: "§"
    case .header: "≡"
    case .row: "●"
    case .continuation: "↳"
    case .part: "◦"
    case .total: "Σ"
    case .furniture: "…"
    case .aside: "✂"
    }
  }
}

extension SheetLayout.Column.Reason {
  /// The symbol that stands before the meaning of a column that was taken for it by this.
  var symbol: String {
    switch self {
    case .label: "="
    case .similar: "≈"
    case .content: "◇"
    case .group: "┬"
    case .none: "×"
    }
  }
}
