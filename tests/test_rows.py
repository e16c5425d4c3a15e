"""A table is read as any spreadsheet may save it, or refused in one sentence."""

import re

import pytest

from raqqakit import places
from raqqakit.errors import InputError
from raqqakit.rows import read_rows

ROWS = [(2, {"alias": "SDF", "id": "sdf"}), (3, {"alias": "A, B", "id": "x"})]


@pytest.fixture
def read(tmp_path):
    """Read a table with the columns alias and id."""

    def table(written: str) -> list[tuple[int, dict[str, str]]]:
        path = tmp_path / "mine.csv"
        path.write_text(written, encoding="utf-8", newline="")
        return read_rows(path, ("alias", "id"), "Its first line should be: alias,id")

    return table


@pytest.mark.parametrize(
    "written",
    [
        'alias,id\nSDF,sdf\n"A, B",x\n',
        "alias;id\nSDF;sdf\nA, B;x\n",
        "alias\tid\r\nSDF\tsdf\r\nA, B\tx\r\n",
        "Alias; ID \n SDF ; sdf\nA, B;x;;\n;;\n ; \n",
        '"alias","id"\n"SDF","sdf"\n"A, B","x"',
    ],
)
def test_signs_capitals_space_and_empty_rows_do_not_count(read, written) -> None:
    assert read(written) == ROWS


@pytest.mark.parametrize("sign", [",", ";", "\t"])
def test_a_first_line_that_says_the_sign_is_obeyed_and_counted(read, sign) -> None:
    written = f'sep={sign}\nalias{sign}id\nSDF{sign}sdf\n"A, B"{sign}x\n'
    assert read(written) == [(line + 1, row) for line, row in ROWS]


def test_a_cell_that_is_not_there_is_empty(read) -> None:
    assert read("alias,id\nSDF\n") == [(2, {"alias": "SDF", "id": ""})]


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (
            "alias,name\nSDF,x\n",
            "mine.csv lacks the column 'id'. Its first line should",
        ),
        ("sep=;\n", "mine.csv lacks the column 'alias'"),
        ("alias,id\nA, B,x\n", "Line 2 of mine.csv has too many commas. Put a cell"),
        ("alias;id\n\nA;B;x\n", "Line 3 of mine.csv has too many semicolons."),
        ("alias\tid\nA\tB\tx\n", "Line 2 of mine.csv has too many tabs."),
        ("alias,id\nA,B\nC;D\n", "Line 3 of mine.csv has semicolons between its"),
        ("alias;id\nA,B\n", "Line 2 of mine.csv has commas between its cells, and"),
    ],
)
def test_what_is_no_such_table_is_refused_in_one_sentence(read, written, said) -> None:
    with pytest.raises(InputError, match=re.escape(said)) as got:
        read(written)
    assert len(str(got.value)) < 200
    assert "\n" not in str(got.value)


def test_a_true_minus_is_read_as_one(tmp_path) -> None:
    path = tmp_path / "places.csv"
    path.write_text("id,name,latitude,longitude\nv,Vik,−60.1,10\n", encoding="utf-8")
    assert places.read_points(path)["v"].latitude == -60.1
