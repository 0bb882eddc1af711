"""Concurrency of components: tasks, threads, what they wait for, and the scheduler (Concurrency.md)."""
