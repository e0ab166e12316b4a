/// The sign that is printed where nothing is stated but something has to stand: a name, a title, a state, a work group.
///
/// Left blank, what stands beside it would be read in its place.
enum BlankMark {
  /// The dash.
  static let text = "-"
}
