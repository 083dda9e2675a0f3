"""Sentences made up to see whether a head's habit holds: which word should look at which."""

# sentence, verb, object: with other verbs and nouns near, and some with subject and object changed about
VERBS_AND_OBJECTS = [
    ("The chef opened the box near the door.", "opened", "box"),
    ("Near the door, the chef opened the box.", "opened", "box"),
    ("The boy kicked the ball.", "kicked", "ball"),
    ("She read the book in the garden.", "read", "book"),
    ("The dog chased the cat.", "chased", "cat"),
    ("The cat chased the dog.", "chased", "dog"),
    ("The mechanic repaired the machine.", "repaired", "machine"),
    ("The farmer sold his cows.", "sold", "cows"),
    ("The girl wrote a letter to her friend.", "wrote", "letter"),
    ("The cat drank the milk.", "drank", "milk"),
    ("After lunch the nurse washed the cup.", "washed", "cup"),
    ("The teacher who knew the child praised the mother.", "praised", "mother"),
    ("The wind broke the window of the house.", "broke", "window"),
    ("My uncle built a small house by the lake.", "built", "house"),
    ("The man bit the dog.", "bit", "dog"),
    ("In the morning the driver cleaned the car.", "cleaned", "car"),
    ("They found a key under the chair.", "found", "key"),
    ("The children followed the teacher.", "followed", "teacher"),
    ("The teacher followed the children.", "followed", "children"),
    ("The king sent the soldier a horse.", "sent", "horse"),
]
# sentence, what “it” stands for
PRONOUNS = [
    ("My sister bought a car and she painted it red.", "car"),
    ("The animal did not cross the street because it was tired.", "animal"),
    ("The boy found a coin and put it in his pocket.", "coin"),
    ("The teacher read the letter and burned it.", "letter"),
    ("Tom washed the cup before he broke it.", "cup"),
    ("We bought a lamp, but it was broken.", "lamp"),
    ("The dog was hungry, so it ate.", "dog"),
    ("I lost the key because it was small.", "key"),
    ("The storm was so strong that it broke the bridge.", "storm"),
    ("Anna took the apple from the basket and ate it.", "apple"),
]
