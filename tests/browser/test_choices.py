"""The address holds the reader's choices and restores them; nonsense in it does no harm."""

from urllib.parse import urlencode

from playwright.sync_api import expect

EVERYWHERE = {  # in the order of the page
    "retention.distance": 33,
    "retention.seed": 4,
    "cell.step": 25,
    "cell.length": 30,
    "attention.sentence": "Tea is hot.",
    "attention.layer": 2,
    "attention.asking": 3,
    "positions.distance": 30,
    "cache.n": 6,
    "similarity.first": "Coffee is cold.",
    "similarity.second": "Tea is hot.",
    "completion.prompt": "Who are you?",
    "architecture": "lstm",
    "stage": "finetuning",
}


def value(lesson, selector):
    return lesson.page.locator(selector).input_value()


def test_choices_go_into_the_address_and_defaults_do_not(lesson):
    lesson.set_control("retention", "seed", 9)
    lesson.page.locator('#pipeline button[data-stage="rlhf"]').click()
    lesson.page.locator('input[name="architecture"][value="gru"]').check()
    lesson.page.wait_for_function("() => ['stage', 'architecture'].every(name => location.hash.includes(name))")
    said = dict(part.split("=") for part in lesson.page.evaluate("location.hash.slice(1)").split("&"))
    assert said == {"retention.seed": "9", "architecture": "gru", "stage": "rlhf"}


def test_a_link_inside_the_page_keeps_the_choices_and_a_choice_keeps_the_place(lesson):
    lesson.page.evaluate("location.hash = 'part-2'")
    lesson.set_control("retention", "seed", 9)
    lesson.page.wait_for_function("() => location.hash === '#retention.seed=9&at=part-2'")
    lesson.page.evaluate("location.hash = 'attention-words'")
    lesson.page.wait_for_function("() => location.hash === '#retention.seed=9&at=attention-words'")
    assert value(lesson, 'form#retention [name="seed"]') == "9"


def test_opening_an_address_restores_the_page(open_page, shared_site):
    said = "#" + urlencode(EVERYWHERE)
    lesson = open_page(shared_site.url + said, unfolded=True)
    lesson.wait_for_lab()
    lesson.wait_for_encoder()
    assert len(lesson.table("retention")[1]) == 34
    expect(lesson.page.locator("#cell-said")).to_contain_text("25 of 30")
    expect(lesson.page.locator("#architecture-card")).to_have_attribute("data-architecture", "lstm")
    expect(lesson.page.locator("#stage-panel")).to_have_attribute("data-stage", "finetuning")
    expect(lesson.sentence).to_have_value("Tea is hot.")
    assert lesson.table("attention")[0][1:] == ["[CLS]", "tea", "is", "hot", ".", "[SEP]"]
    expect(lesson.asking).to_contain_text("hot")
    for name in ("positions", "cache", "similarity", "vectors"):
        lesson.wait_until_live(name)
    assert len(lesson.table("positions")[1]) == 31
    assert lesson.table("cache")[1][-1][0] == 64
    assert [row[0] for row in lesson.table("similarity")[1]][1:4] == ["coffee", "is", "cold"]
    expect(lesson.figure("vectors").locator("tbody th")).to_have_text(["is"])
    assert value(lesson, 'form#completion [name="prompt"]') == "Who are you?"
    assert lesson.page.evaluate("location.hash") == said


def test_values_that_cannot_be_are_clamped_or_named_and_unknown_names_ignored(lesson):
    lesson.set_address(
        {
            "retention.distance": "9999",
            "retention.seed": "-3",
            "retention.spectral_radius": "nan",
            "retention.forget_bias": "much",
            "retention.window": "1e400",
            "retention.scale": "cubic",
            "attention.layer": "17",
            "attention.special": "perhaps",
            "architecture": "mamba",
            "stage": "<script>",
            "nobody.knows": "1",
            "__proto__": "2",
        }
    )
    assert value(lesson, 'form#retention [name="distance"]') == "200"
    expect(lesson.messages).to_contain_text("distance 9999 became 200")
    expect(lesson.messages).to_contain_text("seed -3 became 0")
    for name, text in {
        "spectral radius": "nan", "scale": "cubic", "layer": "17", "special": "perhaps", "architecture": "mamba",
        "stage": "<script>",
    }.items():  # fmt: skip
        expect(lesson.messages).to_contain_text(f"{name} cannot be “{text}”")
    lesson.messages.get_by_role("button", name="Close").click()
    assert value(lesson, 'form#retention [name="seed"]') == "0"
    assert value(lesson, 'form#retention [name="spectral_radius"]') == "1"
    assert value(lesson, 'form#retention [name="forget_bias"]') == "1"
    assert value(lesson, 'form#retention [name="window"]') == "200"
    assert value(lesson, '[name="layer"]') == "3"
    assert lesson.page.locator('[name="special"]').is_checked() is False
    assert lesson.page.locator('[name="architecture"][value="rnn"]').is_checked()
    expect(lesson.page.locator("#stage-panel")).to_have_attribute("data-stage", "pretraining")


def test_a_broken_percent_sign_does_no_harm(lesson):
    lesson.set_address({})
    lesson.page.evaluate("location.hash = '%E0%A4%A=1&retention.seed=3'")
    expect(lesson.page.locator('form#retention [name="seed"]')).to_have_value("3")
    lesson.wait_until_live("retention")


def test_a_contents_link_keeps_the_choices(lesson):
    lesson.set_control("retention", "seed", 8)
    lesson.page.locator("#contents-fold > summary").click()
    lesson.page.locator('#contents a[href="#part-3"]').click()
    expect(lesson.page.locator('form#retention [name="seed"]')).to_have_value("8")
    expect(lesson.page.locator("#part-3-title")).to_be_in_viewport()


def test_back_undoes_a_followed_link(lesson):
    lesson.set_address({"retention.seed": "6"})
    lesson.set_address({"retention.seed": "7"})
    lesson.page.go_back()
    expect(lesson.page.locator('form#retention [name="seed"]')).to_have_value("6")
    lesson.wait_until_live("retention")


def test_stages_show_their_panels(lesson):
    for stage, text in (("finetuning", "12,725"), ("rlhf", "72.6"), ("pretraining", "3,640")):
        button = lesson.page.locator(f'#pipeline button[data-stage="{stage}"]')
        button.click()
        lesson.unfold(lesson.page.locator("#stage-panel"))
        expect(button).to_have_attribute("aria-pressed", "true")
        expect(lesson.page.locator("#stage-panel [data-panel]:visible")).to_have_count(1)
        expect(lesson.page.locator("#stage-panel")).to_contain_text(text)
        expect(lesson.page.locator('#stage-panel [data-panel]:visible .origin[data-origin="quoted"]')).to_be_visible()
