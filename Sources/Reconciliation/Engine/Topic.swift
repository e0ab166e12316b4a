package import Spreadsheet

/// A thing that findings and decisions are about.
package protocol Topic {
  /// The thing by kind, number and name.
  var subject: Finding.Subject { get }
  /// What it is called in messages.
  var title: Wording { get }
}
