// TS-01 outcome=ok
// scanner none
// returns "contained"
import type { HookApi, HookEvent } from "hookwarden";

enum Colour { Red, Green = "evil".length }
namespace Inner { export const value = Colour.Green; }
function sealed<T extends new (...args: never[]) => object>(target: T, _context: ClassDecoratorContext): T { return target; }
@sealed
class Thing { accessor size = Inner.value; }

export default function (_event: HookEvent<unknown>, _api: HookApi): string {
  return new Thing().size === 4 ? "contained" : "changed";
}
