# LK-01,LK-03 outcome=ok runs=2
# scanner none
# returns "contained"
counter = [0]


def handle(event, api, kept=[]):
    counter[0] += 1
    kept.append(api.run.id)
    handle.mark = 1
    return "contained" if counter == [1] and len(kept) == 1 else "seen"
