"""Models as pure functions on dictionaries of arrays.

One key for the letters in every shape comment:

    B  sequences side by side (a batch)        T  tokens or time steps
    D  width of one input vector               C  width of the state (channels)
    H  attention heads                         L  layers
    F  width inside a feed-forward layer       V  symbols in the vocabulary

In encoder, decoding, gpt and rotary, where vectors come in as wide as the state, D is the width of one head, C/H.
"""
