"""What people of the town do all day, what they see, and what the weather is like. Slots as in `plots`."""

ACTION = (
    "{a} climbed a tree and looked at the clouds.", "{a} danced in the street.", "{a} sang a song about the sea.",
    "{a} jumped over a small fence.", "{a} washed {his} hands and sat down.", "{a} listened to the wind.",
    "{a} drew a picture of a {n}.",
    "{a} counted the birds on the roof.", "{a} ran up the hill and down again.", "{a} told {b} a secret.",
    "{a} dug a hole in the sand.",
    "{a} picked some flowers for {his} {kin}.", "{a} threw a stone into the water.", "{a} built a castle of sand.",
    "{a} looked out of the window.", "{a} dreamed of a big white ship.", "{a} fed the ducks with old bread.",
    "{a} slept under a tree.",
    "{a} learned a new word.", "{a} waited for {b} at the gate.", "{a} helped the farmer to pick apples.",
    "{a} carried water for {his} {kin}.",
)  # fmt: skip
MORNING = (
    "The sun came up, and {a} woke up.", "In the morning {a} washed {his} face and brushed {his} teeth.",
    "{a} woke up because a rooster cried.", "Every morning {a} opens the window and looks at the sky.",
    "{a} got up early, and the town was still quiet.",
)  # fmt: skip
BREAKFAST = (
    "{a} ate bread with butter and jam.", "{a} drank a cup of warm milk.",
    "{a} had two eggs and some cheese for breakfast.",
    "{a} and {his} {kin} made pancakes.", "{a} was late and did not eat.", "{a} ate an apple and a piece of cake.",
)  # fmt: skip
WEATHER = (
    "The sky was blue and the air was fresh.", "Dark clouds came over the hill.", "A strong wind blew the leaves away.",
    "There was fog on the river.", "It was so hot that nobody wanted to work.",
    "There was thunder and lightning, and {a} closed the window.",
    "The rain stopped and there was a rainbow.", "The snow was deep and soft.",
    "The grass was green and the flowers smelled sweet.",
)  # fmt: skip
WORK = (
    "Then {a} walked to school with {b}.", "The teacher read a story about a king and a dragon.",
    "At school they learned to count to twelve.",
    "{a} helped {his} {kin} to wash the plates.", "{a} swept the floor and {b} cleaned the windows.",
    "{a} and {b} played cards.",
    "{a} helped the baker to carry the flour.", "{a} worked in the garden and found a worm.",
    "{a} wrote a letter to {his} {kin}.",
    "{a} went to the market and bought some bread.", "{a} took the bus to the sea.",
    "They made a snowman with a hat and a carrot.",
)  # fmt: skip
AFTERNOON = (
    "In the afternoon {a} went swimming with {b}.", "In the afternoon {a} and {b} climbed the hill.",
    "After lunch {a} slept for an hour.",
    "At noon they ate soup and bread.", "In the afternoon they saw a ship with white sails.",
    "Then {b} and {a} flew a kite.",
    "There was music in the square, and people danced.", "{a} lost {his} way, but the postman helped {him}.",
    "They rode their bikes along the river.",
    "A bird with a broken wing sat near the river. {a} took it home.", "A fox ran across the road and was gone.",
)  # fmt: skip
EVENING = (
    "In the evening {his} {kin} cooked potatoes and fish.", "When it was dark, they lit a candle.",
    "The moon was round and bright.",
    "In the evening {a} read a book about stars.", "They sat by the fire and told stories.",
    "{his} {kin} sang a quiet song.",
)  # fmt: skip
NIGHT = (
    "Then {a} went to bed and slept well.", "{a} was tired but happy.", "At night it began to rain.",
    "“Good night,” said {his} {kin}.",
    "{a} closed {his} eyes and dreamed of the sea.", "The whole town was asleep.",
)  # fmt: skip
DAY = (MORNING, BREAKFAST, WEATHER, WORK, AFTERNOON, EVENING, NIGHT)
