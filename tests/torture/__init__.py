"""Sudden ends: programs killed, power cut, disks that are full or fail. `make torture` runs it all, tests a small share."""
