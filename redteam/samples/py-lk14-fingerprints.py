# LK-14 outcome=ok runs=2
# scanner none
# returns [true,true,true]
def handle(event, api):
    seeds = [hash("canary"), hash(b"canary"), hash((1, "canary"))]
    return [seed == hash(value) for seed, value in zip(seeds, ("canary", b"canary", (1, "canary")))]
