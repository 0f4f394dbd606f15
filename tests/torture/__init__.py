"""Sudden ends: programs killed, power cut, disks that are full or fail. `make torture` is all of it."""
