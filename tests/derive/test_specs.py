"""A spec or an article that says what cannot be stops the build, with file, line and what was expected."""

import pytest

from tools.derive import article, specs
from tools.derive.article import Article
from tools.derive.spec_errors import SpecError, check

CONTROL = {"kind": "range", "name": "n", "label": "Length", "min": 1, "max": 9, "default": 5}


def refused(tmp_path, spec):
    """What is said of a spec, which stands in a file of its own."""
    folder = tmp_path / "figures/x"
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "spec.py"
    path.write_text('"""A figure."""\n\nSPEC = ' + repr(spec).replace(", ", ",\n") + "\n")
    with pytest.raises(SpecError) as error:
        check(path, spec)
    assert "figures/x/spec.py, line " in str(error.value)
    return str(error.value)


def test_every_figure_of_today_is_in_order():
    figures = specs.load_all()
    assert len(figures) >= 20
    for figure in figures.values():
        assert set(figure.defaults()) == {control["name"] for control in figure.controls}


def test_an_unknown_kind_of_control_is_named_with_its_line(tmp_path):
    said = refused(tmp_path, {"title": "X", "controls": (CONTROL | {"kind": "dial"},)})
    assert "'dial'" in said
    assert "range" in said
    assert "line 4" in said


def test_a_default_outside_its_range(tmp_path):
    said = refused(tmp_path, {"title": "X", "controls": (CONTROL | {"default": 10},)})
    assert "1 to 9, found 10" in said


def test_a_default_that_is_no_option(tmp_path):
    radio = {"kind": "radio", "name": "scale", "label": "Scale", "options": (("log", "log"),), "default": "linear"}
    assert "'linear'" in refused(tmp_path, {"title": "X", "controls": (radio,)})


def test_what_is_missing_or_unknown_is_named(tmp_path):
    assert "title" in refused(tmp_path, {})
    assert "'colour'" in refused(tmp_path, {"title": "X", "colour": "red"})
    assert "max" in refused(tmp_path, {"title": "X", "controls": ({k: v for k, v in CONTROL.items() if k != "max"},)})
    assert "twice" in refused(tmp_path, {"title": "X", "controls": (CONTROL, CONTROL)})


@pytest.fixture
def small(tmp_path, monkeypatch):
    """small(text, figures, blocks): the page of an article of one file, rendered."""

    def render(text, names=("x",), blocks=None):
        (tmp_path / "article").mkdir(exist_ok=True)
        (tmp_path / "article/page.html").write_text(text + "\n")
        for name in names:
            (tmp_path / f"py/figures/{name}").mkdir(parents=True, exist_ok=True)
            (tmp_path / f"py/figures/{name}/figure.html").write_text("{{ picture() }}\n")
        templates = article.FOLDERS[2]
        monkeypatch.setattr(article, "ROOT", tmp_path)
        monkeypatch.setattr(article, "FOLDERS", [tmp_path / "article", tmp_path / "py/figures", templates])
        figures = {name: specs.Figure(name, "X") for name in names}
        return Article(figures, {"x-picture": "<svg/>"} if blocks is None else blocks, {}, {}).render()

    return render


def test_a_figure_stands_where_the_article_says(small):
    page = small("<p>a</p>\n<!-- figure: x -->")
    assert page.startswith("<p>a</p>\n<figure")
    assert "<!-- recorded:x-picture --><svg/><!-- /recorded -->" in page


def test_a_figure_named_twice_nowhere_or_wrongly(small):
    with pytest.raises(SpecError, match=r"page.html, line 2: .*twice"):
        small("<!-- figure: x -->\n<!-- figure: x -->")
    with pytest.raises(SpecError, match=r"figure: x .*nowhere"):
        small("<p>no figure</p>", blocks={})
    with pytest.raises(SpecError, match=r"page.html, line 1: .*'y'"):
        small("<!-- figure: y -->")


def test_a_recorded_block_that_is_missing_or_shown_nowhere(small):
    with pytest.raises(SpecError, match=r"x/figure.html, line 1: .*'x-picture'"):
        small("<!-- figure: x -->", blocks={})
    with pytest.raises(SpecError, match="'x-left-over'"):
        small("<!-- figure: x -->", blocks={"x-picture": "<svg/>", "x-left-over": "1"})
