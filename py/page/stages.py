"""Part 3's stages opened: a sample of the text, an example with its mask, and one text gone on with at four ages."""

from page import channel, choices, gpt, lab, messages
from page.completion_wording import unknown
from page.dom import describe, find, listen, make, run
from page.limits import out_of_limits
from page.long_work import stop

AGES = ("base-0", "base-200", "base-1000", "base")
ages = {"run": 0, "shown": 0, "running": False}


def start():
    for name, show in (("texts", show_text), ("example", show_example)):
        form = find("form#" + name)
        listen(form, "submit", lambda event, name=name, show=show: another(event, name, show))
        listen(form, "input", lambda event: choices.remember())
    form = find("form#ages")
    listen(form, "submit", submitted)
    listen(form, "input", lambda event: changed())
    listen(find('[data-action="stop"]', form), "click", lambda event: halt())
    channel.hear("ages", told)
    choices.whenever_restored(lambda: choices.show_values("ages"))
    choices.show_values("ages")


def another(event, name, show):
    """The button: what the next seed gives."""
    event.preventDefault()
    seed = find('[name="seed"]', find("form#" + name))
    wrong = out_of_limits(find("form#" + name))
    if wrong or not lab.is_ready():
        messages.say(name, wrong or "Python is not running yet: try again once it is.")
        return
    seed.value = str((int(seed.value) + 1) % 1000)
    choices.remember()
    run(fetch(name, int(seed.value), show))


async def fetch(name, seed, show):
    wanted = {"seed": seed}
    try:
        if name == "example":
            await gpt.load([])
        show(await lab.ask("stage_" + name, wanted))
        badge = find(".origin", find("#" + name + "-shown"))
        badge.dataset.origin, badge.textContent = "measured", "Made here, in your browser."
        messages.clear(name)
    except lab.LabReplaced:
        pass  # what stands on the page stays, and the button works once Python runs again
    except (lab.Refused, lab.Unreachable) as problem:
        messages.say(name, str(problem) + " What stands here stays.")


def show_text(answer):
    lines = answer["text"].split("\n")
    find("#texts-sample").replaceChildren(*[make("p", line) for line in lines])


def show_example(answer):
    tokens = []
    for word, counted in answer["tokens"]:
        tokens.append(make("mark" if counted else "span", word))
        tokens.append(find("#example-shown").ownerDocument.createTextNode(" "))
    find("#example-tokens").replaceChildren(*tokens)


def changed():
    find('form#ages [name="prompt"]').removeAttribute("aria-invalid")
    choices.show_values("ages")
    choices.remember()


def submitted(event):
    event.preventDefault()
    begin()


def begin():
    wrong = out_of_limits(find("form#ages"))
    if wrong or not lab.is_ready():
        messages.say("ages", wrong or "Python is not running yet: try again once it is.")
        return
    ages["run"] += 1
    run(ask(ages["run"]))


def halt():
    """Keep the words that are there."""
    stop("ages")


def set_running(running):
    ages["running"] = running
    find('form#ages [data-action="stop"]').disabled = not running
    find("#ages-shown").dataset.state = "running" if running else "done"


async def ask(this):
    """Fetch the four models and have each go on; a newer run leaves this one unheard."""
    set_running(True)
    wanted = choices.read("ages")
    wanted["run"] = this
    try:
        await gpt.load(list(AGES))
        answer = await lab.ask("stage_ages", wanted)
        if this == ages["run"]:
            show_ages(wanted, answer)
    except lab.LabReplaced:
        pass  # the button works once Python runs again
    except lab.Refused as refusal:
        find('form#ages [name="prompt"]').setAttribute("aria-invalid", "true")
        messages.say("ages", str(refusal) + " The last texts stay.")
    except lab.Unreachable as failure:
        messages.say(
            "ages", str(failure) + " The last texts stay, and everything else works.", "error", "Try again", begin
        )
    except Exception as error:
        messages.say("ages", "The models could not go on (" + describe(error) + ").", "error", "Try again", begin)
        raise
    finally:
        if this == ages["run"]:
            set_running(False)


def told(record):
    """Another word: the first one of a run replaces what stood there."""
    if record["run"] != ages["run"] or not ages["running"]:
        return
    if ages["shown"] != record["run"]:
        ages["shown"] = record["run"]
        for name in AGES:
            output(name).textContent = ""
    output(record["name"]).textContent += record["word"]


def show_ages(wanted, answer):
    for name in AGES:
        output(name).textContent = answer["written"][name]
    find("#ages-unknown").hidden = not answer["unknown"]
    find("#ages-unknown").textContent = unknown(answer["unknown"])
    find("#ages-prompt").textContent = wanted["prompt"]
    badge = find(".origin", find("#ages-shown"))
    badge.dataset.origin, badge.textContent = "measured", "Measured here, in your browser."
    messages.clear("ages")


def output(name):
    return find('output[data-age="' + name + '"]')
