"""Python as HTML, in six colours, with the Norwegian in its strings marked."""

from html import escape

from pygments import lex
from pygments.lexers import PythonLexer
from pygments.token import Token, _TokenType

from tools.site.language import is_norwegian

# The first that holds gives the class; what has none is plain.
COLOURS = {
    Token.Comment: "c",
    Token.Literal.String: "s",
    Token.Literal.Number: "n",
    Token.Keyword: "k",
    Token.Operator.Word: "k",
    Token.Name.Builtin: "b",
    Token.Name.Function: "f",
}


def highlighted(source: str) -> str:
    """Some Python as HTML; what is in it is only text."""
    return "".join(_token(*token) for token in lex(source, PythonLexer())).rstrip("\n")


def _token(kind: _TokenType, words: str) -> str:
    shown = escape(words)
    name = next((name for of, name in COLOURS.items() if kind in of), "")
    language = ' lang="nb"' if name == "s" and is_norwegian(words) else ""
    return f'<span class="{name}"{language}>{shown}</span>' if name else shown
