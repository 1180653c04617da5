# LG-07 outcome=output-exceeded
# scanner computed-attribute module-backdoor
import enum


def handle(event, api):
    for name in ("stdout", "stderr", "__stdout__"):
        try:
            stream = getattr(enum.sys, name)
            for _ in range(1000):
                stream.write("x" * 1000)
        except AttributeError as e:
            print(e)
    return "contained"
