"""A figure's main control stands in sight with its picture; the others are folded, until an address names one."""

import pytest
from playwright.sync_api import expect

# where these end, counted from the figure's top
BOTTOMS = """figure => {
    const top = figure.getBoundingClientRect().top;
    return [".selector", ".picture", "[name=distance]"].map(
        part => figure.querySelector(part).getBoundingClientRect().bottom - top);
}"""


@pytest.mark.parametrize("size", [(1280, 800), (360, 740)])
def test_selector_picture_and_distance_fit_one_screen_in_this_order(hung, size):
    hung.page.set_viewport_size({"width": size[0], "height": size[1]})
    bottoms = hung.page.locator('figure[data-figure="retention"]').evaluate(BOTTOMS)
    assert bottoms == sorted(bottoms)
    bar = hung.page.locator("#bar").evaluate("bar => bar.offsetHeight")
    assert bottoms[-1] + bar < size[1]


def test_an_address_opens_the_fold_of_what_it_sets_and_no_other(hung):
    folds = {
        name: hung.page.locator(f'figure[data-figure="{name}"] details.more') for name in ("retention", "attention")
    }
    for fold in folds.values():
        fold.evaluate("fold => { fold.open = false }")
    hung.page.evaluate("location.hash = 'retention.distance=33'")
    expect(hung.page.locator('form#retention [name="distance"]')).to_have_value("33")
    assert not folds["retention"].evaluate("fold => fold.open")
    hung.page.evaluate("location.hash = 'retention.scale=linear'")
    expect(folds["retention"]).to_have_attribute("open", "")
    assert not folds["attention"].evaluate("fold => fold.open")
    hung.page.evaluate("location.hash = 'visit=1'")
    expect(hung.page.locator('form#retention [name="distance"]')).to_have_value("60")


def test_all_cards_are_equally_high_and_one_is_seen(hung):
    cards = hung.page.locator("#architecture-card [data-card]")
    assert len(set(cards.evaluate_all("cards => cards.map(card => card.offsetHeight)"))) == 1
    expect(hung.page.locator("#architecture-card [data-card]:visible")).to_have_count(1)
    expect(hung.page.locator("#architecture-card math")).to_have_count(0)  # each formula stands in its chapter
