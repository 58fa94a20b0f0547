import Simulation
import Testing

struct WorldTests {
  @Test func `nothing is lost and nothing is paid twice`() async {
    let found = await Simulation().play(from: 1) { $0 < 100 }
    #expect(found.violations == [])
  }
}
