"""The matrix products of numpy as it is served, in the browser's own WebAssembly."""

from pathlib import Path

import pytest

PRODUCTS = Path(__file__).with_name("products.py").read_text("utf-8")
TRIED = 12 * (11**3 + 4)  # 12 pairs of layouts of each size
LOAD = """async ([folder, products]) => {
    const { loadPyodide } = await import(folder + 'pyodide.mjs');
    window.pyodide = await loadPyodide({ indexURL: folder });
    await pyodide.loadPackage('numpy', { messageCallback: () => {} });
    pyodide.runPython(products);
}"""


@pytest.fixture(scope="module")
def pyodide(chromium, shared_site):
    """A page beside the site that holds Pyodide with numpy and products.py."""
    page = chromium.new_page()
    page.goto(f"{shared_site.url}static/page.css")  # shown as text: any page of the same origin would do
    page.evaluate(LOAD, [f"{shared_site.url}static/vendor/pyodide/", PRODUCTS])
    yield page
    page.close()


@pytest.mark.parametrize("dtype", ["f4", "f8"])
def test_products_of_every_size_and_layout_are_right_to_rounding(pyodide, dtype):
    tried, largest = pyodide.evaluate("dtype => [...pyodide.globals.get('worst')(dtype)]", dtype)
    assert tried == TRIED
    assert largest < 1, f"an error may be (sum of sizes) x (epsilon) x (inner size), got {largest} times that"
