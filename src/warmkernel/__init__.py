"""Jupyter kernels that are warm before they are needed: each is forked from a process that has imported what is slow.

Nothing is imported here: a kernel's parent must hold nothing that it does not need. See README.md.
"""
