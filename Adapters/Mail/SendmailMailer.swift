// Mail: letters through the machine's own sendmail.

import Access
import Subprocess

/// Hands a letter to `sendmail -t`, which finds the receiver in it.
package struct SendmailMailer: Mailer {
    private let folder: String
    private let program: String
    private let sender: MailSender
    private let timeLimit: Duration

    /// `program` is a whole path, `/usr/sbin/sendmail` as a rule. Nobody's text becomes an argument of it.
    package init(program: String, from sender: MailSender, timeLimit: Duration = .seconds(20)) {
        let parts = program.split(separator: "/")
        folder = "/" + parts.dropLast().joined(separator: "/")
        self.program = parts.last.map(String.init) ?? ""
        self.sender = sender
        self.timeLimit = timeLimit
    }

    package func send(_ message: MailMessage) async throws {
        let letter = Letter(message, from: sender)
        let status = try await withThrowingTaskGroup(of: TerminationStatus.self) { group in
            group.addTask { try await hand(letter.text) }
            group.addTask {
                try await Task.sleep(for: timeLimit)
                throw MailFailure.tookTooLong
            }
            defer { group.cancelAll() }
            guard let first = try await group.next() else { throw MailFailure.tookTooLong }
            return first
        }
        guard status.isSuccess else { throw MailFailure.notTaken("\(status)") }
    }

    private func hand(_ text: String) async throws -> TerminationStatus {
        var options = PlatformOptions()
        options.teardownSequence = [.gracefulShutDown(allowedDurationToNextStep: .seconds(1))]
        return try await run(
            .name(program),
            arguments: ["-t", "-i"],
            environment: .custom(["PATH": "\(folder):/usr/sbin:/usr/bin:/bin"]),
            platformOptions: options,
            input: .string(text),
            output: .discarded,
            error: .discarded
        ).terminationStatus
    }
}

package enum MailFailure: Error, Equatable {
    case tookTooLong
    /// The program ended with something else than 0.
    case notTaken(String)
}
