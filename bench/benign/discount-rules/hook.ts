import type { HookEvent } from "hookwarden";

interface Line { sku: string; quantity: number; price: number }
interface Order { id: string; customerGroup: "b2b" | "b2c"; lines: Line[] }

abstract class Rule {
  constructor(readonly name: string) {}
  abstract percent(line: Line, order: Order): number;
}

class Quantity extends Rule {
  readonly #steps = [[100, 15], [50, 10], [10, 5]] as const;
  override percent(line: Line): number {
    return this.#steps.find(([least]) => line.quantity >= least)?.[1] ?? 0;
  }
}

class Group extends Rule {
  override percent(_line: Line, order: Order): number {
    return order.customerGroup === "b2b" ? 3 : 0;
  }
}

const RULES: Rule[] = [new Quantity("quantity"), new Group("group")];

export default function (event: HookEvent<Order>) {
  const order = event.data;
  const lines = order.lines.map((line) => {
    const applied = RULES.map((rule) => ({ rule: rule.name, percent: rule.percent(line, order) })).filter((a) => a.percent > 0);
    const factor = applied.reduce((left, { percent }) => left * (1 - percent / 100), 1);
    return { ...line, applied, total: Math.round(line.price * line.quantity * factor * 100) / 100 };
  });
  return { ...order, lines, total: lines.reduce((sum, line) => sum + line.total, 0) };
}
