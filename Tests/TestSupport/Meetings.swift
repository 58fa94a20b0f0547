import Screens

/// Which roles may meet on a page, and how well they must be told apart: the one list that the pages
/// and the themes are held to.
public nonisolated enum Meetings {
  /// What is read must be told apart better than what is only seen (WCAG 2.2, 1.4.3 and 1.4.11).
  public enum Need: Sendable { case text, mark }

  public static let all: [RoleProbe.Meeting: Need] = fronts.reduce(into: [:]) { all, entry in
    for front in entry.value {
      all[RoleProbe.Meeting(front, on: entry.key)] = seen.contains(front) ? .mark : .text
    }
  }

  /// Lines, bars, and what can't be used now, of which WCAG asks nothing.
  private static let seen: Set<Role> = [
    .border, .focusBorder, .progressFill, .progressTrack, .textDisabled,
  ]

  /// What stands on each ground.
  private static let fronts: [Role: [Role]] = [
    .background: [
      .accent, .amount, .border, .error, .fee, .focusBorder, .footerKey, .info, .inputForeground,
      .primary, .principal, .progressFill, .progressTrack, .simulatedBanner, .statusDue,
      .statusDueSoon, .statusFailed, .statusOverdue, .statusPaid, .statusProcessing,
      .statusScheduled, .success, .tab, .tabActive, .text, .textDisabled, .textMuted, .title,
      .warning,
    ],
    .overlay: [
      .amount, .error, .focusBorder, .footerKey, .primary, .simulatedBanner, .statusDueSoon,
      .statusOverdue, .statusPaid, .statusProcessing, .text, .textDisabled, .textMuted, .title,
      .warning,
    ],
    .panel: [.inputForeground, .inputInvalid, .inputPlaceholder],
    .headerBackground: [.headerForeground, .simulatedBanner, .title],
    .footerBackground: [.footerKey, .footerText, .textDisabled],
    .selectionBackground: [.selectionForeground],
    .inputBackground: [.inputForeground, .inputInvalid],
    .buttonBackground: [.buttonForeground],
    .buttonFocusBackground: [.buttonFocusForeground],
    .buttonDangerBackground: [.buttonDangerForeground],
    .badgeBackground: [.badgeForeground],
  ]
}
