"""Training in the reader's browser: an optimiser, a loop for the recall task, and the runs that the lab keeps."""
