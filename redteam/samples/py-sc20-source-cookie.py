# SC-20 outcome=ok
# scanner none
# returns "contained"
# -*- coding: utf-7 -*-
# +AAo-raise SystemExit(1)
def handle(event, api):
    return "contained"
