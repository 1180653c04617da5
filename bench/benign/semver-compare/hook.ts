import type { HookEvent } from "hookwarden";

class Version {
  static readonly #form = /^v?(\d+)\.(\d+)\.(\d+)(?:-([0-9A-Za-z.-]+))?(?:\+[0-9A-Za-z.-]+)?$/;

  private constructor(readonly text: string, readonly numbers: readonly number[], readonly pre: readonly string[]) {}

  static parse(text: string): Version {
    const match = Version.#form.exec(text);
    if (!match) throw new SyntaxError(`'${text}' is no version`);
    return new Version(text, match.slice(1, 4).map(Number), match[4]?.split(".") ?? []);
  }

  compare(other: Version): number {
    for (let i = 0; i < 3; i++) {
      const difference = this.numbers[i]! - other.numbers[i]!;
      if (difference !== 0) return difference;
    }
    if (this.pre.length === 0 || other.pre.length === 0) return other.pre.length - this.pre.length;
    for (let i = 0; i < Math.max(this.pre.length, other.pre.length); i++) {
      const [a, b] = [this.pre[i], other.pre[i]];
      if (a === undefined) return -1;
      if (b === undefined) return 1;
      if (a === b) continue;
      const [x, y] = [Number(a), Number(b)];
      if (!Number.isNaN(x) && !Number.isNaN(y)) return x - y;
      return a < b ? -1 : 1;
    }
    return 0;
  }
}

export default function (event: HookEvent<{ versions: string[]; range: string }>) {
  const least = Version.parse(event.data.range.slice(1));
  const sorted = event.data.versions.map((text) => Version.parse(text)).sort((a, b) => a.compare(b));
  const fits = sorted.filter((v) => v.numbers[0] === least.numbers[0] && v.compare(least) >= 0);
  return { sorted: sorted.map((v) => v.text), newest: fits.at(-1)?.text ?? null };
}
