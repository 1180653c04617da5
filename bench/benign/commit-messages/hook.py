import re
from dataclasses import asdict, dataclass, field

SUBJECT = re.compile(r"^(?P<kind>[a-z]+)(\((?P<scope>[^)]+)\))?(?P<breaking>!)?: (?P<subject>\S.*)$")
KINDS = {"feat", "fix", "docs", "style", "refactor", "perf", "test", "build", "ci", "chore", "revert"}


@dataclass
class Report:
    commit: str
    problems: list[str] = field(default_factory=list)


def check(commit):
    report = Report(commit["id"][:7])
    first, _, body = commit["message"].partition("\n")
    match = SUBJECT.match(first)
    if match is None:
        report.problems.append("the subject is not a Conventional Commit")
    elif match["kind"] not in KINDS:
        report.problems.append(f"unknown kind {match['kind']!r}")
    if len(first) > 72:
        report.problems.append(f"the subject has {len(first)} characters")
    if body and not body.startswith("\n"):
        report.problems.append("there is no blank line after the subject")
    return report


def handle(event, api):
    data = event["data"]
    reports = [report for report in map(check, data["commits"]) if report.problems]
    for report in reports:
        api.records.put("commit-warnings", f"{data['repository']['full_name']}@{report.commit}", asdict(report))
    return {"checked": len(data["commits"]), "bad": len(reports)}
