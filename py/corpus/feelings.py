"""What makes people glad or sad, and what helps: each cause with the feeling that it brings and a piece of advice."""

from typing import NamedTuple

GOOD = ("happy", "proud", "excited", "thankful")
BAD = ("sad", "angry", "afraid", "tired", "hungry", "thirsty", "cold", "lonely", "bored", "sick", "worried")
FEELINGS = GOOD + BAD
# feeling | what happened | advice; {he}, {his} and {was} are of the person, {t} a thing, {toy} a toy, {q} another
# person, {p} a place
TABLE = """
sad|lost {his} {t}|ask a friend to help you look for it
sad|broke {his} {toy}|ask somebody to repair it
sad|could not go to the {p}|go there another day
sad|said goodbye to {q}|write a letter to {q}
sad|heard that {q} was ill|visit {q} and bring some flowers
angry|saw that {q} took {his} {t}|talk to {q} about it
angry|lost the game|play again tomorrow
angry|had to wait for {q}|count to ten and take a deep breath
afraid|heard a loud noise at night|tell your mother about it
afraid|saw a wolf in the forest|stay close to your father
afraid|{was} alone in the dark|light a lamp
tired|walked all the way to the {p}|sit down and rest
tired|did not sleep last night|go to bed early
tired|carried a heavy bag|sit down and rest
hungry|did not eat breakfast|eat some bread and cheese
hungry|forgot {his} lunch|ask a friend to share some food
thirsty|ran all the way to the {p}|drink some water
thirsty|played in the sun all day|drink some water
cold|forgot {his} coat|put on a warm coat
cold|fell into the river|sit by the fire
lonely|had nobody to play with|visit a friend
lonely|{was} new at the school|say hello to the other children
bored|had nothing to do|read a good book
bored|stayed at home all day|go for a walk
sick|ate too much cake|rest and drink some tea
sick|stood in the rain for hours|stay in bed and drink some tea
worried|could not find {q}|ask people in the town
worried|had a test at school|learn a little every day
happy|found {his} {t}|show it to a friend
happy|got a new {t}|share it with a friend
happy|won the game|tell your family about it
happy|met {q} at the {p}|play a game with {q}
proud|painted a picture of {q}|show it to your family
proud|helped {q}|help somebody every day
proud|learned to swim|swim in the lake every day
proud|built a little boat|show it to a friend
excited|{was} going to the {p} the next day|tell a friend about it
excited|saw a lion at the zoo|draw a picture of it
thankful|got help from {q}|bake a cake for {q}
thankful|got a letter from {q}|write a letter to {q}
"""


class Cause(NamedTuple):
    feeling: str
    event: str  # with slots
    advice: str

    @property
    def good(self) -> bool:
        return self.feeling in GOOD


CAUSES = [Cause(*line.split("|")) for line in TABLE.strip().split("\n")]
KIND_WORDS = {True: "glad", False: "sorry"}  # what a friend says of a good or a bad feeling
