import Terminal
import TestSupport
import Testing

/// Events reach their listener in order, and what was typed can be taken back before it is told.
struct EventQueueTests {
  /// What a queue tells somebody who listens from now on; nil is its end.
  private final class Listener {
    var events: [DisplayEvent?] = []

    init(_ queue: EventQueue) {
      queue.listen { [unowned self] in events.append($0) }
    }
  }

  @Test func `events arrive in order and end`() {
    let queue = EventQueue()
    queue.post(.typed([.enter]))
    queue.post(.resized)
    let listener = Listener(queue)
    queue.post(.typed([.up]))
    queue.finish()
    queue.post(.typed([.down]))
    #expect(listener.events == [.typed([.enter]), .resized, .typed([.up]), nil])
  }

  @Test func `what was typed can be taken back`() {
    let queue = EventQueue()
    queue.post(.typed([.enter]))
    queue.post(.ended(signal: 15))
    queue.discardTyped()
    #expect(Listener(queue).events == [.ended(signal: 15)])
    #expect(queue.isEmpty)
  }

  @Test func `a storm of sizes is one look at the last`() {
    let queue = EventQueue()
    for _ in 0..<100 { queue.post(.resized) }
    queue.post(.typed([.enter]))
    queue.post(.resized)
    queue.finish()
    #expect(Listener(queue).events == [.resized, .typed([.enter]), .resized, nil])
  }

  @Test func `what an answer sets off is told after it`() {
    let queue = EventQueue()
    var told: [String] = []
    queue.listen { event in
      told.append("begin")
      if event == .typed([.enter]) { queue.post(.resized) }
      told.append("end")
    }
    queue.post(.typed([.enter]))
    #expect(told == ["begin", "end", "begin", "end"])
  }

  @Test func `a listener counts columns as where it began to listen`() {
    let queue = EventQueue()
    var counted: [Int] = []
    TextWidth.$ambiguousColumns.withValue(2) {
      queue.listen { _ in counted.append(TextWidth.of("…")) }
    }
    queue.post(.resized)
    #expect(counted == [2])
  }

  @Test func `who listens no more hears nothing, and the next one all of it`() {
    let queue = EventQueue()
    let first = Listener(queue)
    queue.listen(nil)
    queue.post(.resized)
    #expect(first.events == [])
    #expect(Listener(queue).events == [.resized])
  }

  @Test func `a scripted display answers to its script`() async {
    let display = ScriptedDisplay(columns: 10, rows: 2)
    display.listen { event in
      guard let event else { return }
      var canvas = Canvas(size: display.size)
      canvas.write("\(display.pages.count)", at: Point(column: 0, row: 0), style: .plain)
      display.show(canvas, caret: Point(column: 1, row: 0))
      if event == .typed([.character("q")]) { display.close() }
    }
    display.write("ab")
    await display.idle()
    #expect(display.pages == ["0\n", "1\n"])
    display.type(.up, .down)
    display.resize(columns: 12, rows: 1)
    display.write("q")
    await display.idle()
    #expect(display.page == "4")
    #expect(display.caret == Point(column: 1, row: 0))
    #expect(display.closings == 1)
  }
}
