/// Gives out numbers, each once: the one that is asked for where it is free, else the next free one.
struct Numbering {
  private var taken: Set<Int> = []
  private var reserved: Set<Int> = []
  private var next = 1

  /// Keeps numbers for those that ask for them.
  mutating func reserve(_ numbers: [Int]) { reserved.formUnion(numbers) }

  /// Whether a number can be given to what asks for it.
  func has(_ number: Int) -> Bool { number > 0 && !taken.contains(number) }

  /// A number for one thing.
  mutating func take(_ wanted: Int?) -> Int {
    if let wanted, has(wanted) {
      taken.insert(wanted)
      return wanted
    }
    while taken.contains(next) || reserved.contains(next) { next += 1 }
    taken.insert(next)
    return next
  }
}
