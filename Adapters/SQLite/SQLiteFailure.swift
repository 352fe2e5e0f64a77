import EventSourcing
import GRDB

/// What went wrong, as the rest of the house knows it.
func explained<T>(_ body: () throws -> T) throws -> T {
    do { return try body() } catch let error as DatabaseError { throw error.explained }
}

func explained<T>(_ body: () async throws -> T) async throws -> T {
    do { return try await body() } catch let error as DatabaseError { throw error.explained }
}

extension DatabaseError {
    fileprivate var explained: any Error {
        // The shared memory beside the write-ahead log can't grow on a full disk either.
        if resultCode == .SQLITE_FULL || extendedResultCode == .SQLITE_IOERR_SHMSIZE { return StorageRefusal.diskFull }
        switch resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: return StorageRefusal.unavailable(reason: description)
        default: return self
        }
    }
}
