import TestSupport
import Testing
import Wording

/// Books that come with the program say so on every page.
@Suite struct SamplePages {
  @Test func `the header of sample books`() async throws {
    for (language, header) in [
      (
        Language.chinese,
        " 分期还款 [模拟 示例数据 不动真钱] 我的订单                  通知 0  demo  FQ-2"
      ),
      (
        .english, " fenqi [SIMULATED sample, no real money] My orders        notices 0  demo  FQ-2"
      ),
    ] {
      let stage = try await Stage(language: language, saysSample: true)
      await stage.signIn()
      #expect(stage.page.hasPrefix(header))
    }
  }

  @Test func `every page says so, also the locked one and the first`() async throws {
    let stage = try await Stage(idleLimit: .seconds(600), saysSample: true)
    await stage.open()
    let banner = "[模拟 示例数据 不动真钱]"
    #expect(stage.page.contains(banner))
    await stage.type("demo")
    await stage.press(.enter)
    await stage.type("fenqi-demo")
    await stage.press(.enter)
    #expect(stage.page.contains(banner) && stage.page.contains("FQ-2"))
    stage.pass(.seconds(600))
    #expect(stage.page.contains(banner) && stage.page.contains("已锁定"))
  }

  @Test func `somebody's own books don't`() async throws {
    let stage = try await Stage(SampleCustomers.lin, saysSample: false)
    await stage.open()
    #expect(stage.page.contains("[模拟 不动真钱]"))
  }
}
