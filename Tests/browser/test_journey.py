"""A whole results dialogue by four people in four windows: with a pointer, and with keys alone."""

import journey
from checks import assert_accessible, assert_fits_320, assert_targets_large_enough
from hands import PHONE, Keyboard, Pointer


def the_whole_dialogue(table, folder):
    journey.the_dialogue_is_planned(table.elin)
    journey.everybody_is_invited(table)
    journey.everybody_comes_to_the_room(table)
    journey.a_round_with_a_pass(table)
    journey.on_and_back_through_the_boxes(table)
    journey.a_private_note_and_a_parked_question(table)
    journey.somebody_asks_for_the_word(table)
    journey.time_is_given_and_stopped(table)
    journey.the_challenge_is_held(table)
    journey.an_action_with_its_effect(table)
    journey.the_sentence_that_is_left(table)
    journey.corrections_are_taken_and_declined(table)
    journey.an_approval_is_voided_and_given_again(table)
    journey.the_record_is_locked(table, folder)


def seated(server, visit, hand):
    """Elin and Oskar have desks, Margareta and Peter their phones. Only Elin has a link from the beginning."""
    windows = [visit(server, "/sign-in", **window) for window in ({}, {}, {"viewport": PHONE}, {"viewport": PHONE})]
    table = journey.Table(*(hand(page) for page in windows))
    journey.somebody_gets_in(table.elin, "Elin Kråkbär", server.link("processledare"))
    return table


def test_a_dialogue_from_creation_to_the_locked_record(server, visit, tmp_path):
    def hand(page):
        return Pointer(page, look=lambda hand: assert_accessible(hand.page), look_over=assert_good_for_all)

    the_whole_dialogue(seated(server, visit, hand), tmp_path)
    server.run("verify")


def test_the_same_dialogue_by_keyboard_alone(server, visit, only_keys, tmp_path):
    the_whole_dialogue(seated(server, visit, lambda page: Keyboard(page, Keyboard.keeps_focus)), tmp_path)


def assert_good_for_all(hand):
    """Of those who only look on, too: what others do has changed their page."""
    assert_accessible(hand.page)
    assert_fits_320(hand.page)
    assert_targets_large_enough(hand.page)
