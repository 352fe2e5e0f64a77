// A place in the server's log: "123-1795510800000000", a position and when what stands there was recorded. Places are
// compared by their positions; the server knows by the rest whether it still has the history that a place is of.

/** @param {string | undefined} place @returns {number} */
export function positionOf(place) {
  return Number.parseInt(place ?? "", 10) || 0;
}

/** @param {string} one @param {string} other */
export function earlier(one, other) {
  return positionOf(other) < positionOf(one) ? other : one;
}
