"""Plots of short stories: each a list of steps, each step some ways to say it, with slots for who, what and where.

Slots: a, b, c people; he, him, his those of a, he2, him2, his2 those of b; t, u things (of colours k and k2; l a look),
v one that nobody mentions but to ask for it; s, s2 where a thing can be ("in the box"); p, p2 places, ap, ap2 with
preposition ("at the lake"); n an animal; kin, job; day. Every story is true to itself: what is found is where it was
put.
"""

from corpus.days import ACTION

OPENING = (
    "It was a {l} {day}.", "It was {day} morning.", "One day {a} was {ap}.", "One evening {a} sat {ap}.",
    "On {day} {a} and {b} were {ap}.", "It was a warm day in spring.", "It was a hot day in summer.",
    "It was a cold day in winter.", "It was a windy day in autumn.", "The sun was shining.", "It was raining outside.",
    "After lunch {a} went to the {p}.", "Early in the morning {a} came to the {p}.",
    "Once there was a child called {a}.",
    "{a} and {b} were good friends.", "{a} lived in a small house near the {p}.", "Snow was falling on the town.",
)  # fmt: skip
OWNING = (
    "{a} had a {l} {t}.", "{a} had a {k} {t}.", "{a} had a {l} {k} {t}.", "{his} {kin} gave {a} a {k} {t}.",
    "{a} got a {l} {t} from {his} {kin}.", "{a} liked {his} {k} {t} very much.", "{a} found a {k} {t} on the road.",
)  # fmt: skip
PUTTING = (
    "{a} put the {t} {s}.", "{he} put the {t} {s}.", "{a} hid the {t} {s}.", "{he} left the {t} {s}.",
    "{a} put {his} {t} {s} and closed the window.", "Then {a} put the {t} {s}.",
)  # fmt: skip
GOING = (
    "Then {a} went to the {p2}.", "{he} walked to the {p2}.", "Then {he} ran to the {p2}.",
    "After that {a} went to the {p2}.",
    "{a} went to the {p2} to meet {c}.", "{he} went to the {p2} and played there.",
)  # fmt: skip
WHERE = (
    "“Where is the {t}?” asked {b}. “It is {s},” said {a}.",
    "“Where is the {t}?” asked {b}. “The {t} is {s},” said {a}.",
    "{b} asked {a} where the {t} was. {a} said that it was {s}.",
    "“Did you see the {t}?” asked {b}. “Yes, it is {s},” said {a}.",
    "“Where did {a} put the {t}?” asked {b}. “{a} put the {t} {s},” said {c}.",
    "“I cannot find the {t},” said {b}. “Look {s},” said {a}.",
    "“I am looking for the {t},” said {b}. “You can find the {t} {s},” said {a}.",
)  # fmt: skip
FINDING = (
    "{b} looked {s} and found the {t}.", "So {b} looked {s}, and there was the {t}.",
    "{b} went home and found the {t} {s}.",
    "The {t} was still {s}.", "And there it was, {s}.", "{b} was happy to see the {t} {s}.",
)  # fmt: skip
PERSON = (
    "“Where is {a}?” asked {c}. “{a} is {ap2},” said {b}.", "{c} looked for {a}. {a} was {ap2}.",
    "“Where did {a} go?” asked {c}. “{a} went to the {p2},” said {b}.", "{c} found {a} {ap2}.",
    "“Do you know where {a} is?” asked {c}. “{he} is {ap2},” said {b}.",
)  # fmt: skip
UNKNOWN = (
    "“And where is the {v}?” asked {b}. “I do not know where the {v} is,” said {a}.",
    "“Where is the {v}?” asked {c}. “I do not know,” said {b}.", "Nobody knew where the {v} was.",
    "“Where is your {v}?” asked {c}. “I do not know where my {v} is,” said {a}. “Nobody told me.”",
)  # fmt: skip
GIVING = (
    "{a} gave the {t} to {b}. Now {b} had the {t}.", "“You can have the {t},” said {a}, and {b} took the {t}.",
    "{b} asked for the {t}, so {a} gave {him2} the {t}.", "{a} gave the {t} to {b}, and {b} said thank you.",
    "{a} wanted to be kind, so {he} gave {b} the {t}.",
)  # fmt: skip
HAVING = (
    "“Who has the {t} now?” asked {c}. “{b} has the {t},” said {a}.",
    "“What do you have?” asked {c}. “I have a {t},” said {b}.",
    "“Who has the {t}?” asked {c}. “I have the {t} now,” said {b}.",
    "“What does {b} have?” asked {c}. “{b} has the {t},” said {a}.",
    "{c} asked who had the {t}. It was {b}.",
)  # fmt: skip
SECOND = (
    "{c} had a {k2} {u}.", "{c} put a {u} {s2}.", "{b} had a {k2} {u} and put it {s2}.", "{c} left a {k2} {u} {s2}.",
    "{b} played with a {k2} {u}.", "There was a {k2} {u} {s2} too.",
)  # fmt: skip
COLOUR = (
    "“What colour is the {t}?” asked {b}. “The {t} is {k},” said {a}.",
    "“What colour is your {t}?” asked {c}. “It is {k},” said {a}.",
    "The {t} was {k}.", "{b} saw that the {t} was {k}.",
)  # fmt: skip
ENDING = (
    "Then they all went home.", "They were happy.", "In the evening they were tired and went to bed.",
    "It was a good day.",
    "They played until the sun went down.", "“Thank you,” said {b}.", "“You are welcome,” said {a}.",
    "{a} and {b} laughed.",
    "Then {b} went home too.", "They ate bread and honey and talked.", "From that day on they were friends.",
    "That was a nice {day}.",
)  # fmt: skip
COMING = (
    "Later {b} came to see {a}.", "After some time {b} came.", "In the afternoon {b} came in.",
    "Soon {b} and {c} came too.",
    "{b} was looking for {a}.", "Then {b} knocked on the door.",
)  # fmt: skip
ANIMAL = (
    "A little {n} ran after them.", "{b} had a {n} that was very old.", "The {n} of {b} was hungry.",
    "{a} gave some food to the {n}.",
    "A {n} looked at them and did not move.", "They saw a {n} near the {p}.",
)  # fmt: skip

NOTHING = ("",)
# a plot's steps in order, each the pools that it may come from
PLOTS = {
    "hiding": (
        (OPENING,), (OWNING,), (COLOUR, ACTION, NOTHING), (PUTTING,), (SECOND, NOTHING), (GOING,), (COMING,), (WHERE,),
        (FINDING, NOTHING), (UNKNOWN, PERSON, NOTHING), (ENDING,),
    ),
    "gift": (
        (OPENING,), (OWNING,), (SECOND, NOTHING), (COMING,), (COLOUR, ACTION, NOTHING), (GIVING,), (HAVING,),
        (UNKNOWN, ANIMAL, NOTHING), (ENDING,),
    ),
    "trip": ((OPENING,), (OWNING, ACTION, NOTHING), (ANIMAL, NOTHING), (GOING,), (PERSON,), (UNKNOWN, COMING, NOTHING),
    (ENDING,)),
    "search": ((OWNING,), (PUTTING,), (SECOND,), (WHERE,), (FINDING,), (UNKNOWN, NOTHING), (ENDING,)),
    "look": ((OWNING,), (SECOND, NOTHING), (COLOUR,), (ENDING, NOTHING)),
}  # fmt: skip
