"""Instances of components as Python holds them, and how they are made of a program."""

from canonabi.calls.functions import ComponentFunc, HostFunc
from canonabi.instance.instance import Exports, Instance
from canonabi.instance.instantiation import instantiate
from canonabi.state.handles import Handle, Resource

__all__ = ["ComponentFunc", "Exports", "Handle", "HostFunc", "Instance", "Resource", "instantiate"]
