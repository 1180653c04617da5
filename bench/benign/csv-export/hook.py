import csv


class Lines(list):
    """What csv writes to."""

    def write(self, text):
        self.append(text)


def handle(event, api):
    columns = event["data"]["columns"]
    lines = Lines()
    writer = csv.DictWriter(lines, fieldnames=columns, extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    for found in api.records.find("products", limit=500):
        writer.writerow({"sku": found["key"], **found["value"]})
    return "".join(lines)
