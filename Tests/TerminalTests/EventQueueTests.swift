import Terminal
import TestSupport
import Testing

/// Events reach their reader in order, and what was typed can be taken back before it is read.
struct EventQueueTests {
  @Test func `events arrive in order and the stream ends`() async {
    let queue = EventQueue()
    queue.post(.typed([.enter]))
    queue.post(.resized)
    queue.finish()
    var events: [DisplayEvent] = []
    while let event = await queue.next() { events.append(event) }
    #expect(events == [.typed([.enter]), .resized])
  }

  @Test func `what was typed can be taken back`() async {
    let queue = EventQueue()
    queue.post(.typed([.enter]))
    queue.post(.ended(signal: 15))
    queue.discardTyped()
    #expect(await queue.next() == .ended(signal: 15))
    #expect(queue.isEmpty)
  }

  @Test func `a storm of sizes is one look at the last`() async {
    let queue = EventQueue()
    for _ in 0..<100 { queue.post(.resized) }
    queue.post(.typed([.enter]))
    queue.post(.resized)
    queue.finish()
    var events: [DisplayEvent] = []
    while let event = await queue.next() { events.append(event) }
    #expect(events == [.resized, .typed([.enter]), .resized])
  }

  @Test func `a reader that gives up is let go`() async {
    let queue = EventQueue()
    let reader = Task { await queue.next() }
    reader.cancel()
    #expect(await reader.value == nil)
  }

  @Test func `a scripted display answers to its script`() async {
    let display = ScriptedDisplay(columns: 10, rows: 2)
    let program = Task {
      while let event = await display.next() {
        var canvas = Canvas(size: display.size)
        canvas.write("\(display.pages.count)", at: Point(column: 0, row: 0), style: .plain)
        display.show(canvas, caret: Point(column: 1, row: 0))
        if event == .typed([.character("q")]) { display.close() }
      }
    }
    display.write("ab")
    await display.idle()
    #expect(display.pages == ["0\n", "1\n"])
    display.type(.up, .down)
    display.resize(columns: 12, rows: 1)
    display.write("q")
    await display.idle()
    await program.value
    #expect(display.page == "4")
    #expect(display.caret == Point(column: 1, row: 0))
    #expect(display.closings == 1)
  }
}
