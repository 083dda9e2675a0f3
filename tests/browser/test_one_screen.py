"""On a laptop, a figure's picture and its main control are seen together; what else its form asks is folded.

Every chart of py/figures is held to it: one that is added is tried, too.
"""

import pytest
from playwright.sync_api import expect

from tools.derive import specs

CHARTS = [name for name, figure in specs.load_all().items() if figure.kind == "chart"]
WINDOW = {"width": 1280, "height": 800}
SEVERAL = {"similarity": 2}  # what it compares are two sentences

# how high picture and main control are together, and how many controls with a name the form shows; the main control is
# the first of the figure's own form, else the first of the figure
MEASURE = """figure => {
    const seen = one => one.getClientRects().length && !one.closest(".tools, details:not(.chapter)");
    const form = figure.querySelector("form"), any = "button, input, select, textarea";
    const all = Array.from(figure.querySelectorAll(any)).filter(seen);
    const own = all.filter(one => one.closest("form"));
    const main = (own.length ? own : all).slice(0, 1).map(one => one.closest("label") ?? one);
    const boxes = [...Array.from(figure.querySelectorAll(".picture svg")).filter(seen), ...main]
        .map(one => one.getBoundingClientRect());
    return {
        height: Math.max(...boxes.map(box => box.bottom)) - Math.min(...boxes.map(box => box.top)),
        pictures: boxes.length - main.length,
        named: new Set(own.map(one => one.name).filter(Boolean)).size,
    };
}"""


@pytest.fixture
def laptop(hung):
    """The page before Python, with chapters opened and further controls folded, as readers open it."""
    hung.page.set_viewport_size(WINDOW)
    return hung


@pytest.fixture
def measured(laptop, request):
    figure = laptop.figure(request.param)
    figure.locator("details.more").evaluate_all("folds => folds.forEach(fold => { fold.open = false })")
    expect(figure.locator(".picture svg").first).to_be_attached()
    return request.param, figure.evaluate(MEASURE)


@pytest.mark.parametrize("measured", CHARTS, indirect=True)
def test_picture_and_main_control_fit_a_laptops_window(measured, laptop):
    _, found = measured
    assert found["pictures"]
    bar = laptop.page.locator("#bar").evaluate("bar => bar.offsetHeight")
    assert found["height"] <= WINDOW["height"] - bar


@pytest.mark.parametrize("measured", CHARTS, indirect=True)
def test_one_control_of_the_form_is_in_sight(measured):
    name, found = measured
    assert found["named"] <= SEVERAL.get(name, 1)
