"""The tables behind `facts`: a line a thing, its columns divided by upright strokes."""

JOBS = """
baker|at the bakery|bakes bread
teacher|at the school|teaches the children to read
doctor|at the hospital|helps sick people
farmer|on the farm|grows food
gardener|in the park|plants flowers
fisherman|at the harbour|catches fish
miller|at the mill|makes flour
cook|at the inn|cooks soup
driver|at the station|drives the bus
singer|at the theatre|sings songs
librarian|in the library|lends books
painter|at the museum|paints pictures
carpenter|in the workshop|makes chairs
tailor|in the shop|sews clothes
guard|at the castle|guards the king
sailor|on the ship|sails the sea
clown|at the circus|makes people laugh
grocer|at the market|sells fruit
postman|in the town|brings letters
"""
ANIMALS = """
dog|woof|in a kennel|bones|puppy|four
cat|meow|in the house|fish|kitten|four
cow|moo|in the barn|grass|calf|four
horse|neigh|in the stable|hay|foal|four
sheep|baa|in the meadow|grass|lamb|four
pig|oink|in a sty|potatoes|piglet|four
hen|cluck|in a coop|corn|chick|two
duck|quack|at the pond|weeds|duckling|two
goose|honk|on the farm|grass|gosling|two
frog|croak|in the pond|flies|tadpole|four
bee|buzz|in a hive|honey||six
owl|hoot|in the forest|mice|owlet|two
mouse|squeak|in a hole|cheese||four
lion|roar|at the zoo|meat|cub|four
wolf|howl|in the forest|meat|cub|four
bear||in a cave|honey|cub|four
rabbit||in a burrow|carrots||four
squirrel||in a tree|nuts||four
spider||in a web|flies||eight
bird|tweet|in a nest|seeds|chick|two
ant||in the ground|sugar||six
donkey||in the stable|hay|foal|four
goat||on the hill|leaves|kid|four
"""
TOOLS = """
key|open a door
scissors|cut paper
hammer|hit a nail
umbrella|stay dry in the rain
lamp|read in the dark
clock|tell the time
spoon|eat soup
pencil|draw a picture
broom|sweep the floor
soap|wash a shirt
ladder|climb a wall
boat|cross the river
needle|sew a shirt
map|find the way
bucket|carry water
kettle|boil water
oven|bake a cake
comb|comb long hair
brush|paint a fence
rod|catch a fish
glue|fix a cup
spade|dig a hole
match|light a candle
bowl|break an egg
saw|cut wood
towel|dry the plates
telescope|look at the stars
stamp|send a letter
"""
GOODS = """
bread|at the bakery
cake|at the bakery
fruit|at the market
cheese|at the market
milk|on the farm
eggs|on the farm
fish|at the harbour
flour|at the mill
tickets|at the station
flowers|at the market
books|in the bookshop
toys|in the toyshop
medicine|at the hospital
soup|at the inn
"""
COLOURED = """
snow|white
grass|green
sky|blue
sun|yellow
coal|black
mud|brown
sea|blue
moon|white
fire|red
chocolate|brown
sand|yellow
blood|red
moss|green
"""
OPPOSITES = """
big|small
hot|cold
happy|sad
new|old
day|night
long|short
fast|slow
wet|dry
open|closed
good|bad
light|dark
full|empty
loud|quiet
hard|soft
clean|dirty
strong|weak
early|late
high|low
sweet|sour
rich|poor
"""
TIMES = """
snow falls|does snow fall|in winter
leaves fall|do leaves fall|in autumn
flowers begin to grow|do flowers begin to grow|in spring
people swim in the lake|do people swim in the lake|in summer
people eat breakfast|do people eat breakfast|in the morning
people sleep|do people sleep|at night
the stars shine|do the stars shine|at night
the sun goes down|does the sun go down|in the evening
people eat lunch|do people eat lunch|at noon
the sun comes up|does the sun come up|in the morning
"""
REASONS = """
ice melts|does ice melt|it gets warm
plants need rain|do plants need rain|they drink water
people wear coats in winter|do people wear coats in winter|it is cold
people go to bed|do people go to bed|they are tired
birds fly south|do birds fly south|winter is coming
grass is wet in the morning|is grass wet in the morning|there is dew
people drink water|do people drink water|they are thirsty
people laugh|do people laugh|something is funny
boats float|do boats float|wood is light
babies cry|do babies cry|they need help
bees visit flowers|do bees visit flowers|they make honey
dogs bark|do dogs bark|they hear a stranger
"""
COUNTS = """
There are {} days in a week|days are in a week|seven
There are {} months in a year|months are in a year|twelve
There are {} seasons in a year|seasons are in a year|four
There are {} fingers on a hand|fingers are on a hand|five
There are {} toes on a foot|toes are on a foot|five
A face has {} eyes|eyes does a face have|two
A cart has {} wheels|wheels does a cart have|four
A chair has {} legs|legs does a chair have|four
A bus has {} wheels|wheels does a bus have|six
A bike has {} wheels|wheels does a bike have|two
"""
