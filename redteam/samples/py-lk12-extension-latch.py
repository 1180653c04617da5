# LK-12 outcome=ok runs=2
# scanner none
# returns "contained"
def handle(event, api):
    said = []
    for _ in range(2):
        try:
            import _sqlite3
            return "imported"
        except ImportError as e:
            said.append(str(e))
    return "contained" if said[0] == said[1] and "cannot import" in said[0] else said
