"""Word documents by other programs, and what another program reads in one.

    word.py write-pandoc          Markdown on standard input; the document as base64
    word.py write-python-docx     a document with much in it, as base64
    word.py read                  a document on standard input; its paragraphs as pandoc reads them, one
                                  JSON string a line, notes last
"""

import base64
import io
import json
import pathlib
import sys
import tempfile

import docx
import pypandoc


def convert(source: bytes, ending: str, **options) -> bytes:
    """Runs pandoc from file to file: it refuses DOCX on its outputs."""
    with tempfile.TemporaryDirectory() as folder:
        before = pathlib.Path(folder, "in" + ending)
        after = pathlib.Path(folder, "out")
        before.write_bytes(source)
        pypandoc.convert_file(str(before), outputfile=str(after), **options)
        return after.read_bytes()


def write_pandoc() -> bytes:
    return convert(sys.stdin.buffer.read(), ".md", format="markdown-smart", to="docx")


def write_python_docx() -> bytes:
    document = docx.Document()
    document.core_properties.title = "The Ferry That Sailed Twice"
    document.add_heading("The Ferry That Sailed Twice", 0)
    document.add_heading("Aldersund & Kesh", 2)
    paragraph = document.add_paragraph("“We will ")
    paragraph.add_run("not").bold = True
    paragraph.add_run(" rush back,” ").italic = True
    paragraph.add_run("he said.\tThen he left <early>.")
    for style in ["List Bullet", "List Number", "Quote", "Intense Quote", "Caption"]:
        document.add_paragraph(f"A paragraph in the style {style}.", style=style)
    table = document.add_table(2, 2)
    for number, cell in enumerate(cell for row in table.rows for cell in row.cells):
        cell.text = f"Cell {number}"
    broken = document.add_paragraph("Line one")
    broken.add_run().add_break()
    broken.add_run("line two, naïve “façade” – “東京”")
    document.add_page_break()
    section = document.sections[0]
    section.header.paragraphs[0].text = "HEADER"
    section.footer.paragraphs[0].text = "FOOTER"
    output = io.BytesIO()
    document.save(output)
    return output.getvalue()


def words(inlines: list, notes: list) -> str:
    """The text of pandoc's inline elements; notes are put aside."""
    text = ""
    for inline in inlines:
        kind, content = inline["t"], inline.get("c")
        if kind == "Str":
            text += content
        elif kind in ("Space", "SoftBreak"):
            text += " "
        elif kind == "LineBreak":
            text += "\n"
        elif kind in ("Code", "Math"):
            text += content[1]
        elif kind == "Note":
            notes.append(content)
        elif kind in ("Link", "Image", "Span", "Quoted", "Cite"):
            text += words(content[1], notes)
        elif isinstance(content, list):
            text += words(content, notes)
    return text


def paragraphs(blocks: list, notes: list) -> list:
    """The texts of pandoc's blocks in order, whatever they stand in."""
    found = []
    for block in blocks:
        kind, content = block["t"], block.get("c")
        if kind in ("Para", "Plain"):
            found.append(words(content, notes))
        elif kind == "Header":
            found.append(words(content[2], notes))
        elif kind == "BulletList":
            found += [text for item in content for text in paragraphs(item, notes)]
        elif kind == "OrderedList":
            found += [text for item in content[1] for text in paragraphs(item, notes)]
        elif kind == "BlockQuote":
            found += paragraphs(content, notes)
        elif kind in ("Div", "Figure"):
            found += paragraphs(content[-1], notes)
        elif kind == "CodeBlock":
            found.append(content[1])
        elif kind == "Table":
            _, caption, _, head, bodies, foot = content
            found += paragraphs(caption[1], notes)
            rows = head[1] + [row for body in bodies for row in body[2] + body[3]] + foot[1]
            for row in rows:
                for cell in row[1]:
                    found += paragraphs(cell[4], notes)
    return found


def read() -> list:
    tree = json.loads(
        convert(
            sys.stdin.buffer.read(),
            ".docx",
            format="docx",
            to="json",
            extra_args=["--track-changes=accept"],
        )
    )
    notes = []
    found = []
    # Pandoc takes what stands in the styles Title, Author and Date out of the text.
    for key in ("title", "subtitle", "author", "date"):
        value = tree["meta"].get(key)
        if value is not None:
            values = value["c"] if value["t"] == "MetaList" else [value]
            found += [words(one["c"], notes) for one in values]
    found += paragraphs(tree["blocks"], notes)
    while notes:
        found += paragraphs(notes.pop(0), notes)
    return found


command = sys.argv[1] if len(sys.argv) == 2 else ""
if command == "write-pandoc":
    print(base64.b64encode(write_pandoc()).decode())
elif command == "write-python-docx":
    print(base64.b64encode(write_python_docx()).decode())
elif command == "read":
    for text in read():
        print(json.dumps(text))
else:
    sys.exit(__doc__)
