import type { HookApi, HookEvent } from "hookwarden";

interface Position { vehicle: string; lat: number; lon: number; dispatcher: string }
type Point = readonly [lat: number, lon: number];

const DEPOT: Point[] = [[52.52, 13.40], [52.54, 13.40], [52.54, 13.42], [52.52, 13.42]];

/** Whether a ray from the point crosses the outline an odd number of times. */
function inside([lat, lon]: Point, outline: Point[]): boolean {
  let odd = false;
  for (let i = 0, j = outline.length - 1; i < outline.length; j = i++) {
    const [latI, lonI] = outline[i]!;
    const [latJ, lonJ] = outline[j]!;
    if (lonI > lon !== lonJ > lon && lat < ((latJ - latI) * (lon - lonI)) / (lonJ - lonI) + latI) odd = !odd;
  }
  return odd;
}

export default function (event: HookEvent<Position>, api: HookApi) {
  const { vehicle, lat, lon, dispatcher } = event.data;
  const before = api.records.get<{ inside: boolean }>("vehicles", vehicle)?.inside ?? false;
  const now = inside([lat, lon], DEPOT);
  api.records.put("vehicles", vehicle, { inside: now, lat, lon, at: api.run.now });
  if (now !== before) {
    api.notify(dispatcher, { title: `${vehicle} has ${now ? "arrived at" : "left"} the depot`, purpose: "fleet" });
  }
  return { inside: now };
}
