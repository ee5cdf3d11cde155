"""The public surface: what a package offers is said in `__all__`, whole, and can be imported."""

import ast
from importlib import import_module
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1] / "generator"
FILES = sorted((ROOT / "pejling").rglob("*.py"))
PACKAGES = [
    ".".join(file.parent.relative_to(ROOT).parts)
    for file in FILES
    if file.name == "__init__.py" and "__all__" in file.read_text("utf-8")
]


def public(package: str) -> set[str]:
    """Return the public names that a package's own file imports or defines."""
    file = ROOT.joinpath(*package.split("."), "__init__.py")
    names: set[str] = set()
    body = ast.parse(file.read_text("utf-8")).body
    tried = [inner for node in body if isinstance(node, ast.Try) for inner in node.body]
    for node in (*body, *tried):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("pejling"):
            names |= {one.asname or one.name for one in node.names}
        elif isinstance(node, ast.FunctionDef | ast.ClassDef):
            names.add(node.name)
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            names |= {one.id for one in targets if isinstance(one, ast.Name)}
    return {name for name in names if not name.startswith("_")}


def test_the_packages_are_found() -> None:
    assert {"pejling.model", "pejling.load", "pejling.link", "pejling.export"} <= set(PACKAGES)


@pytest.mark.parametrize("package", PACKAGES)
def test_all_is_whole_and_can_be_imported(package: str) -> None:
    module = import_module(package)
    offered = set(module.__all__)
    assert {name for name in offered if not hasattr(module, name)} == set()
    assert offered == public(package)


def test_no_private_name_is_imported_from_another_module() -> None:
    """`_` is the mark of a sentence for the catalogues; `__version__` is the package's own."""
    taken = [
        f"{file.relative_to(ROOT)}: {one.name}"
        for file in FILES
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.ImportFrom)
        for one in node.names
        if one.name.startswith("_") and one.name not in {"_", "__version__"}
    ]
    assert taken == []
