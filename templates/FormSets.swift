/// The form sets compiled into the program: official forms as data.
public enum FormSets {
  /// The annual action plan form of the Bangkok Metropolitan Administration, as YAML in UTF-8.
  public static var bma: [UInt8] { PackageResources.form_yaml }
}
