"""Run the command line with ``python -m briefings``."""

from briefings.start import run

if __name__ == "__main__":
    run()
