import Vocabulary

extension DocumentContent {
    typealias Refusal = BriefingPack.Refusal

    /// Refuses what can't be read by anybody.
    func check() throws(Refusal) {
        guard !title.isBlank else { throw .documentTitleMissing }
        try fits(title, .title, BriefingLimit.title)
        try fits(why, .why, BriefingLimit.why)
        guard sections.count <= BriefingLimit.sections else { throw .tooManySections(limit: BriefingLimit.sections) }
        for section in sections {
            guard !section.place.isBlank else { throw .sectionPlaceMissing }
            try fits(section.place, .sections, BriefingLimit.line)
            try fits(section.why, .sections, BriefingLimit.why)
        }
        try checkKind()
        guard let minutes = readingMinutes else { throw .readingMinutesMissing }
        guard (1...BriefingLimit.minutes).contains(minutes) || self.minutes == nil else {
            throw .readingMinutesOutOfRange(limit: BriefingLimit.minutes)
        }
    }

    private func checkKind() throws(Refusal) {
        switch kind {
        case .file(let file): try fits(file.name, .title, BriefingLimit.line)
        case .link(let address): guard address.isWebAddress else { throw .linkNotTaken }
        case .text(let text):
            guard !text.isBlank else { throw .documentTextMissing }
            try fits(text, .text, BriefingLimit.text)
        case .results(let table): try check(table)
        }
    }

    private func check(_ table: ResultsTable) throws(Refusal) {
        guard !table.indicators.isEmpty else { throw .indicatorsMissing }
        guard table.indicators.count <= BriefingLimit.indicators else {
            throw .tooManyIndicators(limit: BriefingLimit.indicators)
        }
        try fits(table.comparison, .comparison, BriefingLimit.line)
        try fits(table.source, .source, BriefingLimit.line)
        try fits(table.note, .note, BriefingLimit.why)
        for indicator in table.indicators {
            guard !indicator.name.isBlank, indicator.years.count <= BriefingLimit.years, indicator.latest != nil else {
                throw .indicatorsMissing
            }
            for text in [indicator.name, indicator.unit, indicator.source] { try fits(text, .rows, BriefingLimit.line) }
            try fits(indicator.note, .rows, BriefingLimit.why)
        }
    }

    private func fits(_ text: String, _ field: BriefingPack.Field, _ limit: Int) throws(Refusal) {
        guard !text.isLonger(than: limit) else { throw .documentTextTooLong(field: field, limit: limit) }
    }
}

extension String {
    /// `https://…` or `http://…` with a host, and no signs that a link's text could hide.
    package var isWebAddress: Bool {
        let schemes = ["https://", "http://"]
        let lower = lowercased()
        guard let scheme = schemes.first(where: lower.hasPrefix), utf8.count <= BriefingLimit.address else {
            return false
        }
        let host = dropFirst(scheme.count).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        return host.contains(where: { $0.isLetter || $0.isNumber }) && !host.contains("@")
            && unicodeScalars.allSatisfy { scalar in
                scalar.value > 0x20 && scalar.value != 0x7F && !scalar.properties.isWhitespace
                    && scalar.properties.generalCategory != .format && scalar.properties.generalCategory != .control
                    && scalar != "\"" && scalar != "<" && scalar != ">" && scalar != "\\"
            }
    }
}
