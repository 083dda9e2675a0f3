"""What a checkpoint along PPO answers to a prepared prompt, judged."""

from figures.judging.measure import judged, written
from lab.border import Refused, exported
from lab.connection import sessions


@exported
def checkpoint(model, prompt, seed):
    """What a GPT says at temperature 1 to the prepared prompt of this number: {"prompt", "task", "answer"}.

    "task" is the kind of the prompt, "answer" {"text", "reward", "rules"}. The session holds this model and "reward".
    Refused for a number that no prompt has.
    """
    session = sessions["gpt"]
    tasks = list(session.prepared.values())
    if not 0 <= prompt < len(tasks):
        raise Refused(f"The prepared prompts are numbered 0 to {len(tasks) - 1}; this is {prompt}.")
    task = tasks[prompt]
    asked = session.read(task.prompt)
    answer = judged(session, asked, written(session, model, asked, seed))
    return {"prompt": task.prompt, "task": task.kind, "answer": answer}
