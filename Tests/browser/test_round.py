"""A round of four dialogues, from its plan to the effect of its actions: eight windows, six of them phones."""

import round_journey as journey
from checks import accessibility_faults, assert_good_page
from hands import PHONE, Pointer
from shapes import shapes


class EachLookOnce:
    """Axe after every step, and all that a page has to stand up to where many stop; of pages that look alike, once."""

    def __init__(self):
        self.looked_at, self.looked_over = set(), set()

    def look(self, hand):
        if self._is_new(hand, self.looked_at):
            found = accessibility_faults(hand.page)
            assert not found, f"{hand.page.url}\n  " + "\n  ".join(found)

    def look_over(self, hand):
        if self._is_new(hand, self.looked_over):
            assert_good_page(hand.page)

    def _is_new(self, hand, seen):
        found = shapes(hand.page.content())
        is_new = not found <= seen
        seen |= found
        return is_new


def test_a_round_from_its_plan_to_the_effect_of_its_actions(server, visit, tmp_path):
    eyes = EachLookOnce()

    def hand(**window):
        return Pointer(visit(server, "/sign-in", **window), look=eyes.look, look_over=eyes.look_over)

    town = journey.Town(server, hand(), hand(), {person: hand(viewport=PHONE) for person in journey.SIX})
    journey.everybody_gets_in(town)
    journey.the_round_is_planned(town)
    journey.the_calendar_is_edited(town)
    journey.the_dialogues_are_made(town)
    journey.the_basis_is_laid_out(town)
    journey.six_prepare(town)
    journey.somebody_reads_the_results(town)
    journey.three_are_held(town)
    journey.the_talk_is_held(town)
    journey.both_parties_approve(town)
    journey.six_answer_the_evaluation(town)
    journey.the_group_looks_back(town)
    journey.two_are_talked_with(town)
    journey.three_are_followed_to_the_effect(town)
    journey.the_collection_is_closed(town, tmp_path)
    journey.the_round_is_closed(town)
    journey.the_summary_is_printed(town, tmp_path)
    server.run("verify")
