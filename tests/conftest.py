"""Property tests have no deadline: machines are shared, and no test may fail for its time."""

from hypothesis import settings

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
