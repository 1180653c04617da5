from datetime import datetime, timedelta
from enum import Enum


class Priority(Enum):
    LOW = timedelta(days=5)
    NORMAL = timedelta(days=2)
    HIGH = timedelta(hours=8)
    URGENT = timedelta(hours=1)

    @classmethod
    def named(cls, name):
        try:
            return cls[name.upper()]
        except KeyError:
            return cls.NORMAL


def handle(event, api):
    ticket = event["data"]
    now = datetime.fromisoformat(api.run.now.replace("Z", "+00:00"))
    opened = datetime.fromisoformat(ticket["opened"])
    due = opened + Priority.named(ticket["priority"]).value
    late = ticket["state"] != "closed" and now > due
    api.records.put("tickets", ticket["id"], {**ticket, "due": due.isoformat(), "late": late})
    if late:
        api.notify(ticket["assignee"], title=f"{ticket['id']} is late", purpose="sla")
    return {"late": late, "left": str(due - now)}
