import Installments
import Terminal
import TestSupport
import ViewModels

/// Steps that several journeys on the scripted display take.
extension Stage {
  func signIn() async throws {
    await open()
    await type("demo")
    await press(.tab)
    await type("fenqi-demo")
    await press(.enter)
  }

  /// From the list to FQ-3.
  func openOrder(_ number: String) async {
    await press(.character("/"))
    await type(number)
    await press(.enter, .enter)
  }

  /// From the form of a wallet to an armed question.
  func fillInWallet() async {
    await type("246810")
    await press(.enter)
    pass(ConfirmationModel.armingTime)
  }

  /// From the list to the receipt, by WeChat Pay.
  func repayByWallet(_ number: String) async throws {
    await openOrder(number)
    await press(.character("p"), .character("4"))
    await fillInWallet()
    await press(.character("y"))
  }
}
