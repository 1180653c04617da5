# PY-F03 outcome=ok cpu=4000
# scanner hidden-attribute
# returns "contained"
def handle(event, api):
    try:
        api.records.put("orders", 7, 7)
    except Exception as e:
        trace = e.__traceback__
        while trace is not None:
            frame = trace.tb_frame
            while frame is not None:
                for name, value in frame.f_locals.items():
                    if "Java" in repr(type(value)):
                        return str(name)
                frame = frame.f_back
            trace = trace.tb_next
    return "contained"
