"""Build all briefings: python build.py; the same command line as `briefings`, with `build` as its default."""

from briefings.start import run

if __name__ == "__main__":
    run("build.py", default="build")
