import Terminal

/// The colour of a role, and the attributes that come with it.
public struct Paint: Hashable, Sendable {
  public let color: Color
  /// A ground of its own, whatever it stands on.
  public let ground: Color?
  public let attributes: Attributes
  /// The attributes where there are no colours.
  public let bare: Attributes

  public init(
    _ color: Color, ground: Color? = nil, _ attributes: Attributes = [], bare: Attributes = []
  ) {
    self.color = color
    self.ground = ground
    self.attributes = attributes
    self.bare = bare
  }
}

/// A colour for every role.
public struct Theme: Equatable, Sendable {
  public let name: String
  private let paints: [Role: Paint]

  /// Every role must have its paint.
  init(name: String, paints: [Role: Paint]) {
    precondition(
      Role.allCases.allSatisfy { paints[$0] != nil }, "A theme must give every role its colour.")
    self.name = name
    self.paints = paints
  }

  public func color(of role: Role) -> Color { paint(of: role).color }

  /// The look of something in one role on something in another: both bring their attributes.
  public func style(
    _ foreground: Role, on background: Role = .background, _ attributes: Attributes = []
  ) -> Style {
    let (front, back) = (paint(of: foreground), paint(of: background))
    return Style(
      foreground: front.color, background: front.ground ?? back.color,
      attributes: front.attributes.union(back.attributes), bare: front.bare.union(back.bare)
    ).adding(attributes)
  }

  /// The attributes of every role where there are no colours.
  var bareAttributes: [Role: Attributes] { paints.mapValues(\.bare) }

  private func paint(of role: Role) -> Paint {
    guard let paint = paints[role] else { preconditionFailure("A theme lost a role.") }
    return paint
  }
}
