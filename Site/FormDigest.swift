import Crypto
import EventSourcing

extension Form {
    /// The command as the log knows it: its id, and a digest of all that was asked, and where.
    package var identity: Append.Command {
        var hash = SHA256()
        hash.update(data: Array("\(sentTo.utf8.count):\(sentTo)".utf8))
        for field in fields where field.name != "command" {
            // Lengths between, so that no two forms give the same bytes.
            hash.update(data: Array("\(field.name.utf8.count):\(field.name)=\(field.value.utf8.count):".utf8))
            hash.update(data: Array(field.value.utf8))
        }
        return Append.Command(id: command, digest: hash.finalize().map { String($0, radix: 16) }.joined(separator: "."))
    }
}
