"""Drives `onrecord lsp` as an editor does, with the client of pygls, whose types come from the protocol's
own meta-model and refuse a message that does not fit them.

    language_server.py PROGRAM RECORD DRAFT

Opens the draft, reads the findings, hovers over each, makes every quick fix as an editor would, and
sees that the finding goes away. Prints what is wrong; ends with 1 where anything is.
"""

import asyncio
import pathlib
import sys

from lsprotocol import types
from pygls.lsp.client import LanguageClient

PATIENCE = 60
problems = []


def expect(condition, message):
    if not condition:
        problems.append(message)


class Editor(LanguageClient):
    """An editor with one document, which it keeps as UTF-8 as it agreed with the server."""

    def __init__(self):
        super().__init__("onrecord-judge", "1")
        self.findings = asyncio.Queue()
        self.messages = []

        @self.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        def published(params: types.PublishDiagnosticsParams):
            self.findings.put_nowait(params)

        @self.feature(types.WINDOW_SHOW_MESSAGE)
        def shown(params: types.ShowMessageParams):
            self.messages.append(params.message)

    def report_server_error(self, error, source):
        problems.append(f"{source.__name__}: {error}")

    async def published(self, version):
        """The findings for a version; none for an older one may come after it."""
        while True:
            params = await asyncio.wait_for(self.findings.get(), PATIENCE)
            if params.version == version:
                return params.diagnostics


def offset(text, position):
    lines = text.split(b"\n")
    before = sum(len(line) + 1 for line in lines[: position.line])
    return before + position.character


def cut(text, span):
    return text[offset(text, span.start) : offset(text, span.end)]


def edited(text, edits):
    """The text with edits made, the last first, so that places stay right."""
    for edit in sorted(edits, key=lambda e: offset(text, e.range.start), reverse=True):
        start, end = offset(text, edit.range.start), offset(text, edit.range.end)
        text = text[:start] + edit.new_text.encode() + text[end:]
    return text


def introduction():
    return types.InitializeParams(
        process_id=None,
        root_uri=None,
        capabilities=types.ClientCapabilities(
            general=types.GeneralClientCapabilities(
                position_encodings=[types.PositionEncodingKind.Utf16, types.PositionEncodingKind.Utf8]
            ),
            text_document=types.TextDocumentClientCapabilities(
                hover=types.HoverClientCapabilities(content_format=[types.MarkupKind.Markdown]),
                publish_diagnostics=types.PublishDiagnosticsClientCapabilities(
                    related_information=True
                ),
            ),
            workspace=types.WorkspaceClientCapabilities(
                workspace_edit=types.WorkspaceEditClientCapabilities(document_changes=True)
            ),
        ),
    )


async def look(editor, document, text, findings):
    """Hovers over every finding and goes to its passage."""
    for finding in findings:
        place = types.TextDocumentPositionParams(document, finding.range.start)
        hover = await editor.text_document_hover_async(
            types.HoverParams(place.text_document, place.position)
        )
        expect(hover is not None, f"no hover at {finding.range.start}")
        if finding.code.startswith("quotation-"):
            continue
        expect(hover.contents.kind == types.MarkupKind.Markdown, "the hover is no Markdown")
        expect(hover.range == finding.range, f"the hover is of another place: {hover.range}")
        if finding.code == "not-found":
            continue
        passages = await editor.text_document_definition_async(
            types.DefinitionParams(place.text_document, place.position)
        )
        expect(passages, f"no passage for {cut(text, finding.range)!r}")
        related = finding.related_information
        expect(related, f"no place in the record beside {cut(text, finding.range)!r}")
        for passage in passages or []:
            path = pathlib.Path(passage.uri.removeprefix("file://"))
            words = cut(path.read_bytes(), passage.range)
            expect(words.strip(), f"an empty passage in {path.name}")
            if finding.code in ("exact", "exact-normalized"):
                expect(len(words) >= len(cut(text, finding.range)) - 8, f"a short passage: {words!r}")


async def mend(editor, uri, text, findings):
    """Makes the first quick fix of each finding, one after the other; the mended text."""
    version, kinds = 1, []
    index = 0
    while index < len(findings):
        finding = findings[index]
        actions = await editor.text_document_code_action_async(
            types.CodeActionParams(
                text_document=types.TextDocumentIdentifier(uri),
                range=finding.range,
                context=types.CodeActionContext(
                    diagnostics=[finding], only=[types.CodeActionKind.QuickFix]
                ),
            )
        )
        index += 1
        for action in actions[:1]:
            change = action.edit.document_changes[0]
            expect(change.text_document.version == version, "the edit is for another version")
            expect(len(action.diagnostics) == 1, "the fix does not say what it mends")
            text = edited(text, change.edits)
            version += 1
            editor.text_document_did_change(
                types.DidChangeTextDocumentParams(
                    types.VersionedTextDocumentIdentifier(version=version, uri=uri),
                    [
                        types.TextDocumentContentChangePartial(range=e.range, text=e.new_text)
                        for e in sorted(
                            change.edits,
                            key=lambda e: (e.range.start.line, e.range.start.character),
                            reverse=True,
                        )
                    ],
                )
            )
            before = len(findings)
            findings = await editor.published(version)
            kinds.append(finding.code)
            if finding.code != "exact-normalized":
                expect(len(findings) <= before, f"{action.title}: more findings than before")
            index = 0 if len(findings) < before else index
        expect(version < 100, "the fixes do not come to an end")
        if version >= 100:
            break
    return text, version, kinds


async def drive(program, record, draft):
    editor = Editor()
    await editor.start_io(program, "lsp", "--record", record)
    result = await editor.initialize_async(introduction())
    expect(
        result.capabilities.position_encoding == types.PositionEncodingKind.Utf8,
        "UTF-8 was offered and not taken",
    )
    editor.initialized(types.InitializedParams())
    text = pathlib.Path(draft).read_bytes()
    uri = pathlib.Path(draft).resolve().as_uri()
    document = types.TextDocumentIdentifier(uri)
    editor.text_document_did_open(
        types.DidOpenTextDocumentParams(
            types.TextDocumentItem(uri, "markdown", 1, text.decode())
        )
    )
    findings = await editor.published(1)
    for finding in findings:
        expect(finding.source == "onrecord", "a finding without its source")
    await look(editor, document, text, findings)
    first = sorted(finding.code for finding in findings)
    text, version, kinds = await mend(editor, uri, text, findings)
    pulled = await editor.text_document_diagnostic_async(
        types.DocumentDiagnosticParams(document)
    )
    left = sorted(item.code for item in pulled.items)
    again = await editor.text_document_diagnostic_async(
        types.DocumentDiagnosticParams(document, previous_result_id=pulled.result_id)
    )
    expect(again.kind == "unchanged", "the same findings were sent twice")
    expect(not editor.messages, f"shown: {editor.messages}")
    print("found", *first)
    print("mended", *sorted(kinds))
    print("left", *left)
    await editor.shutdown_async(None)
    editor.exit(None)
    server = editor._server
    await asyncio.wait_for(server.wait(), PATIENCE)
    expect(server.returncode == 0, f"the server ended with {server.returncode}")
    expect(not await server.stderr.read(), "the server wrote on standard error")


asyncio.run(drive(*sys.argv[1:4]))
for problem in problems:
    print("problem:", problem)
sys.exit(1 if problems else 0)
