"""A small town in simple English, made by program, so that a program can say what is true in it.

words     its people, things and places               cast      who and what one text is about
facts     what is always so, with questions           feelings  what makes people sad or glad, and what helps
harm      what nobody should help with                texts     raw text: stories, facts, dialogues
tasks     prompts, each with what a right answer is   answers   demonstrations, good ones and others
rules     judges any answer to a task                 heldout   what training never sees
"""
