/// Which row of a list is chosen and which rows can be seen.
public struct ListCursor: Equatable, Sendable {
  public private(set) var selection = 0
  /// The first row that is seen.
  public private(set) var top = 0
  /// How many rows fit; the screen knows.
  public private(set) var height = 1

  public init() {}

  public mutating func move(by rows: Int, of count: Int) {
    select(selection + rows, of: count)
  }

  public mutating func page(_ direction: Int, of count: Int) {
    move(by: direction * max(1, height - 1), of: count)
  }

  public mutating func select(_ row: Int, of count: Int) {
    selection = max(0, min(row, count - 1))
    reveal(of: count)
  }

  public mutating func fit(height: Int, of count: Int) {
    self.height = max(1, height)
    select(selection, of: count)
  }

  /// Follows rows that were put before (positive) or taken from before (negative) the list.
  mutating func shift(by rows: Int, of count: Int) {
    top = max(0, top + rows)
    select(selection + rows, of: count)
  }

  private mutating func reveal(of count: Int) {
    top = min(top, selection, max(0, count - height))
    top = max(top, selection - height + 1, 0)
  }
}
