/// A form set compiled into the program: an official form as data.
public struct FormSet: Sendable {
  /// Its name: that of its folder in `templates`.
  public let name: String
  /// Its `form.yaml`, in UTF-8.
  public let yaml: [UInt8]
}

/// The form sets compiled into the program: every folder of `templates` that holds a `form.yaml`.
///
/// With them come the widths of letters, from the tables in `templates/fonts`. The lists are written by the plugin
/// `EmbedFormSets` when the package is built.
public enum FormSets {}
