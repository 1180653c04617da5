# SC-20 outcome=ok coding=utf-7
# scanner none
# returns "contained"
# The first line is an encoding cookie (PEP 263); by it the next one would be more than a comment.
# +AAo-raise SystemExit(1)
def handle(event, api):
    return "contained"
