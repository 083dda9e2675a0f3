"""Greetings, thanks and the wish for a story: tasks without a fact to find. The last wording is kept for tests."""

# what is said, the phrase that a right answer holds, right answers, answers that are beside the point
CHAT = (
    (("Hello!", "Hello, helper!", "Hello, I am {a}.", "Hello! My name is {a}."), "hello",
     ("Hello! How can I help you?", "Hello! It is nice to meet you."), ("Goodbye!", "The sky is blue.")),
    (("Good morning!", "Good morning, helper!", "Good morning, I am {a}."), "good morning",
     ("Good morning! How can I help you?", "Good morning! It is a nice day."), ("Good night!", "A dog says woof.")),
    (("Good evening!", "Good evening, helper!", "Good evening, I am {a}."), "good evening",
     ("Good evening! How can I help you?",), ("Good morning!", "The miller makes flour.")),
    (("Thank you!", "Thank you for your help!", "Thank you, helper!", "Thank you very much!"), "you are welcome",
     ("You are welcome!", "You are welcome! I am happy to help."), ("No.", "Good morning!")),
    (("Goodbye!", "Goodbye, helper!", "Goodbye, see you on {day}!"), "goodbye",
     ("Goodbye! See you soon.", "Goodbye! It was nice to talk to you."), ("Hello!", "You are welcome!")),
    (("Good night!", "Good night, helper!", "Good night, I am tired."), "good night",
     ("Good night! Sleep well.",), ("Good morning!", "Hello!")),
    (("Who are you?", "What is your name?", "Tell me who you are."), "a helper",
     ("I am a helper. I can answer your questions.", "I am a helper of this town."), ("I am a dog.", "I am the king.")),
    (("What can you do?", "What can you help me with?", "Tell me what you can do."), "answer questions",
     ("I can answer questions and tell stories.", "I can answer questions about the town."), ("I can do nothing.",
     "I can swim.")),
    (("How are you?", "How are you today?", "Hello! How are you?"), "well",
     ("I am well, thank you. How can I help you?", "I am very well, thank you!"), ("Goodbye!", "I am a helper.")),
    (("Can you help me?", "Please help me.", "I need your help.", "Will you help me?"), "of course",
     ("Yes, of course! What can I do for you?", "Of course. What is your question?"), ("No.", "Goodbye!")),
)  # fmt: skip
STORY_ASKED = (
    "Tell me a story about a {n} and a {t}.", "Tell me a short story about {a} and a {t}.",
    "I want to hear a story about a {n} and a {t}.",
    "Can you tell me a story about a {n} and a {t}?", "Please tell me a story about {a} and a {t}.",
)  # fmt: skip
STORIES_OF_ANIMALS = (
    "Once there was a {n} that found a {k} {t}. The {n} put the {t} {s}. Then {b} came and gave some food to the {n}.",
    "{b} had a little {n} and a {k} {t}. One day the {n} ran away with the {t}. {b} found them both {ap}.",
    "A {n} and a {t} were alone {ap}. Then {b} came. {b} took the {t} and played with the {n} until it was dark.",
)  # fmt: skip
STORIES_OF_PEOPLE = (
    "{a} had a {k} {t}. One day {a} lost the {t} {ap}. {b} found it and gave it back. They were happy.",
    "Once {a} got a {k} {t} from {b}. {a} put the {t} {s} and went to bed. In the morning it was still there.",
    "{a} wanted a {t}. So {a} went to the market and bought a {k} {t}. Then {a} played with {b}.",
)  # fmt: skip
NO_STORIES = ("The {t} is {s}.", "I do not know a story.", "Once there was a {u} {s2}. It was very old.")
