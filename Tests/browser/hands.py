"""Two ways to use a page, with the same words: a pointer, and a keyboard alone.

A hand belongs to one person in one window. It acts (`press`, `write`, `choose`, `tick` …) and then says what its person
sees (`sees`, `reads`): that is a step, and after each the test looks at the page. Names are those that a screen reader
says, whole or with a `…` at the end.
"""

import re

from playwright.sync_api import expect

from keys import Keys
from paper import printed

PHONE = {"width": 390, "height": 844}


class Hand:
    """`look` is what the test does after each step, `look_over` what it does where many stop."""

    def __init__(self, page, look, look_over=lambda hand: None):
        self.page = page
        self.look = look
        self.look_over = look_over
        self.has_pressed = False

    # What the person does.

    def opens(self, link):
        """The one address that is typed: from there on there are links."""
        self.page.goto(link)
        self.has_pressed = True

    def press(self, name, within=None):
        """A button or a link. What comes of it must have been seen before the next one is pressed."""
        assert not self.has_pressed, f"What was seen before “{name}” was pressed?"
        self._press(name, within)
        self.has_pressed = True

    def goes_to(self, place):
        """By the menu, which a phone has behind a button."""
        if self.page.get_by_role("button", name="Meny").is_visible():
            self._press("Meny")
        self.press(place, within="Huvudmeny")

    def unfold(self, name, within=None):
        if not self._summary(name, within).evaluate("summary => summary.parentElement.open"):
            self._press_summary(name, within)

    # What the person sees.

    def sees(self, role, name, within=None, level=None):
        scope = self._scope(within) if within else self.page
        expect(scope.get_by_role(role, name=wholly(name), level=level)).to_be_visible()
        self._looks()

    def sees_no(self, role, name):
        """Only after something else has shown that the page is there. A spent button stays where a keyboard has it."""
        can_be_pressed = {"disabled": False} if role == "button" else {}
        expect(self.page.get_by_role(role, name=wholly(name), **can_be_pressed)).to_have_count(0)

    def reads(self, text, within=None):
        """Text that is visible, in the main part of the page or in one of its regions."""
        expect(self._scope(within)).to_contain_text(text, use_inner_text=True)
        self._looks()

    def reads_no(self, text, within=None):
        expect(self._scope(within)).not_to_contain_text(text, use_inner_text=True)

    def reads_line(self, *texts, within=None):
        """One entry of a list that holds all of it."""
        line = self._scope(within).get_by_role("listitem")
        for text in texts:
            line = line.filter(has_text=text)
        expect(line.last).to_be_visible()
        self._looks()

    def value_of(self, field):
        return self.page.get_by_role("textbox", name=wholly(field)).input_value()

    def stops(self):
        assert not self.has_pressed, "What was seen before one stopped?"
        self.look_over(self)

    def prints(self, path):
        return printed(self.page, path)

    def _looks(self):
        if self.has_pressed:
            self.has_pressed = False
            # Its words may be seen before its style has come.
            self.page.wait_for_load_state()
            self.look(self)

    def _scope(self, within):
        if within is None:
            return self.page.get_by_role("main")
        found = [self.page.get_by_role(role, name=wholly(within)) for role in ("region", "navigation", "list", "group")]
        return found[0].or_(found[1]).or_(found[2]).or_(found[3])

    def _summary(self, name, within=None):
        scope = self._scope(within) if within else self.page
        return scope.locator("summary", has_text=wholly(name)).filter(visible=True)


class Pointer(Hand):
    def _press(self, name, within=None):
        scope = self.page if within is None else self._scope(within)
        button = scope.get_by_role("button", name=wholly(name))
        button.or_(scope.get_by_role("link", name=wholly(name))).click()

    def _press_summary(self, name, within=None):
        self._summary(name, within).click()

    def write(self, field, text, within=None):
        scope = self.page if within is None else self._scope(within)
        scope.get_by_role("textbox", name=wholly(field)).or_(scope.get_by_role("spinbutton", name=wholly(field))).fill(
            text
        )

    def day(self, field, day):
        self.page.get_by_label(wholly(field)).filter(visible=True).fill(day.isoformat())

    def time(self, field, time):
        self.page.get_by_label(wholly(field)).fill(time.isoformat("minutes"))

    def choose(self, field, option):
        choices = self.page.get_by_role("combobox", name=wholly(field))
        label = choices.get_by_role("option", name=wholly(option), include_hidden=True).inner_text()
        choices.select_option(label=label)

    def picks(self, group, option):
        self.page.get_by_role("group", name=wholly(group)).get_by_role("radio", name=wholly(option)).check()

    def tick(self, name):
        self.page.get_by_role("checkbox", name=wholly(name)).check()

    def untick(self, name):
        self.page.get_by_role("checkbox", name=wholly(name)).uncheck()


class Keyboard(Hand):
    def __init__(self, page, look, **more):
        super().__init__(page, look, **more)
        self.keys = Keys(page)
        self.pressed_at = None

    def keeps_focus(self):
        """What changes under the focus leaves it where it was; only another page begins without one."""
        if self._place() == self.pressed_at:
            assert self.keys.focused(), f"Nothing has the focus any more on {self.page.url}"

    def _place(self):
        return self.page.evaluate("[performance.timeOrigin, location.href]")

    def _press(self, name, within=None):
        self.pressed_at = self._place()
        self.keys.press(name, ("a", "button"), within)

    def _press_summary(self, name, within=None):
        self.keys.press(name, ("summary",), within)

    def write(self, field, text, within=None):
        self.keys.write(field, text, within)

    def day(self, field, day):
        assert self.keys.write_in_parts(field, day.strftime("%m%d%Y")) == day.isoformat()

    def time(self, field, time):
        assert self.keys.write_in_parts(field, time.strftime("%I%M%p")) == time.isoformat("minutes")

    def choose(self, field, option):
        self.keys.choose(field, option, ("select-one",))

    def picks(self, group, option):
        self.keys.choose(group, option, ("radio",))

    def tick(self, name):
        self.keys.tick(name)


def wholly(name):
    """The whole name, or its beginning when it ends with `…`. What only a screen reader says comes after a space."""
    start = re.escape(name.removesuffix("…")).replace(r"\ ", " ").replace(":", " ?:").replace("/", r"\/")
    return re.compile(f"^{start}" if name.endswith("…") else f"^{start}$")
