"""The words that two sentences share; the section that compares them draws this chart, too."""


def start(entry, started):
    return started["similarity"].words
