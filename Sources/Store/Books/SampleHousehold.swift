import Documents
import Installments
import Texts

/// The sample books that come with the program, for trying everything out without any harm.
public enum SampleHousehold {
  /// All of its days count from `today`, so it never goes stale.
  public static func read(today: Day) throws(Faults) -> Household {
    try BooksFile.readSample(text: Texts.household, file: "household.toml", today: today)
  }
}
