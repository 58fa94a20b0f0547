import TestSupport
import Testing
import Wording

/// FQ-1, line by line.
struct LoginLines {
  @Test func `the door reads aloud in Chinese`() async throws {
    let line = try await LineStage()
    await line.open()
    expect(
      line,
      """
      分期还款，逐行模式。所有付款都是模拟的，不动真钱。
      输入编号或名称来选择。空行列出可以选的；help 是说明。
      登录，FQ-1。模拟，示例数据，不动真钱。
      登录后查看订单并还款。
      示例账号 demo，密码 fenqi-demo；所有金额均为模拟
      账号：
      """)
  }

  @Test func `a wrong password is told, and the password asked again unseen`() async throws {
    let line = try await LineStage(language: .english)
    await line.open()
    line.skip()
    await line.type("demo", "wrong-password", "also-wrong")
    expect(
      line,
      """
      > demo
      Password:
      > (hidden)
      The account or the password is wrong. Type the password again.
      Password:
      > (hidden)
      The account or the password is wrong. Type the password again.
      Password:
      """)
  }

  @Test func `waiting after wrong passwords is told once, and its end`() async throws {
    let line = try await LineStage(language: .english)
    await line.open()
    await line.type("demo", "wrong-1", "wrong-2", "wrong-3")
    line.skip()
    await line.type("wrong-4")
    await line.pass(.milliseconds(300))
    await line.pass(.milliseconds(300))
    expect(
      line,
      """
      > (hidden)
      The account or the password is wrong. To keep it safe, wait 1 second and try again.
      Password:
      """)
    await line.type("wrong-5")
    expect(
      line,
      """
      > (hidden)
      it is too early for another try; wait 1 second.
      Password:
      """)
    await line.pass(.milliseconds(500))
    expect(
      line,
      """
      You can try again now.
      Password:
      """)
  }

  @Test func `an empty line leaves a field and lists the choices`() async throws {
    let line = try await LineStage(language: .english)
    await line.open()
    line.skip()
    await line.type("demo", "", "1", "nobody")
    expect(
      line,
      """
      > demo
      Password:
      > (hidden)
      1. Account: demo
      2. Password: empty
      3. sign in (submit)
      Your choice:
      > 1
      Account:
      > nobody
      Password:
      """)
  }

  @Test func `another language says everything again`() async throws {
    let line = try await LineStage()
    await line.open()
    line.skip()
    await line.type("", "language")
    expect(
      line,
      """
      >
      1. 账号：未填写
      2. 密码：未填写
      3. 登录（submit）
      请选择：
      > language
      Sign in, FQ-1. Simulated sample, no real money.
      Sign in to see your orders and repay them.
      Sample account demo, password fenqi-demo; all money is simulated
      1. Account: empty
      2. Password: empty
      3. sign in (submit)
      Your choice:
      """)
  }
}
