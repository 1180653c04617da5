import type { HookEvent, Json } from "hookwarden";

type Change = { path: string; before?: Json; after?: Json };

function isObject(value: Json | undefined): value is { [name: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function* diff(before: Json | undefined, after: Json | undefined, path = ""): Generator<Change> {
  if (Object.is(before, after)) return;
  if (isObject(before) && isObject(after)) {
    for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
      yield* diff(before[name], after[name], `${path}/${name}`);
    }
  } else if (Array.isArray(before) && Array.isArray(after)) {
    for (let i = 0; i < Math.max(before.length, after.length); i++) yield* diff(before[i], after[i], `${path}/${i}`);
  } else {
    yield { path, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
  }
}

export default (event: HookEvent<{ before: Json; after: Json }>): Change[] => [...diff(event.data.before, event.data.after)];
