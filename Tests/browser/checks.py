"""What every page has to stand up to: axe in light and dark, 320 px, targets large enough for a finger."""

from importlib.resources import files

AXE = (files("axe_playwright_python") / "axe.min.js").read_text()
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def axe_violations(page):
    # evaluate goes over the browser's own protocol, which the page's content security policy does not stop.
    page.evaluate(f"window.axe ? undefined : (() => {{ {AXE} }})()")
    complaints = list(getattr(page, "complaints", []))
    result = page.evaluate(
        "tags => axe.run(document, { runOnly: { type: 'tag', values: tags }, preload: false })", TAGS
    )
    # axe measures with inline styles of its own, which the page's policy rightly reports.
    page.complaints = complaints
    return [
        f"{violation['id']} ({violation['impact']}): {violation['help']}\n    "
        + "\n    ".join(
            f"{node['html'][:160]} {node.get('failureSummary', '')[:200]!r}" for node in violation["nodes"][:5]
        )
        for violation in result["violations"]
    ]


def assert_accessible(page, where=""):
    """No violation of WCAG 2.0-2.2 A and AA or of best practice, in light and in dark."""
    found = []
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        found += [f"{scheme}: {violation}" for violation in axe_violations(page)]
    page.emulate_media(color_scheme="light", reduced_motion="reduce")
    assert not found, f"{where or page.url}\n  " + "\n  ".join(found)


def assert_fits_320(page, where=""):
    """WCAG 1.4.10: a page 320 px wide needs no scrolling sideways."""
    before = page.viewport_size
    page.set_viewport_size({"width": 320, "height": 640})
    width = page.evaluate("document.documentElement.scrollWidth")
    too_wide = page.evaluate(
        """[...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > 321)
             .slice(0, 5).map(e => e.outerHTML.slice(0, 120))"""
    )
    page.set_viewport_size(before)
    assert width <= 320, f"{where or page.url} is {width} px wide at 320: {too_wide}"


def assert_targets_large_enough(page, where=""):
    """WCAG 2.5.8: 24 px for all that is pressed, but for links inside text."""
    small = page.evaluate(
        """[...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
             .filter(e => {
                const box = (e.closest('label') ?? e).getBoundingClientRect()
                return box.width && (box.width < 24 || box.height < 24)
                    && getComputedStyle(e).display !== 'inline' && !e.closest('.visually-hidden, .skip-link')
             }).map(e => e.outerHTML.slice(0, 120))"""
    )
    assert not small, f"{where or page.url} has targets under 24 px: {small}"


def assert_good_page(page, where=""):
    assert_accessible(page, where)
    assert_fits_320(page, where)
    assert_targets_large_enough(page, where)
