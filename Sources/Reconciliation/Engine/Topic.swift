package import Spreadsheet

/// A thing that findings and decisions are about.
package protocol Topic {
  /// The thing by kind, number and name.
  var subject: Finding.Subject { get }
  /// What it is called in messages.
  var title: Wording { get }
  /// The number of the step, where it is a step of the schedule that the subject names.
  var step: Int? { get }
}

extension Topic {
  package var step: Int? { nil }
}
