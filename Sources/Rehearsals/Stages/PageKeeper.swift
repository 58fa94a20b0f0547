import Terminal

/// A display without a terminal, which keeps the last page shown.
public final class PageKeeper: Display {
  public var size: Size
  public private(set) var canvas: Canvas
  public private(set) var caret: Point?
  /// Told whenever a page is shown.
  public var onShow: () -> Void = {}

  public init(size: Size) {
    self.size = size
    canvas = Canvas(size: size)
  }

  /// Nothing happens at a terminal that isn't there.
  public func listen(_ listener: EventQueue.Listener?) {}
  public func show(_ canvas: Canvas, caret: Point?) {
    self.canvas = canvas
    self.caret = caret
    onShow()
  }
  public func discardTyped() {}
  public func repaint() {}
  public func copy(_ text: String) {}
  public func suspend() {}
  public func close() {}
}
