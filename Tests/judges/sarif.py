"""Judges a SARIF log by types made from the standard's schema, and by what code hosts ask beyond it.

The types refuse a key that the schema does not know and a value of another type. Printed is the log
as the types read it, so that a test looks at what a reader of SARIF sees.
"""

import sys

import pydantic
import pydantic_sarif.model as sarif

source = sys.stdin.buffer.read()
names = [name for name in dir(sarif) if "runs" in getattr(getattr(sarif, name), "model_fields", {})]
log_type = getattr(sarif, names[0])
try:
    log = log_type.model_validate_json(source, strict=True)
except pydantic.ValidationError as error:
    print(error)
    sys.exit(1)

faults = []
for run in log.runs:
    rules = [rule.id for rule in run.tool.driver.rules]
    if len(rules) != len(set(rules)):
        faults.append("two rules of one name")
    for rule in run.tool.driver.rules:
        # What GitHub's code scanning asks of a rule.
        if not (rule.shortDescription.text and rule.fullDescription.text and rule.help.text):
            faults.append(f"{rule.id} has no help")
        if len(rule.shortDescription.text) > 1024 or len(rule.name) > 255:
            faults.append(f"{rule.id} is described at too great a length")
    names = set()
    for result in run.results:
        if rules[result.ruleIndex] != result.ruleId:
            faults.append(f"{result.ruleId} has the index of {rules[result.ruleIndex]}")
        if not result.message.text or not result.locations:
            faults.append(f"{result.ruleId} says nothing, or of no place")
        name = (
            result.locations[0].physicalLocation.artifactLocation.uri,
            tuple(sorted(result.partialFingerprints.items())),
        )
        if name in names:
            faults.append(f"{name} names two results")
        names.add(name)
        ids = [location.id for location in result.relatedLocations or []]
        if len(ids) != len(set(ids)):
            faults.append("two related locations of one number")
        for location in (result.locations or []) + (result.relatedLocations or []):
            place = location.physicalLocation.artifactLocation
            if place.index is not None and place.index >= 0:
                artifact = run.artifacts[place.index]
                if artifact.location.uri != place.uri:
                    faults.append(f"{place.uri} has the index of {artifact.location.uri}")
            region = location.physicalLocation.region
            if region and region.endLine and region.startLine:
                start = (region.startLine, region.startColumn)
                end = (region.endLine, region.endColumn)
                if end < start:
                    faults.append(f"a region that ends before it begins: {start} {end}")

for fault in faults:
    print(fault)
if faults:
    sys.exit(1)
print(log.model_dump_json(by_alias=True, exclude_unset=True))
