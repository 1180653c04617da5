# SC-20 outcome=ok
# returns "contained"
# -*- coding: utf-7 -*-
# +AAo-raise SystemExit(1)
def handle(event, api):
    return "contained"
