/// Where a value stands in a plan file, such as `divisions[0].projects[3].fundings[0].satang`.
indirect enum PlanPath: Sendable {
  case root
  case member(PlanPath, String)
  case element(PlanPath, Int)
}

extension PlanPath: CustomStringConvertible {
  /// The path with points and brackets; empty for the whole file.
  var description: String {
    switch self {
    case .root: ""
    case .member(.root, let name): name
    case .member(let parent, let name): "\(parent).\(name)"
    case .element(let parent, let index): "\(parent)[\(index)]"
    }
  }
}
