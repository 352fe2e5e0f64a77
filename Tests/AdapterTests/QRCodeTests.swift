import QRCode
import Testing

@Suite("A QR code")
struct QRCodeTests {
    @Test("is a square with its three finder patterns")
    func finders() throws {
        let matrix = try #require(QRCode.matrix(of: "https://samtal.kommunen.se/join/ACD479"))
        let width = matrix.count
        #expect(width >= 25 && matrix.allSatisfy { $0.count == width })
        for (row, column) in [(0, 0), (0, width - 7), (width - 7, 0)] {
            #expect((0..<7).allSatisfy { matrix[row][column + $0] && matrix[row + 6][column + $0] })
            #expect((1..<6).allSatisfy { !matrix[row + 1][column + $0] })
            #expect(matrix[row + 3][column + 3])
        }
    }

    @Test("is not made of what is too long for one")
    func tooLong() { #expect(QRCode.matrix(of: String(repeating: "a", count: 5000)) == nil) }
}
