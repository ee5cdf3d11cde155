"""The author's reference: what it says, worked out from the models and the lists of problems."""
