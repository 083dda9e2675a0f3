"""The page as a reader meets it: places to look at and things to do. No assertions but the final check for errors."""

from urllib.parse import parse_qsl, urlencode, urlsplit

from playwright.sync_api import expect

from tests.browser.defaults import restore
from tests.browser.inside import Inside

UNFOLD_ALL = """document.addEventListener("DOMContentLoaded", () => {
    for (const one of document.querySelectorAll("main details:not(.numbers, .source, #steps-arrays)")) one.open = true;
})"""
PATIENCE = 120_000  # for what takes both cores seconds: milliseconds on a machine that is shared with others

# opens the further controls of a place and of the chapter around it, and that chapter; gives whether there is one
UNFOLD = """place => {
    const chapter = place.closest("details.chapter");
    for (const more of (chapter ?? place).querySelectorAll("details.more")) more.open = true;
    return Boolean(chapter) && (chapter.open = true);
}"""


def open_lesson(chromium, url, expected_errors=(), stores=False, unfolded=False, **options):
    """The page at this address, with a profile of its own.

    Without `stores` it finds no service worker, as at a plain http address: to store 25 MB takes a fifth of the time
    until the lab is ready, and only some tests are about it. `unfolded`: chapters and further controls are open.
    """
    context = chromium.new_context(**({"viewport": {"width": 1280, "height": 900}} | options))
    if not stores:
        context.add_init_script("delete Navigator.prototype.serviceWorker")
    if unfolded:
        context.add_init_script(UNFOLD_ALL)
    return Lesson(context, url, expected_errors)


class Lesson(Inside):
    def __init__(self, context, url, expected_errors=()):
        self.context, self.url, self.expected_errors = context, url, expected_errors
        self.origin = "{0.scheme}://{0.netloc}".format(urlsplit(url))
        self.problems, self.requests, self.visits = [], [], 0
        context.on("request", self.note_request)
        context.on("console", self.note_console)
        self.page = context.new_page()
        self.page.set_default_timeout(PATIENCE)
        self.page.on("pageerror", lambda error: self.problems.append(f"page error: {error}"))
        self.page.goto(url)
        self.root = self.page.locator("html")
        self.words = self.page.locator("#attention-words button.word")
        self.asking = self.page.locator('#attention-words button.word[aria-pressed="true"]')
        self.sentence = self.page.locator('form#attention [name="sentence"]')
        self.messages = self.page.locator(".message")

    def note_request(self, request):
        self.requests.append(request.url)
        if not request.url.startswith((self.origin + "/", "data:", f"blob:{self.origin}/")):
            self.problems.append(f"request to another host: {request.url}")

    def note_console(self, message):
        if message.type in ("error", "warning"):
            self.problems.append(f"console {message.type}: {message.text}")

    def check(self):
        """Fail on whatever went wrong since the last check, but for the errors that the test provokes."""
        problems = [p for p in self.problems if not any(part in p for part in self.expected_errors)]
        self.problems.clear()
        assert not problems, "\n".join(problems)

    def close(self):
        self.context.close()
        self.check()

    def figure(self, name):
        """The figure, its chapter opened."""
        return self.unfolded(f'figure[data-figure="{name}"]')

    def unfolded(self, selector):
        """The element that this selects, the chapter around it opened and its figures at work, where there is one.

        The further controls of a figure are unfolded, too.
        """
        place = self.page.locator(selector)
        if place.evaluate(UNFOLD):
            chapter = place.locator("xpath=ancestor::details[@class='chapter']")
            expect(chapter).to_have_attribute("data-state", "ready")
        return place

    def wait_for_lab(self):
        expect(self.root).to_have_attribute("data-lab", "ready", timeout=PATIENCE)
        self.wait_until_live("retention")

    def wait_for_encoder(self):
        expect(self.root).to_have_attribute("data-encoder", "ready", timeout=PATIENCE)
        self.wait_until_live("attention")

    def wait_for_offline(self):
        expect(self.root).to_have_attribute("data-offline", "ready", timeout=PATIENCE)

    def wait_until_live(self, figure):
        expect(self.figure(figure)).to_have_attribute("data-state", "live", timeout=PATIENCE)

    def type_sentence(self, text):
        self.sentence.fill(text)

    def read(self, text, pieces):
        """Type a sentence and wait until its pieces stand in the words and in the table."""
        before = self.redraws("attention")
        self.type_sentence(text)
        self.wait_for_redraw(before, "attention")
        expect(self.words).to_have_count(pieces)
        expect(self.figure("attention").locator("tbody tr")).to_have_count(pieces + 2)

    def select(self, name, value):
        """Choose a layer or head and wait for the matrix.

        By its element: Playwright takes text for a label too, and the head with the value 1 is labelled 2.
        """
        before = self.redraws("attention")
        select = self.page.locator(f'form#attention select[name="{name}"]')
        self.unfold(select)
        select.select_option(element=select.locator(f'option[value="{value}"]').element_handle())
        self.wait_for_redraw(before, "attention")

    def unfold(self, control):
        """Open the folds that a control lies in."""
        control.evaluate("one => { while (one = one.parentElement?.closest('details')) one.open = true }")

    def table(self, figure):
        """The figure's numbers: (column headings, rows of cells; numbers with full precision)."""
        numbers = self.figure(figure).locator("details.numbers")
        numbers.evaluate("details => { details.open = true }")  # a recorded table is fetched when it is opened
        expect(numbers.locator("tbody tr").first).to_be_attached()
        return self.figure(figure).evaluate(
            """figure => {
                const value = cell => cell.dataset.value === undefined ? cell.textContent : +cell.dataset.value;
                const cells = row => Array.from(row.cells, value);
                const table = figure.querySelector('details.numbers table');
                return [cells(table.tHead.rows[0]), Array.from(table.tBodies[0].rows, cells)];
            }"""
        )

    def weights(self):
        """Index -> data-weight of the words that are shown."""
        return self.words.evaluate_all("all => all.map(w => [+w.dataset.tokenIndex, +w.dataset.weight])")

    def reset(self):
        """All choices at their defaults, no message, and the pointer away: a word that comes to lie under it asks."""
        self.page.mouse.move(0, 0)
        restore(self)
        self.close_messages()

    def close_messages(self):
        close = self.messages.get_by_role("button", name="Close")
        while close.count():
            close.first.click()

    def example(self, word):
        """The prepared sentence that holds this word, as the page has it."""
        return self.page.locator("button.example", has_text=word).get_attribute("data-sentence")

    def switch(self, form, name, value=None):
        """A checkbox of a form, or one of its radio buttons."""
        return self.page.locator(f'form#{form} [name="{name}"]' + (f'[value="{value}"]' if value else ""))

    def submit(self, form):
        return self.page.locator(f'form#{form} button[type="submit"]')

    def message(self, subject):
        return self.page.locator(f'.message[data-subject="{subject}"]')

    def waiting(self, figure):
        """The note in a figure that it waits for Python."""
        return self.figure(figure).locator(".figure-message")

    def note_beginning(self):
        """Wait until Python runs, and keep how the page began: where Part 2 stood and stands, what was asked for."""
        place = "document.querySelector('#part-2').getBoundingClientRect().top + scrollY"
        before = self.page.evaluate(place)
        expect(self.root).to_have_attribute("data-lab", "ready", timeout=PATIENCE)
        # not by `figure`, which unfolds controls and so moves the page
        retention = self.page.locator('figure[data-figure="retention"]')
        expect(retention).to_have_attribute("data-state", "live", timeout=PATIENCE)
        self.beginning = {"moved": self.page.evaluate(place) - before, "requests": list(self.requests)}

    def choices(self):
        """What the address holds."""
        return dict(parse_qsl(urlsplit(self.page.url).fragment))

    def set_address(self, choices):
        """As a reader who follows a link to these choices. Every address is a new one: the page ignores `visit`."""
        self.visits += 1
        # without the encoder, the recorded sentence may stand as it is
        redrawn = ["retention", *(["attention"] if self.root.get_attribute("data-encoder") == "ready" else [])]
        before = self.redraws(*redrawn)
        self.page.evaluate("hash => { location.hash = hash }", urlencode({"visit": self.visits} | choices))
        self.wait_for_redraw(before, *redrawn)
