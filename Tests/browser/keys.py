"""A person who has a keyboard and nothing else: no mouse, and no call that moves focus for them."""

from playwright.sync_api import Locator, Mouse, Page, Touchscreen

MOST_PRESSES = 250
MOST_CHOICES = 60

# What has the focus: its role, its name as a screen reader would say it (near enough), what it holds, and the names of
# the groups and landmarks that it stands in.
FOCUSED = """() => {
    const tidy = text => text.replace(/\\s+/g, ' ').replaceAll('\\u00ad', '').trim()
    const labelled = e => (e.getAttribute('aria-labelledby') ?? '').split(' ').map(id => document.getElementById(id)?.textContent ?? '').join(' ')
    const named = e => tidy(e.getAttribute('aria-label') || labelled(e))
    const e = document.activeElement
    if (!e || e === document.body) return null
    const around = []
    for (let outer = e.parentElement; outer; outer = outer.parentElement) {
        const legend = outer.localName === 'fieldset' ? outer.querySelector('legend')?.textContent : ''
        const name = named(outer) || tidy(legend ?? '')
        if (name) around.push(name)
    }
    const chosen = e.selectedOptions?.[0]?.textContent
    return { tag: e.localName, type: e.type ?? '', around,
             name: named(e) || tidy([...(e.labels ?? [])].map(l => l.textContent).join(' ') || e.textContent || ''),
             value: (chosen ?? e.value ?? '').toString().trim(), checked: e.checked ?? null }
}"""

# All that would do a part of the work for them.
FORBIDDEN = {
    Page: ["click", "dblclick", "fill", "focus", "check", "uncheck", "tap", "press", "type", "select_option", "set_checked", "hover"],
    Locator: [
        "click", "dblclick", "fill", "focus", "check", "uncheck", "tap", "press", "press_sequentially", "type",
        "select_option", "set_checked", "hover", "clear", "dispatch_event",
    ],
    Mouse: ["click", "dblclick", "down", "move", "wheel"],
    Touchscreen: ["tap"],
}  # fmt: skip


class Keys:
    """Goes through a page as keys allow, and says where it came past when it does not find something."""

    def __init__(self, page):
        self.page = page
        self.keyboard = page.keyboard

    def focused(self):
        return self.page.evaluate(FOCUSED)

    def to(self, name, tags=(), within=None, back=False):
        """Tab (or Shift+Tab) to what is called `name`: wholly, or with a `…` at the end by its beginning."""
        return self.until(
            name,
            lambda here: (
                matches(here["name"], name)
                and (not tags or here["tag"] in tags)
                and (within is None or any(matches(group, within) for group in here["around"]))
            ),
            back,
        )

    def until(self, name, is_there, back=False):
        passed = []
        for _ in range(MOST_PRESSES):
            self.keyboard.press("Shift+Tab" if back else "Tab")
            here = self.focused()
            if here and is_there(here):
                return here
            passed.append(here["name"][:40] if here else "–")
        raise AssertionError(f"No key leads to {name!r}. Came past: {list(dict.fromkeys(passed))}")

    def press(self, name, tags=("a", "button", "summary"), within=None, back=False):
        """Goes to a button or link and presses it."""
        here = self.to(name, tags, within, back)
        self.keyboard.press("Enter")
        return here

    def write(self, name, text, within=None):
        """Goes to a field and replaces what stands there."""
        self.to(name, ("input", "textarea"), within)
        self.keyboard.press("Control+a")
        self.keyboard.type(text)

    def write_in_parts(self, name, *parts):
        """In a field for a day or a time, whose parts have their order from the browser's own language: English here."""
        self.to(name, ("input",))
        for part in parts:
            self.keyboard.type(part)
        return self.focused()["value"]

    def tick(self, name, within=None):
        if not self.to(name, ("input",), within)["checked"]:
            self.keyboard.press("Space")

    def choose(self, name, option, kinds=("select-one", "radio")):
        """In a list of choices, or among radio buttons, found by their label or by the name of their group."""
        here = self.until(
            name,
            lambda here: (
                here["type"] in kinds and any(matches(known, name) for known in [here["name"], *here["around"]])
            ),
        )
        if here["tag"] == "select":
            self.keyboard.press("Home")
        for _ in range(MOST_CHOICES):
            here = self.focused()
            if matches(here["value"], option) or (here["checked"] and matches(here["name"], option)):
                return
            self.keyboard.press("ArrowDown")
        raise AssertionError(f"{name!r} has no choice {option!r}")


def matches(name, wanted):
    return name.startswith(wanted[:-1]) if wanted.endswith("…") else name == wanted
