import Dispatch

/// Work that holds a thread until it is done, on a thread where that does no harm.
public nonisolated func blocking<Answer: Sendable>(
  _ work: @escaping @Sendable () throws -> Answer
) async throws -> Answer {
  try await withCheckedThrowingContinuation { done in
    threads.async { done.resume(with: Result { try work() }) }
  }
}

/// The same for work that can't fail.
public nonisolated func blocking<Answer: Sendable>(
  _ work: @escaping @Sendable () -> Answer
) async -> Answer {
  await withCheckedContinuation { done in
    threads.async { done.resume(returning: work()) }
  }
}

private nonisolated let threads = DispatchQueue(label: "blocking", attributes: .concurrent)
