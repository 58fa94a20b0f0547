import Installments
import Terminal
import ViewModels

/// A status as it is shown: a sign, words and a role, so that it never rests on colour alone.
struct StatusMark {
  let sign: String
  let role: Role

  init(_ status: OrderStatus) {
    switch status {
    case .plain: self.init(sign: " ", role: .textMuted)
    case .settled: self.init(sign: "=", role: .statusPaid)
    case .processing: self.init(sign: "?", role: .statusProcessing)
    case .owing(let urgency): self.init(urgency)
    }
  }

  init(_ status: Installment.Status) {
    switch status {
    case .paid: self.init(sign: "=", role: .statusPaid)
    case .processing: self.init(sign: "?", role: .statusProcessing)
    case .held: self.init(sign: "x", role: .statusFailed)
    case .unpaid(let urgency, _): self.init(urgency)
    }
  }

  init(_ urgency: Urgency) {
    switch urgency {
    case .overdue: self.init(sign: "!", role: .statusOverdue)
    case .dueToday: self.init(sign: "*", role: .statusDue)
    case .dueSoon: self.init(sign: "+", role: .statusDueSoon)
    case .scheduled: self.init(sign: " ", role: .statusScheduled)
    }
  }

  private init(sign: String, role: Role) {
    self.sign = sign
    self.role = role
  }
}
