import Foundation

/// Lets one process at a time into a folder, for as long as some work takes.
///
/// The system takes the lock back from a process that ends in any way. Where a folder can't be locked
/// the work goes on without: the files' own locks still keep what is written whole.
public enum FolderLock {
  /// Makes the folder (0700) when it is missing, and waits for whoever is at work in it.
  public static func whileHeld<Answer>(
    in folder: URL, isolation: isolated (any Actor)? = #isolation,
    _ work: () async throws -> Answer
  ) async throws -> Answer {
    try DurableFile.prepareFolder(folder)
    let descriptor = Foundation.open(folder.path, O_RDONLY | O_CLOEXEC)
    defer { if descriptor >= 0 { close(descriptor) } }
    if descriptor >= 0 { while flock(descriptor, LOCK_EX) != 0, errno == EINTR {} }
    return try await work()
  }
}
