import EventSourcing
import Foundation
import GRDB

/// Copies of a database file. The file may be in use by a running server while it is copied.
package enum SQLiteBackup {
    /// Writes a whole, compact copy with nothing of what was deleted, and returns when it is on disk.
    package static func copy(_ path: String, to copy: String) throws {
        guard FileManager.default.fileExists(atPath: path) else { throw BackupRefusal.noDatabase(path) }
        guard !FileManager.default.fileExists(atPath: copy) else { throw BackupRefusal.exists(copy) }
        let unfinished = copy + ".unfinished"
        try? FileManager.default.removeItem(atPath: unfinished)
        try explained {
            // A connection of its own: the readers of a pool are not allowed to do this.
            var configuration = Configuration()
            configuration.busyMode = .timeout(5)
            let database = try DatabaseQueue(path: path, configuration: configuration)
            try database.writeWithoutTransaction { try $0.execute(sql: "VACUUM INTO ?", arguments: [unfinished]) }
            try database.close()
        }
        try putInPlace(unfinished, as: copy)
    }

    /// Puts a copy of a backup where no database is. One that is there is never overwritten: with `movingAside`
    /// it gets another name, if nobody uses it.
    package static func restore(_ backup: String, to path: String, movingAside: String? = nil) throws {
        guard FileManager.default.fileExists(atPath: backup) else { throw BackupRefusal.noDatabase(backup) }
        try checkIsWhole(backup)
        if FileManager.default.fileExists(atPath: path) {
            guard let aside = movingAside else { throw BackupRefusal.exists(path) }
            try moveAside(path, to: aside)
        }
        // Left behind by a server that was killed: they belong to the file that was here, not to the one that comes.
        for leftover in ["-wal", "-shm"] where FileManager.default.fileExists(atPath: path + leftover) {
            try FileManager.default.moveItem(atPath: path + leftover, toPath: (movingAside ?? path + ".old") + leftover)
        }
        let unfinished = path + ".unfinished"
        try? FileManager.default.removeItem(atPath: unfinished)
        try FileManager.default.copyItem(atPath: backup, toPath: unfinished)
        try putInPlace(unfinished, as: path)
    }

    /// Gives a database that nobody uses another name.
    package static func moveAside(_ path: String, to aside: String) throws {
        guard !FileManager.default.fileExists(atPath: aside) else { throw BackupRefusal.exists(aside) }
        try checkIsUnused(path)
        try FileManager.default.moveItem(atPath: path, toPath: aside)
    }

    private static func checkIsWhole(_ path: String) throws {
        var configuration = Configuration()
        configuration.readonly = true
        let answer = try? DatabaseQueue(path: path, configuration: configuration).read {
            try String.fetchOne($0, sql: "PRAGMA integrity_check")
        }
        guard answer == "ok" else { throw BackupRefusal.damaged(path) }
    }

    /// In exclusive mode, WAL can only be entered when no other connection, in any process, has the file open.
    private static func checkIsUnused(_ path: String) throws {
        do {
            let database = try DatabaseQueue(path: path)
            try database.writeWithoutTransaction {
                try $0.execute(sql: "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT")
            }
            try database.close()
        } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
            throw BackupRefusal.inUse(path)
        }
    }

    /// The name comes last, so a file with that name is always whole.
    private static func putInPlace(_ unfinished: String, as path: String) throws {
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: unfinished)
        try flush(unfinished)
        try FileManager.default.moveItem(atPath: unfinished, toPath: path)
        try flush(URL(filePath: path).deletingLastPathComponent().path())
    }

    private static func flush(_ path: String) throws {
        let file = open(path, O_RDONLY)
        guard file >= 0 else { throw BackupRefusal.noDatabase(path) }
        defer { Foundation.close(file) }
        guard fsync(file) == 0 else { throw errno == ENOSPC ? StorageRefusal.diskFull : BackupRefusal.damaged(path) }
    }
}

package enum BackupRefusal: Error, Equatable {
    case noDatabase(String)
    case exists(String)
    case inUse(String)
    case damaged(String)
}
