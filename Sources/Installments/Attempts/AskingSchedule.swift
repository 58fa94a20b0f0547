/// When the gateway is asked again about an attempt without an outcome: 5 s, 30 s, 1, 3, 5, 10 and
/// 30 minutes after nobody knew any more, and every 30 minutes from then on. It slows down and never
/// ends, because an unknown outcome does not become a verdict by waiting.
///
/// The first steps are those that WeChat Pay's guide for merchants gives for querying an order.
public enum AskingSchedule {
  private static let seconds = [5, 30, 60, 180, 300, 600, 1_800]

  /// The first moment to ask that comes after `moment`.
  public static func next(since: Moment, after moment: Moment) -> Moment {
    let passed = since.seconds(until: moment)
    if let step = seconds.first(where: { $0 > passed }) { return since.adding(seconds: step) }
    return since.adding(seconds: (passed / 1_800 + 1) * 1_800)
  }
}
