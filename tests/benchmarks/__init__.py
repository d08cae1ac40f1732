"""Speed, as a user meets it: ``python -m tests.benchmarks``. What is compared stands in docs/performance.md."""
