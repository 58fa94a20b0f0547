/// A page of cells, composed whole before any of it is shown.
public struct Canvas: Equatable, Sendable {
  public let size: Size

  public init(size: Size) {
    self.size = size
  }
}
