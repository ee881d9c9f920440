// Written by update.py, which says what it is made of. Do not edit.

/// The release of dapr/components-contrib that the tables are of.
let tableVersion = """
    1.18.4
    """
