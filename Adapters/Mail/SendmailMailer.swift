// Mail: letters through the machine's own sendmail.

import Access
import Subprocess

/// Hands a letter to `sendmail -t`, which finds the receiver in it.
package struct SendmailMailer: Mailer {
    private let folder: String
    private let program: String
    private let sender: MailSender
    private let bounces: MailSender?
    private let timeLimit: Duration

    /// `program` is a whole path, `/usr/sbin/sendmail` as a rule. Of all texts only the operator's own address for what
    /// comes back becomes an argument of it.
    package init(
        program: String,
        from sender: MailSender,
        bouncesTo bounces: MailSender? = nil,
        timeLimit: Duration = .seconds(60)
    ) {
        let parts = program.split(separator: "/")
        folder = "/" + parts.dropLast().joined(separator: "/")
        self.program = parts.last.map(String.init) ?? ""
        self.sender = sender
        self.bounces = bounces
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
        if let failure = MailFailure(status) { throw failure }
    }

    private func hand(_ text: String) async throws -> TerminationStatus {
        var options = PlatformOptions()
        options.teardownSequence = [.gracefulShutDown(allowedDurationToNextStep: .seconds(1))]
        do {
            return try await run(
                .name(program),
                arguments: Arguments(["-t", "-i"] + (bounces.map { ["-f", $0.address] } ?? [])),
                environment: .custom(["PATH": "\(folder):/usr/sbin:/usr/bin:/bin"]),
                platformOptions: options,
                input: .string(text),
                output: .discarded,
                error: .discarded
            ).terminationStatus
        } catch let error as SubprocessError {
            switch error.code {
            case .executableNotFound, .spawnFailed: throw MailFailure.noProgram
            // It ended before it had read the letter.
            case .failedToWriteToSubprocess: throw MailFailure.notNow(0)
            default: throw MailFailure.tookTooLong
            }
        }
    }
}

extension MailFailure {
    /// Nil for success. The numbers are those of `sysexits.h`, which sendmail and all in its place keep to.
    fileprivate init?(_ status: TerminationStatus) {
        switch status {
        case .exited(0): return nil
        // The address, or what the server says of it: data error, no such user, no such host.
        case .exited(65), .exited(67), .exited(68): self = .noSuchAddress
        case .exited(let code): self = .notNow(Int(code))
        default: self = .tookTooLong
        }
    }
}
