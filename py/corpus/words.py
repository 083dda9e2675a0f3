"""The people, things and places of the town, and the words that describe them."""

GIRLS = "Anna Mia Lily Emma Clara Nora Ruby Eva Lucy Ella Alice Vera Zoe Molly Jane Kate Sara Hanna Martha".split()
GIRLS += ["Julia"]
BOYS = "Ben Tom Max Leo Sam Jack Noah Finn Paul Hugo Oscar Peter Adam Luke Theo Henry Felix Jim Oliver David".split()
NAMES = GIRLS + BOYS

TOYS = "ball kite doll drum puzzle marble puppet whistle robot balloon rope train".split()
CLOTHES = "hat coat scarf glove shoe sock boot shirt belt ribbon".split()
TOOLS = "cup plate spoon key book pen pencil letter map clock lamp bell brush hammer umbrella candle coin ring".split()
FINDS = "bottle flute mirror vase wallet camera compass button shell feather".split()
THINGS = TOYS + CLOTHES + TOOLS + FINDS

# where a thing can be put: the spot and its preposition
SPOTS = {
    "box": "in", "basket": "in", "bag": "in", "drawer": "in", "cupboard": "in", "bucket": "in", "chest": "in",
    "tent": "in", "boat": "in", "sack": "in", "cart": "in", "suitcase": "in",
    "table": "on", "shelf": "on", "chair": "on", "bench": "on", "sofa": "on", "desk": "on", "wall": "on",
    "bed": "under", "tree": "under", "rug": "under", "bush": "under", "pillow": "under", "blanket": "under",
    "door": "behind", "fence": "behind", "curtain": "behind", "stone": "behind", "stove": "behind",
}  # fmt: skip

# where a person can be: the place and its preposition
PLACES = {
    "kitchen": "in", "garden": "in", "bedroom": "in", "attic": "in", "cellar": "in", "hall": "in", "garage": "in",
    "park": "in", "library": "in", "forest": "in", "barn": "in", "castle": "in", "museum": "in", "theatre": "in",
    "meadow": "in", "cave": "in", "bakery": "at", "school": "at", "market": "at", "station": "at", "farm": "at",
    "lake": "at", "river": "at", "beach": "at", "zoo": "at", "harbour": "at", "playground": "at", "mill": "at",
    "hospital": "at", "pond": "at", "hill": "on", "bridge": "on",
}  # fmt: skip

COLOURS = "red blue green yellow white black brown pink purple grey".split()
LOOKS = "big small old new pretty little shiny nice lovely strange heavy tiny".split()
PETS = "dog cat horse rabbit goat duck hen donkey".split()
KIN = "mother father grandmother grandfather sister brother aunt uncle".split()

DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
NUMBERS = "one two three four five six seven eight nine ten eleven twelve".split()


def pronouns(name: str) -> dict[str, str]:
    """What a person is called after the first time. Example: "Mia" -> he "she", him "her", his "her"."""
    she = name in GIRLS
    return {"he": "she" if she else "he", "him": "her" if she else "him", "his": "her" if she else "his"}


def at(spot: str) -> str:
    """Example: "box" -> "in the box"; "lake" -> "at the lake"."""
    return f"{SPOTS.get(spot) or PLACES[spot]} the {spot}"
