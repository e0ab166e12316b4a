internal import Spreadsheet

/// Reads many files at once and keeps their order.
enum ParallelReading {
  /// The results in the order of the inputs; never more tasks at once than the machine has processors.
  ///
  /// When the task that waits is cancelled, no further file is begun.
  ///
  /// - Throws: `CancellationError` when the task is cancelled; else the error of the first input, in order, that has one.
  static func results<Value: Sendable>(
    of inputs: [String], read: @escaping @Sendable (String) throws(SourceError) -> Value
  ) async throws -> [Value] {
    var results: [Result<Value, SourceError>?] = Array(repeating: nil, count: inputs.count)
    await withTaskGroup(of: (Int, Result<Value, SourceError>).self) { group in
      var next = 0
      func add() {
        guard next < inputs.count, !Task.isCancelled else { return }
        let index = next
        let input = inputs[index]
        next += 1
        group.addTask {
          do throws(SourceError) {
            return (index, .success(try read(input)))
          } catch {
            return (index, .failure(error))
          }
        }
      }
      for _ in 0..<ProcessorCount.available { add() }
      for await (index, result) in group {
        results[index] = result
        add()
      }
    }
    try Task.checkCancellation()
    var values: [Value] = []
    for case let result? in results { values.append(try result.get()) }
    return values
  }
}
