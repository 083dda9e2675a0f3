"""The browser's own search: words that stand only in a folded chapter open it, and its figures begin."""

from playwright.sync_api import expect


def test_words_searched_in_a_folded_chapter_open_it_and_its_figure_begins(open_page, site):
    """A text fragment is looked for as find-in-page looks, and Chromium opens what hides the words."""
    site.hang_lab()
    lesson = open_page(site.url)
    chapter = lesson.page.locator("#cell-chapter")
    words = lesson.page.evaluate(
        """() => {
            const shown = [...document.querySelectorAll("#cell-chapter > p")].map(one => one.textContent.trim());
            return shown[0].replace(/\\s+/g, " ").split(" ").slice(0, 6).join(" ");
        }"""
    )
    encoded = lesson.page.evaluate("words => encodeURIComponent(words).replaceAll('-', '%2D')", words)
    lesson.page.goto("about:blank")
    lesson.page.goto(f"{site.url}index.html#:~:text={encoded}")
    expect(chapter).to_have_attribute("open", "")
    expect(chapter).to_have_attribute("data-state", "ready")
    expect(chapter.locator('figure[data-figure="cell"] .picture svg:visible')).to_have_count(1)
    expect(chapter.locator(":scope > p").first).to_be_in_viewport()
