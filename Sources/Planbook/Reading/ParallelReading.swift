internal import Spreadsheet

/// Reads many files at once and keeps their order.
enum ParallelReading {
  /// The results in the order of the inputs; never more tasks at once than the machine has processors.
  ///
  /// When the task that waits is cancelled, no further file is begun.
  ///
  /// - Throws: `CancellationError` when the task is cancelled.
  static func results<Input: Sendable, Value: Sendable>(
    of inputs: [Input], read: @escaping @Sendable (Input) throws(SourceError) -> Value
  ) async throws -> [Result<Value, SourceError>] {
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
    return results.compactMap(\.self)
  }
}
