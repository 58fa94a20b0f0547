/// What a colour is for: screens ask for roles, themes give roles their colours.
///
/// The raw values are the keys of theme files.
public enum Role: String, CaseIterable, Sendable {
  case background, surface, panel, overlay
  case text
  case textMuted = "text_muted"
  case textDisabled = "text_disabled"
  case textInverse = "text_inverse"

  case primary, secondary, accent
  case success, warning, error, info

  case border
  case borderMuted = "border_muted"
  case focusBorder = "focus_border"

  case selectionBackground = "selection_bg"
  case selectionForeground = "selection_fg"
  case match

  case inputBackground = "input_bg"
  case inputForeground = "input_fg"
  case inputPlaceholder = "input_placeholder"
  case inputInvalid = "input_invalid"

  case buttonBackground = "button_bg"
  case buttonForeground = "button_fg"
  case buttonFocusBackground = "button_focus_bg"
  case buttonFocusForeground = "button_focus_fg"
  case buttonDangerBackground = "button_danger_bg"
  case buttonDangerForeground = "button_danger_fg"

  case title, tab
  case tabActive = "tab_active"
  case headerBackground = "header_bg"
  case headerForeground = "header_fg"
  case footerBackground = "footer_bg"
  case footerKey = "footer_key"
  case footerText = "footer_text"

  case statusPaid = "status_paid"
  case statusDue = "status_due"
  case statusDueSoon = "status_due_soon"
  case statusOverdue = "status_overdue"
  case statusScheduled = "status_scheduled"
  case statusProcessing = "status_processing"
  case statusFailed = "status_failed"

  case amount, fee, principal
  case secretMask = "secret_mask"
  case simulatedBanner = "simulated_banner"
  case badgeBackground = "badge_bg"
  case badgeForeground = "badge_fg"
  case progressFill = "progress_fill"
  case progressTrack = "progress_track"
}

extension Role {
  /// Whether things stand on it; every other role stands on one of these.
  public var isGround: Bool {
    switch self {
    case .background, .surface, .panel, .overlay, .selectionBackground, .inputBackground,
      .buttonBackground, .buttonFocusBackground, .buttonDangerBackground, .headerBackground,
      .footerBackground, .badgeBackground:
      true
    default: false
    }
  }
}
