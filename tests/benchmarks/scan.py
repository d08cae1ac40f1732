"""The least that any check for changes can do: walk the folders given and ask for the state of each file."""

import os
import sys

folders = sys.argv[1:]
while folders:
    with os.scandir(folders.pop()) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                folders.append(entry.path)
            else:
                entry.stat()
