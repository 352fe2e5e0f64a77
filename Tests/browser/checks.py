"""What every page has to stand up to: axe in light and dark, 320 px, text twice as large, targets for a finger."""

from importlib.resources import files

AXE = (files("axe_playwright_python") / "axe.min.js").read_text()
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def assert_good_page(page, where=""):
    """All that is wrong with a page, at once."""
    # After a form one sees the words before the style has come: what is measured then is no page of ours.
    page.wait_for_load_state()
    found = accessibility_faults(page) + faults_at_320(page) + faults_of_large_text(page) + small_targets(page)
    assert not found, f"{where or page.url}\n  " + "\n  ".join(found)


def assert_accessible(page, where=""):
    found = accessibility_faults(page)
    assert not found, f"{where or page.url}\n  " + "\n  ".join(found)


def assert_fits_320(page, where=""):
    found = faults_at_320(page)
    assert not found, f"{where or page.url}\n  " + "\n  ".join(found)


def assert_targets_large_enough(page, where=""):
    found = small_targets(page)
    assert not found, f"{where or page.url}\n  " + "\n  ".join(found)


def accessibility_faults(page):
    """Violations of WCAG 2.0-2.2 A and AA or of best practice, in light and in dark."""
    found = []
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        found += [f"{scheme}: {violation}" for violation in axe_violations(page)]
    page.emulate_media(color_scheme="light", reduced_motion="reduce")
    return found


def axe_violations(page):
    complaints = list(getattr(page, "complaints", []))
    # evaluate goes over the browser's own protocol, which the page's content security policy does not stop.
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    options = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"], "preload": False}
    result = page.evaluate("options => axe.run(document, options)", options)
    # axe measures with inline styles of its own, which the page's policy rightly reports.
    page.complaints = complaints
    return [
        f"{violation['id']} ({violation['impact']}): {violation['help']}\n    "
        + "\n    ".join(
            f"{node['html'][:160]} {node.get('failureSummary', '')[:200]!r}" for node in violation["nodes"][:5]
        )
        for violation in result["violations"]
    ]


def faults_at_320(page):
    """WCAG 1.4.10: a page 320 px wide needs no scrolling sideways and loses nothing."""
    return in_a_window(page, 320, 640, lambda: lost_text(page) + pushed_out(page, 320))


def faults_of_large_text(page):
    """WCAG 1.4.4: everything twice as large, and the text alone twice as large."""

    def text_alone():
        same = page.evaluate(DOUBLE_TEXT)
        found = [f"does not grow: {text}" for text in same] + lost_text(page)
        page.evaluate("() => { document.documentElement.style.fontSize = '' }")
        return found

    # A window of 1280 px in which all is twice as large has the measures of one of 640 px.
    zoomed = in_a_window(page, 640, 400, lambda: lost_text(page) + pushed_out(page, 640))
    return zoomed + in_a_window(page, 1280, 800, text_alone, "text of 200 %")


def in_a_window(page, width, height, look, name=None):
    before = page.viewport_size
    page.set_viewport_size({"width": width, "height": height})
    found = look()
    page.set_viewport_size(before)
    return [f"{name or f'{width} px'}: {fault}" for fault in found]


def lost_text(page):
    """What is cut off or laid over other text."""
    return [f"{kind}: {text}" for kind, texts in page.evaluate(LOST_TEXT).items() for text in texts]


def pushed_out(page, width):
    """What makes the page wider than its window."""
    reach = page.evaluate("document.documentElement.scrollWidth")
    return [] if reach <= width else [f"{reach} px wide: {html}" for html in page.evaluate(PUSHED_OUT, width)]


def small_targets(page):
    """WCAG 2.5.8: 24 px for all that is pressed, but for links inside text."""
    return [f"target under 24 px: {target}" for target in page.evaluate(SMALL_TARGETS)]


SMALL_TARGETS = """() =>
    [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
        .filter(e => {
            const box = (e.closest('label') ?? e).getBoundingClientRect()
            return box.width && (box.width < 24 || box.height < 24)
                && getComputedStyle(e).display !== 'inline' && !e.closest('.visually-hidden, .skip-link')
        }).map(e => e.outerHTML.slice(0, 120))
"""

# All that is measured in rem follows. Answers with the texts that do not, but for those of the projector's page, which
# its screen makes large enough for a whole room.
DOUBLE_TEXT = """() => {
    const shown = [...document.querySelectorAll('body *')].filter(e =>
        [...e.childNodes].some(n => n.nodeType === Node.TEXT_NODE && n.data.trim())
        && e.getBoundingClientRect().width && !e.closest('svg, .visually-hidden, .wall'))
    const size = e => parseFloat(getComputedStyle(e).fontSize)
    const before = shown.map(size)
    document.documentElement.style.fontSize = 2 * size(document.documentElement) + 'px'
    return shown.filter((e, n) => size(e) < 1.5 * before[n]).slice(0, 5).map(e => e.outerHTML.slice(0, 120))
}"""

PUSHED_OUT = """width => [...document.querySelectorAll('body *')]
    .filter(e => e.getBoundingClientRect().right > width + 1).slice(0, 5).map(e => e.outerHTML.slice(0, 120))
"""

LOST_TEXT = """() => {
    const words = e => (e.outerHTML ?? e.parentElement.outerHTML).slice(0, 120)
    const first = list => list.slice(0, 5).map(words)
    // What is there for the ear alone, or is a picture.
    const left = e => {
        for (; e; e = e.parentElement) {
            const { clipPath, clip, position } = getComputedStyle(e)
            if (e.tagName === 'svg' || position === 'absolute' && (clipPath !== 'none' || clip !== 'auto')) return true
        }
        return false
    }
    const all = [...document.querySelectorAll('body *')].filter(e => e.checkVisibility() && !left(e))
    const cut = all.filter(e => {
        const style = getComputedStyle(e)
        const hides = over => over === 'hidden' || over === 'clip'
        return e.textContent.trim() && e.clientWidth > 0
            && (hides(style.overflowX) && e.scrollWidth > e.clientWidth + 1
                || hides(style.overflowY) && e.scrollHeight > e.clientHeight + 1)
    })
    // Bars that stick to the edge lie over what scrolls below them, and popovers over the page.
    const floats = e => {
        for (; e; e = e.parentElement)
            if (['sticky', 'fixed'].includes(getComputedStyle(e).position)) return true
        return false
    }
    const lines = []
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walk.nextNode()) {
        const node = walk.currentNode
        if (!node.data.trim() || left(node.parentElement) || floats(node.parentElement)) continue
        if (!node.parentElement.checkVisibility({ visibilityProperty: true })) continue
        const range = document.createRange()
        range.selectNodeContents(node)
        // The letters themselves, without the room above and below them.
        for (const { left, right, top, bottom, width, height } of range.getClientRects())
            if (width > 2) lines.push({ node, box: { left, right, top: top + height / 4, bottom: bottom - height / 5 } })
    }
    lines.sort((a, b) => a.box.top - b.box.top)
    const over = []
    lines.forEach(({ node, box }, n) => {
        for (let m = n + 1; m < lines.length && lines[m].box.top < box.bottom; m++) {
            const other = lines[m].box
            const high = Math.min(box.bottom, other.bottom) - other.top
            const wide = Math.min(box.right, other.right) - Math.max(box.left, other.left)
            if (node !== lines[m].node && high > 2 && wide > 2) over.push(lines[m].node)
        }
    })
    return { 'cut off': first(cut), 'laid over other text': first(over) }
}"""
