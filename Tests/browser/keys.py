"""A person who has a keyboard and nothing else: no mouse, and no call that moves focus for them."""

from playwright.sync_api import Locator, Page

MOST_PRESSES = 250

# What has the focus: its role, its name as a screen reader would say it (near enough), and what it holds.
FOCUSED = """() => {
    let e = document.activeElement
    if (!e || e === document.body) return null
    const named = (e.getAttribute('aria-labelledby') ?? '').split(' ').map(id => document.getElementById(id)?.textContent).join(' ')
    const name = e.getAttribute('aria-label') || named.trim() || [...(e.labels ?? [])].map(l => l.textContent).join(' ') || e.textContent || ''
    const chosen = e.selectedOptions?.[0]?.textContent
    return { tag: e.localName, type: e.type ?? '', name: name.replace(/\\s+/g, ' ').replaceAll('\\u00ad', '').trim(),
             value: (chosen ?? e.value ?? '').toString().trim(), checked: e.checked ?? null }
}"""

# All that would do a part of the work for them.
FORBIDDEN = {
    Page: ["click", "dblclick", "fill", "focus", "check", "uncheck", "tap", "press", "type", "select_option", "set_checked", "hover"],
    Locator: [
        "click", "dblclick", "fill", "focus", "check", "uncheck", "tap", "press", "press_sequentially", "type",
        "select_option", "set_checked", "hover", "clear", "dispatch_event",
    ],
}  # fmt: skip


class Keys:
    """Goes through a page as keys allow, and says where it came past when it does not find something."""

    def __init__(self, page):
        self.page = page
        self.keyboard = page.keyboard

    def focused(self):
        return self.page.evaluate(FOCUSED)

    def to(self, name, tag=None, back=False):
        """Tab (or Shift+Tab) to what is called `name`: wholly, or with a `…` at the end by its beginning."""
        passed = []
        for _ in range(MOST_PRESSES):
            self.keyboard.press("Shift+Tab" if back else "Tab")
            here = self.focused()
            if here and matches(here["name"], name) and tag in (None, here["tag"]):
                return here
            passed.append(here["name"][:40] if here else "–")
        raise AssertionError(f"No key leads to {name!r}. Came past: {list(dict.fromkeys(passed))}")

    def press(self, name, tag=None, back=False):
        """Goes to a button or link and presses it."""
        here = self.to(name, tag, back)
        self.keyboard.press("Enter")
        return here

    def write(self, name, text):
        """Goes to a field and replaces what stands there."""
        self.to(name)
        self.keyboard.press("Control+a")
        self.keyboard.type(text)

    def tick(self, name):
        if not self.to(name)["checked"]:
            self.keyboard.press("Space")

    def choose(self, name, option):
        """In a list of choices, or among radio buttons whose group the focus enters by Tab."""
        self.to(name)
        for _ in range(60):
            here = self.focused()
            if matches(here["value"], option) or (here["checked"] and matches(here["name"], option)):
                return
            self.keyboard.press("ArrowDown")
        raise AssertionError(f"{name!r} has no choice {option!r}")


def matches(name, wanted):
    return name.startswith(wanted[:-1]) if wanted.endswith("…") else name == wanted
