import Documents
import Installments

/// The sample books that come with the program, for trying everything out without any harm.
public enum SampleHousehold {
  /// All of its days count from `today`, so it never goes stale.
  public static func read(today: Day) throws(Faults) -> Household {
    let text = String(decoding: PackageResources.household_toml, as: UTF8.self)
    return try BooksFile.readSample(text: text, file: "household.toml", today: today)
  }
}
