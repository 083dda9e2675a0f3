"""What is done inside the page itself: counting what was drawn, moving controls, acting on what lasts a moment."""


class Inside:
    """The part of Lesson that runs JavaScript; `self.page` is Playwright's."""

    def redraws(self, *figures):
        """How often each of these figures has been drawn since the page was opened."""
        return self.page.evaluate(
            "names => names.map(name => performance.getEntriesByName('redraw:' + name).length)", list(figures)
        )

    def wait_for_redraw(self, before, *figures):
        self.page.wait_for_function(
            """([names, before]) => names.every((name, i) =>
                performance.getEntriesByName('redraw:' + name).length > before[i] &&
                document.querySelector(`figure[data-figure=${name}]`).dataset.state === 'live')""",
            arg=[list(figures), before],
        )

    def set_control(self, form, name, value):
        """Move a slider or type a number, as far as the page can tell, and wait for the picture."""
        before = self.redraws(form)
        self.page.locator(f'form#{form} [name="{name}"]').evaluate(
            "(control, value) => { control.value = value; control.dispatchEvent(new Event('input', {bubbles: true})) }",
            str(value),
        )
        self.wait_for_redraw(before, form)

    def set_controls(self, form, **values):
        """Move several controls of a form at once, without waiting for what follows."""
        self.page.evaluate(
            """([form, values]) => {
                let told;
                for (const [name, value] of Object.entries(values))
                    for (const one of document.querySelectorAll(`form#${form} [name="${name}"]`)) {
                        if (one.type === "radio") one.checked = one.value === value;
                        else one.value = value;
                        told = one;
                    }
                told.dispatchEvent(new Event("input", {bubbles: true}));
            }""",
            [form, {name: str(value) for name, value in values.items()}],
        )

    def press_as_soon_as(self, place, pattern, button):
        """From now on: when the text of this place matches, press this button at once, in the page itself.

        From outside, what lasts only a moment may be over before anybody looks.
        """
        self.page.evaluate(
            """([place, pattern, button]) => {
                const text = document.querySelector(place);
                const watch = new MutationObserver(() => {
                    const target = document.querySelector(button);
                    if (!target || !new RegExp(pattern).test(text.textContent)) return;
                    watch.disconnect();
                    target.click();
                });
                watch.observe(text, {childList: true, characterData: true, subtree: true});
            }""",
            [place, pattern, button],
        )

    def watch_states(self, place):
        """From now on: note each `data-state` that this place takes, however briefly; `states` gives them."""
        self.page.evaluate(
            """place => {
                const watched = document.querySelector(place);
                window.states = [];
                window.stateWatch?.disconnect();
                window.stateWatch = new MutationObserver(() => window.states.push(watched.dataset.state));
                window.stateWatch.observe(watched, {attributeFilter: ["data-state"]});
            }""",
            place,
        )

    def states(self):
        return self.page.evaluate("window.states")
