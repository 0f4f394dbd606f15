"""Templates compiled once for each language, our own words set into them: a page has three hundred of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jinja2 import Environment, PackageLoader, StrictUndefined, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.visitor import NodeTransformer
from markupsafe import Markup, escape

from musnad.web.bidi import SPECIAL

if TYPE_CHECKING:
    from musnad.web.i18n import Wording

WORDING = "t"
"""The wording's name in every template and macro."""
FIXED = frozenset({"language", "direction", "other"})
"""What a template asks of a wording that is the same for all its readers."""


PLAIN = frozenset({WORDING, "b", "option", "direction", "characters", "anchor", "date", "label", "asset", "address"})
"""Functions of ours, and objects with methods, that ask nothing of Jinja: they are called without its detour."""


class Setter(NodeTransformer):
    """Puts the string in the place of `t("claim.why")`; what has parts to be filled is left to each page."""

    def __init__(self, wording: Wording) -> None:
        """The words of one language."""
        self._wording = wording

    def visit_Call(self, node: nodes.Call) -> nodes.Node:  # noqa: N802 - Jinja's name for it
        """A call of the wording with nothing but a key."""
        self.generic_visit(node)
        key = node.args[0] if len(node.args) == 1 else None
        alone = not (node.kwargs or node.dyn_args or node.dyn_kwargs) and _is_wording(node.node)
        if not alone or not isinstance(key, nodes.Const) or "{" in self._wording.told(key.value):
            return node
        return nodes.Const(self._wording(key.value), lineno=node.lineno)

    def visit_Getattr(self, node: nodes.Getattr) -> nodes.Node:  # noqa: N802 - likewise
        """`t.language` and the like."""
        self.generic_visit(node)
        if _is_wording(node.node) and node.attr in FIXED:
            return nodes.Const(getattr(self._wording, node.attr), lineno=node.lineno)
        return node


def _is_wording(node: nodes.Node) -> bool:
    return isinstance(node, nodes.Name) and node.name == WORDING


def printed(value: object) -> str:
    """The value as HTML: what is HTML already, or has no sign of it, as it stands, where Jinja copies it each time."""
    if isinstance(value, str) and (type(value) is Markup or SPECIAL.search(value) is None):
        return value
    return escape(value)


class Printer(CodeGenerator):
    """Writes the code of a template."""

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:  # noqa: ANN401 - Jinja's hook
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape or finalize.src is not None:
            super()._output_child_pre(node, frame, finalize)
        else:
            self.write("environment.printed(")

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: FBT001, FBT002, N802 - Jinja's
        """A call, straight where it is one of ours."""
        called = node.node.node if isinstance(node.node, nodes.Getattr) else node.node
        if forward_caller or not (isinstance(called, nodes.Name) and called.name in PLAIN):
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        self.visit(node.node, frame)
        self.write("(*()")
        self.signature(node, frame)
        self.write(")")


class Typeset(Environment):
    """The templates in one language, autoescaped; a name that nobody gave is an error."""

    code_generator_class = Printer
    printed = staticmethod(printed)

    def __init__(self, wording: Wording) -> None:
        """Nothing is compiled before it is asked for."""
        super().__init__(
            loader=PackageLoader("musnad.web", "templates"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )
        self._setter = Setter(wording)

    def _generate(self, source: nodes.Template, *args: Any, **named: Any) -> str:  # noqa: ANN401 - Jinja's hook
        """The template's code, its words set."""
        return super()._generate(self._setter.visit(source), *args, **named)
