import Foundation
import Templates
import Testing
import Vocabulary
import YAMLLibrary

@Suite("A faulty file of the library is refused with file, line and fault")
struct FaultyFileTests {
    struct Change: CustomTestStringConvertible {
        let fault: String
        let old: String
        let new: String
        /// Lines from where the change begins to where the fault is.
        var below = 0
        let message: String
        var testDescription: String { fault }
    }

    @Test(
        "once, and at the right line",
        arguments: [
            Change(
                fault: "an unknown perspective",
                old: "timePerspective: process\n    defaultVariant: strengthBased",
                new: "timePerspective: money\n    defaultVariant: strengthBased",
                message: "okänd kod ”money”"
            ),
            Change(
                fault: "an unknown variant",
                old: "check-out: strengthBased}\n  - id: all-neutral",
                new: "check-out: positive}\n  - id: all-neutral",
                message: "okänd kod ”positive”"
            ),
            Change(
                fault: "an unknown round form",
                old: "round: {form: whole, secondsPerTurn: 40, mayPass: true}",
                new: "round: {form: twice, secondsPerTurn: 40, mayPass: true}",
                message: "okänd kod ”twice”"
            ),
            Change(
                fault: "an id twice",
                old: "{id: mission-n1, sv",
                new: "{id: check-in-n1, sv",
                message: "”check-in-n1” finns två gånger"
            ),
            Change(
                fault: "a box number twice",
                old: "number: 6",
                new: "number: 5",
                message: "”5” finns två gånger"
            ),
            Change(
                fault: "minutes that are no number",
                old: "\"90\": 8, \"120\": 11",
                new: "\"90\": åtta, \"120\": 11",
                message: "här ska ett heltal stå"
            ),
            Change(
                fault: "a box without minutes at a length",
                old: "\"90\": 8, \"120\": 11",
                new: "\"120\": 11",
                message: "rutan ”whole” saknar minuter vid längden 90"
            ),
            Change(
                fault: "parts that don't make their box",
                old: "    parts:\n      - perspective: coworker\n        title: {sv: Medarbetare, en: Co-workers}\n"
                    + "        minutes: {\"40\": 3, \"60\": 4, \"90\": 7, \"120\": 9}",
                new: "    parts:\n      - perspective: coworker\n        title: {sv: Medarbetare, en: Co-workers}\n"
                    + "        minutes: {\"40\": 3, \"60\": 4, \"90\": 8, \"120\": 9}",
                message: "delarnas minuter vid längden 90 blir 21, men rutan har 20"
            ),
            Change(
                fault: "a language left out",
                old: "title: {sv: Önskat läge, en: Desired state}",
                new: "title: {sv: Önskat läge}",
                message: "texten saknas på engelska"
            ),
            Change(
                fault: "a text too long for its place",
                old: "shortTitle: {sv: Helhet,",
                new: "shortTitle: {sv: Helhet och samband med andra nämnder,",
                message: "texten är för lång"
            ),
            Change(
                fault: "a misspelt key",
                old: "challenge:\n      sv: Hade vi gjort det här ändå? Vad är nytt?",
                new: "challange:\n      sv: Hade vi gjort det här ändå? Vad är nytt?",
                message: "okänd nyckel ”challange”"
            ),
            Change(
                fault: "a question left out of a variant",
                old:
                    "neutral:\n        - {id: whole-n1, sv: 'Hur påverkar resultatet andra nämnder, bolag och aktörer, "
                    + "och hur påverkar de oss?', en: 'How does the result affect other committees, companies and actors, "
                    + "and how do they affect us?'}",
                new: "neutral: []",
                message: "rutan ”whole” saknar fråga i varianten ”neutral”"
            ),
            Change(
                fault: "a set that names no box",
                old: "desired: neutral, actions: neutral, check-out: neutral}",
                new: "desired: neutral, actions: neutral, check-out: neutral, tea: neutral}",
                message: "det finns ingen ruta ”tea”"
            ),
            Change(
                fault: "bad YAML",
                old: "defaultQuestionSet: recommended\n",
                new: "defaultQuestionSet: [recommended\n",
                below: 2,
                message: "inte giltig YAML"
            ),
            Change(
                fault: "a key twice",
                old: "defaultLength: 90",
                new: "defaultLength: 90\ndefaultLength: 90",
                message: "nyckeln står två gånger: defaultLength"
            ),
            Change(
                fault: "another format",
                old: "schema: samtal/template/1",
                new: "schema: samtal/template/7",
                message: "filen har formatet ”samtal/template/7”, men Samtal läser ”samtal/template/1”"
            ),
        ]
    )
    func template(change: Change) throws {
        let (faults, line) = try ShippedLibrary.faults(in: "templates/a3.yaml", replacing: change.old, with: change.new)
        #expect(faults.count == 1, "\(faults)")
        let fault = try #require(faults.first)
        #expect(fault.description.contains(change.message))
        #expect(fault.file == "templates/a3.yaml")
        #expect(fault.line == line + change.below)
        #expect(fault.description.hasPrefix("templates/a3.yaml:\(fault.line): "))
    }

    @Test("minutes that don't make the length are told of at the length, with both sums")
    func sum() throws {
        let (faults, _) = try ShippedLibrary.faults(
            in: "templates/a3.yaml",
            replacing: "\"90\": 8, \"120\": 11",
            with: "\"90\": 9, \"120\": 11"
        )
        #expect(faults.map(\.message.sv) == ["rutornas minuter vid längden 90 blir 91, inte 90"])
        #expect(faults.map(\.line) == [try line(of: "lengths: [40, 60, 90, 120]")])
    }

    @Test("a template whose challenge may be skipped is none")
    func noChallenge() throws {
        let (faults, _) = try ShippedLibrary.faults(
            in: "templates/a3.yaml",
            replacing: "compulsory: true",
            with: "compulsory: false"
        )
        #expect(faults.map(\.message.sv).first?.contains("utmaningen ska inte gå att hoppa över") == true)
        #expect(faults.map(\.line) == [try line(of: "boxes:")])
    }

    @Test("all faults come at once, in the order of files and lines")
    func allAtOnce() throws {
        let (faults, line) = try ShippedLibrary.faults(
            in: "roles.yaml",
            replacing: "name: {sv: Samtalsledare, en: Facilitator}\n    duty:\n      sv:",
            with: "name: {en: Facilitator}\n    duty:\n      se:"
        )
        #expect(faults.map(\.line) == [line, line + 1])
        #expect(faults.allSatisfy { $0.file == "roles.yaml" && $0.message.sv == "texten saknas på svenska" })
    }

    @Test("a folder without the files says which are missing")
    func missing() throws {
        let faults = #expect(throws: LibraryFaults.self) { try Library.load(from: "/nowhere") }?.faults ?? []
        #expect(
            faults.map(\.file) == [
                "evaluations.yaml", "glossary.yaml", "help.yaml", "preparation.yaml", "roles.yaml", "workshop2.yaml",
            ]
        )
        #expect(faults.allSatisfy { $0.message.sv == "filen finns inte eller går inte att läsa" })
    }

    private func line(of text: String) throws -> Int {
        let lines = try String(contentsOfFile: ShippedLibrary.folder + "/templates/a3.yaml", encoding: .utf8)
            .split(separator: "\n", omittingEmptySubsequences: false)
        return try #require(lines.firstIndex { $0 == text }) + 1
    }
}
