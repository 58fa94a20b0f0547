import Terminal
import TestSupport
import ViewModels

/// Steps that several journeys on the scripted display take.
extension Stage {
  /// From the form of a wallet to an armed question.
  func fillInWallet() async {
    await type("246810")
    await press(.enter)
    pass(ConfirmationModel.armingTime)
  }

  /// From the list to the receipt, by WeChat Pay.
  func repayByWallet(_ number: String) async throws {
    await find(number)
    await press(.character("p"), .character("4"))
    await fillInWallet()
    await press(.character("y"))
  }
}
