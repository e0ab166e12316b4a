/// What all of several texts have in common at their ends, so that each text's own part lies between.
package struct SharedEnds: Hashable, Sendable {
  /// How many of the first elements are the same in all texts.
  package let front: Int
  /// How many of the last elements are the same in all texts; none of them counts at the front as well.
  package let back: Int

  /// The ends of texts; of one text everything is its front.
  package init(of texts: [[some Equatable]]) {
    guard let first = texts.first, let shortest = texts.map(\.count).min() else {
      (front, back) = (0, 0)
      return
    }
    let others = texts.dropFirst()
    var front = 0
    while front < shortest, others.allSatisfy({ $0[front] == first[front] }) { front += 1 }
    var back = 0
    while back < shortest - front, others.allSatisfy({ $0[$0.count - 1 - back] == first[first.count - 1 - back] }) {
      back += 1
    }
    (self.front, self.back) = (front, back)
  }
}
