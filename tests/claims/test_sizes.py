"""The sizes that the article names are those of the `sizes` chart, and so are its factors."""

import re

from bs4 import BeautifulSoup
from figures.sizes import draw as sizes

from tools.derive import ROOT


def article(name):
    soup = BeautifulSoup((ROOT / "article/part-3" / name).read_text("utf-8"), "lxml")
    return re.sub(r"\s+", " ", soup.get_text().replace("\u00a0", " "))


def value(title, name):
    (found,) = [size.value for size in sizes.SIZES[title] if size.name.startswith(name)]
    return found


def test_what_is_quoted_in_the_chart_is_what_the_text_quotes():
    text = article("../../py/figures/completion/figure.html")
    for title, name, quoted in (
        ("Answers to imitate", "InstructGPT", "12,725"),
        ("Preferences", "InstructGPT", "33,207"),
        ("Prompts for reinforcement learning", "InstructGPT", "31,144"),
        ("Computing, in petaflop/s-days", "GPT-3", "3,640"),
    ):
        assert f"{value(title, name):,.0f}" == quoted
        assert quoted in text, quoted
    for title, name, quoted in (
        ("Computing, in petaflop/s-days", "InstructGPT, fine-tuning", "4.9 petaflop/s-days"),
        ("Computing, in petaflop/s-days", "InstructGPT, reinforcement", "60 petaflop/s-days"),
        ("People who judge", "InstructGPT", "40 labellers"),
    ):
        assert f"{value(title, name):g}".startswith(quoted.split()[0][:2]), quoted
        assert quoted in text, quoted
    assert value("Tokens of pre-training", "GPT-3") == 300e9 and "300 billion" in text
    assert value("Parameters", "InstructGPT, the smallest") == 1.3e9
    assert "1.3-billion-parameter" in article("what-it-bought.html")


def test_the_model_in_the_browser_is_as_large_as_the_text_says():
    assert f"{sizes.LIVE_PARAMETERS:,} parameters" in article("pretrain-yourself.html")


def test_the_factors():
    parameters = value("Parameters", "GPT-3") / sizes.LIVE_PARAMETERS
    tokens = value("Tokens of pre-training", "GPT-3") / sizes.LIVE_TOKENS
    ours = value("Computing, in petaflop/s-days", "The model")
    computing = value("Computing, in petaflop/s-days", "GPT-3") / ours
    assert [float(f"{factor:.0e}") for factor in (parameters, tokens, computing)] == [6e6, 3e5, 2e12]
    text = article("../tour/stop-6.html")
    assert "six million" in text and "three hundred thousand" in text and "two million million" in text
