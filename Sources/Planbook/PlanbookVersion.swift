/// The version of Planbook that reports name.
public enum PlanbookVersion {
  /// The version, such as `0.1.0`.
  public static let current = "0.1.0"
}
