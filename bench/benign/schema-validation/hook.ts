import type { HookApi, HookEvent } from "hookwarden";

// A tiny validator: each check says what is wrong, or nothing.
type Check = (value: unknown, path: string) => string[];

const text = (pattern?: RegExp): Check => (value, path) =>
  typeof value !== "string" ? [`${path}: text`] : pattern && !pattern.test(value) ? [`${path}: form`] : [];
const number = (least: number, most: number): Check => (value, path) =>
  typeof value === "number" && value >= least && value <= most ? [] : [`${path}: ${least} to ${most}`];
const list = (each: Check): Check => (value, path) =>
  Array.isArray(value) ? value.flatMap((item, i) => each(item, `${path}[${i}]`)) : [`${path}: list`];
const optional = (check: Check): Check => (value, path) => (value === undefined ? [] : check(value, path));

const CONTACT: Record<string, Check> = {
  email: text(/^[^\s@]+@[^\s@]+\.[^\s@]+$/),
  age: optional(number(0, 150)),
  tags: optional(list(text())),
};

export default function (event: HookEvent<Record<string, unknown>>, api: HookApi): void {
  const problems = Object.entries(CONTACT).flatMap(([name, check]) => check(event.data[name], name));
  if (problems.length > 0) api.reject(problems.join("; "));
}
