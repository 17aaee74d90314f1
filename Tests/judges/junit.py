"""Judges JUnit XML by junitparser, and prints as JSON what that reads."""

import json
import sys

import junitparser

report = junitparser.JUnitXml.fromstring(sys.stdin.buffer.read())
faults = []
suites = []
for suite in report:
    cases = []
    for case in suite:
        if not isinstance(case, junitparser.TestCase):
            faults.append(f"{case} is no test case")
        kinds = [type(result).__name__.lower() for result in case.result]
        cases.append(
            {
                "name": case.name,
                "classname": case.classname,
                "line": case._elem.get("line"),
                "result": kinds[0] if kinds else "passed",
                "type": case.result[0].type if kinds else None,
                "message": case.result[0].message if kinds else None,
                "text": (case.result[0].text if kinds else case.system_out) or "",
            }
        )
    names = [case["name"] for case in cases]
    if len(names) != len(set(names)):
        faults.append(f"{suite.name} has two cases of one name")
    said = (suite.tests, suite.failures, suite.errors, suite.skipped)
    suite.update_statistics()
    if said != (suite.tests, suite.failures, suite.errors, suite.skipped):
        faults.append(f"{suite.name} counts {said}")
    suites.append(
        {
            "name": suite.name,
            "cases": cases,
            "out": suite._elem.findtext("system-out"),
            "errors": suite._elem.findtext("system-err"),
        }
    )
said = (report.tests, report.failures, report.errors, report.skipped)
report.update_statistics()
if said != (report.tests, report.failures, report.errors, report.skipped):
    faults.append(f"the whole counts {said}")
print(json.dumps({"faults": faults, "suites": suites}))
sys.exit(1 if faults else 0)
