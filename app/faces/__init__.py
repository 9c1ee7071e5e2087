"""Floor 6, below the faces: the words window and command line share."""
