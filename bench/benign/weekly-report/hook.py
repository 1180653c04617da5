import statistics
import textwrap


def bar(amount, most, width=30):
    return "█" * round(amount / most * width)


def handle(event, api):
    week = event["data"]["week"]
    days = api.records.find("sales", where={"week": week}, limit=7)
    if not days:
        return {"sent": False}
    amounts = [day["value"]["amount"] for day in days]
    most = max(amounts)
    rows = "\n".join(f"{day['key']}  {day['value']['amount']:>10,.2f} €  {bar(day['value']['amount'], most)}" for day in days)
    text = textwrap.dedent(
        """\
        Sales of {week}

        {rows}

        Sum     {total:>10,.2f} €
        Median  {median:>10,.2f} €
        """
    ).format(week=week, rows=rows, total=sum(amounts), median=statistics.median(amounts))
    api.email(event["data"]["recipient"], subject=f"Sales {week}", text=text, purpose="reports")
    return {"sent": True, "total": round(sum(amounts), 2)}
