/// How wide text runs, so that the sheet can be divided before it is printed. Widths are of the typefaces that
/// the product serves, in thousandths of the type size; what is not in the table is taken as wide.
package struct Typeface: Sendable {
    /// The characters from space to tilde.
    private let ascii: [Int]
    private let otherLetter: Int

    /// People's words.
    package static let voice = Typeface(
        ascii: [
            200, 411, 343, 592, 552, 863, 742, 198, 291, 291, 443, 550, 259, 419, 236, 365, 601, 550, 550, 550, 597,
            550, 550, 550, 550, 550, 236, 259, 550, 550, 550, 537, 997, 704, 623, 653, 730, 601, 561, 731, 753, 354,
            329, 678, 560, 931, 742, 731, 581, 731, 684, 552, 585, 675, 686, 1003, 667, 630, 631, 272, 380, 272, 550,
            550, 300, 498, 547, 447, 564, 474, 342, 511, 596, 301, 283, 545, 299, 885, 597, 532, 573, 546, 419, 428,
            351, 564, 528, 774, 521, 541, 501, 327, 170, 327, 550,
        ],
        otherLetter: 600
    )
    /// Titles: the same, semibold.
    package static let title = Typeface(
        ascii: [
            200, 411, 365, 602, 556, 863, 762, 216, 311, 311, 464, 550, 277, 419, 265, 377, 612, 550, 550, 550, 603,
            550, 553, 550, 550, 554, 265, 281, 550, 550, 550, 537, 998, 708, 652, 647, 733, 616, 579, 721, 769, 371,
            350, 707, 586, 953, 732, 741, 617, 741, 695, 556, 628, 682, 693, 997, 687, 631, 617, 285, 388, 285, 550,
            550, 300, 527, 580, 459, 592, 497, 374, 535, 631, 333, 300, 583, 324, 936, 635, 556, 609, 579, 453, 449,
            366, 593, 546, 781, 549, 553, 506, 358, 183, 358, 550,
        ],
        otherLetter: 600
    )
    /// The tool's words, in the bold that is widest.
    package static let work = Typeface(
        ascii: [
            256, 281, 396, 580, 580, 820, 724, 212, 274, 274, 425, 580, 234, 373, 238, 466, 580, 580, 580, 580, 580,
            580, 580, 580, 580, 580, 258, 270, 580, 580, 580, 460, 844, 694, 658, 668, 760, 578, 566, 730, 770, 296,
            430, 686, 520, 945, 770, 808, 619, 808, 643, 548, 600, 742, 694, 1051, 670, 648, 606, 314, 466, 314, 580,
            466, 400, 508, 568, 482, 568, 534, 358, 528, 564, 254, 254, 534, 248, 838, 564, 574, 568, 568, 373, 440,
            372, 564, 528, 802, 522, 528, 460, 306, 261, 306, 580,
        ],
        otherLetter: 600
    )

    func width(of character: Unicode.Scalar) -> Int {
        switch character.value {
        case 0x20...0x7E: ascii[Int(character.value) - 0x20]
        case 0xC0...0xDE: 780
        case 0xDF...0x17F: otherLetter
        case 0x2018...0x201F, 0xA0: 430
        case 0x2013: 580
        case 0x2E80...: 1_350
        default: 1_050
        }
    }
}

/// A piece of text in one typeface and size (millimetres), measured together with what follows it on the line.
package struct TextRun {
    let text: String
    let face: Typeface
    let size: Double

    package init(_ text: String, _ face: Typeface, _ size: Double) {
        self.text = text
        self.face = face
        self.size = size
    }

    /// Kerning is not in the table, and a browser rounds: a little more than the sum.
    fileprivate func width(of text: some StringProtocol) -> Double {
        Double(text.unicodeScalars.reduce(0) { $0 + face.width(of: $1) }) * size * 1.02 / 1000
    }
}

/// Lines that the runs need in a column, broken at spaces alone; words that are wider than the column anywhere.
package func lines(_ runs: [TextRun], in width: Double) -> Int {
    var count = 1
    var place = 0.0
    for run in runs {
        let space = run.width(of: " ")
        for word in run.text.split(whereSeparator: \.isBlank) {
            let length = run.width(of: word)
            if place > 0, place + space + length > width {
                count += 1
                place = 0
            } else if place > 0 {
                place += space
            }
            guard length > width else {
                place += length
                continue
            }
            for character in word {
                let step = run.width(of: String(character))
                if place > 0, place + step > width {
                    count += 1
                    place = 0
                }
                place += step
            }
        }
    }
    return count
}

package func lines(_ text: String, _ face: Typeface, _ size: Double, in width: Double) -> Int {
    lines([TextRun(text, face, size)], in: width)
}

/// How many words can't stand whole in a column of that width.
func wordsWider(than width: Double, in text: String, _ face: Typeface, _ size: Double) -> Int {
    let run = TextRun(text, face, size)
    return text.split(whereSeparator: \.isBlank).count { run.width(of: $0) > width }
}

extension Character {
    fileprivate var isBlank: Bool { self == " " || isNewline || self == "\t" }
}
