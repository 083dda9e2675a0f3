"""The four ages of the base model that go on with one text. Plain Python: lab, page and recorded.py use it."""

AGES = ("base-0", "base-200", "base-1000", "base")  # after so many steps of training, and after all
