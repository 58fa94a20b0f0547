import Recordings
import Terminal
import TestSupport
import Testing

/// What is hidden of a page and of a text, and what stays.
struct MaskTests {
  private static let mask = Mask(secrets: [
    "6225888800008806", "138 0013 8000", "246810", "Alice Unmasked", "欧阳敏慧", "a—b!", "abc",
    "1-2-3",
  ])

  @Test(arguments: [
    ("卡号 6225888800008806。", "卡号 ••••••••••••••••。"),
    ("6225 8888 0000 8806", "•••••••••••••••••••"),
    ("6225-8888-0000-8806,", "•••••••••••••••••••,"),
    ("6225　8888  0000 - 8806", "•••••••••••••••••••••••"),
    ("６２２５888800008806", "••••••••••••••••••••"),
    ("+8613800138000", "+86•••••••••••"),
    ("138-0013-8000 或 13800138000", "••••••••••••• 或 •••••••••••"),
    ("密码是246810,5分钟内有效", "密码是••••••,5分钟内有效"),
    ("246 810", "•••••••"),
    ("ALICE UNMASKED", "••••••••••••••"),
    ("持卡人 欧阳敏慧", "持卡人 ••••••••"),
    ("a—b! A-B!", "•••• A-B!"),
  ])
  func `a secret is hidden however it is written`(text: String, masked: String) {
    #expect(Self.mask.masked(text) == masked)
    #expect(Self.mask.masked(masked) == masked)
  }

  @Test(arguments: [
    "¥2,468.10", "246,810", "246810.50", "0246810", "2468101", "24681", "abc 1-2-3 123", "李小米",
    "622588 8700008806", "622588**********06", "6225889", "24  68  10",
  ])
  func `what is no secret stays`(text: String) {
    #expect(Self.mask.masked(text) == text)
  }

  @Test(arguments: ["2026-03-05", "2026/03/05", "2026-03", "12,026.03", "03-05", "2026.03.05"])
  func `no date and no amount is taken for a short secret`(text: String) {
    let mask = Mask(secrets: ["2026", "202603", "0305", "1202603", "2603"])
    #expect(mask.masked("on \(text).") == "on \(text).")
  }

  @Test func `a long number is hidden while it is typed and where it is cut`() {
    #expect(Self.mask.masked("卡号 62258888_") == "卡号 ••••••••_")
    #expect(Self.mask.masked("6225 8888 00…") == "••••••••••••…")
    #expect(Self.mask.masked("62258888x") == "••••••••x")
  }

  @Test func `a page keeps its size and its looks`() {
    let (plain, bold) = (Style.plain, Style(foreground: .ansi(3), attributes: .bold))
    var canvas = Canvas(size: Size(columns: 24, rows: 2))
    canvas.write("名 欧阳", at: Point(column: 0, row: 0), style: plain)
    canvas.write("敏慧 ok", at: Point(column: 7, row: 0), style: bold)
    canvas.write("246810", at: Point(column: 18, row: 1), style: bold)
    let masked = Self.mask.masked(canvas)
    #expect(masked.rows == ["名 •••••••• ok", "                  ••••••"])
    #expect(
      masked.runs(inRow: 0).map(\.text) == ["名 ••••", "•••• ok", "          "])
    #expect(masked.runs(inRow: 0).map(\.style) == [plain, bold, plain])
    #expect(masked.runs(inRow: 1).map(\.style) == [plain, bold])
  }

  @Test func `a page in ASCII finds its own spelling, and hides in ASCII`() {
    var canvas = Canvas(size: Size(columns: 12, rows: 1), symbols: .ascii)
    canvas.write("“a—b!”", at: Point(column: 0, row: 0), style: .plain)
    #expect(canvas.row(0).hasPrefix("\"a-b!\""))
    #expect(Self.mask.masked(canvas).rows == ["\"****\""])
  }

  @Test func `without secrets a page stays the same`() {
    let canvas = RandomPages(seed: 3).next()
    #expect(Mask(secrets: []).masked(canvas) == canvas)
  }

  @Test func `after masking no row holds a secret`() {
    let dice = Dice(seed: 11)
    let pages = RandomPages(seed: 12)
    for _ in 0..<300 {
      let secrets = (0..<3).map { _ in Self.randomSecret(dice) }
      var canvas = pages.next()
      for secret in secrets + secrets {
        let point = Point(
          column: dice.below(canvas.size.columns), row: dice.below(canvas.size.rows))
        canvas.write("：\(Self.grouped(secret, dice))。", at: point, style: .plain)
      }
      let masked = Mask(secrets: secrets).masked(canvas)
      #expect(masked.size == canvas.size)
      for row in 0..<masked.size.rows {
        let digits = masked.row(row).filter { ![" ", "-"].contains($0) }
        for secret in secrets {
          #expect(!masked.row(row).contains(secret))
          #expect(!digits.contains("：\(secret)。"), "\(canvas.row(row)), \(secrets)")
        }
      }
    }
  }

  private static func randomSecret(_ dice: Dice) -> String {
    let letters = Array(dice.below(3) == 0 ? "abcde-！欧阳敏慧" : "0123456789")
    return String((0..<4 + dice.below(14)).map { _ in dice.element(of: letters) })
  }

  /// Digits with a space or a dash here and there.
  private static func grouped(_ secret: String, _ dice: Dice) -> String {
    guard secret.allSatisfy(\.isNumber) else { return secret }
    let gap = dice.element(of: ["", " ", "-"])
    let length = 3 + dice.below(3)
    return secret.enumerated().reduce(into: "") { text, digit in
      if digit.offset > 0, digit.offset % length == 0 { text += gap }
      text.append(digit.element)
    }
  }
}
