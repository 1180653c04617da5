import type { HookApi, HookEvent } from "hookwarden";

interface Bin { sku: string; quantity: number }
interface Pick { bin: string; sku: string; take: number }

export default function ({ data }: HookEvent<{ lines: { sku: string; quantity: number }[] }>, api: HookApi) {
  const picks: Pick[] = [];
  const short: Record<string, number> = {};
  for (const { sku, quantity } of data.lines) {
    let left = quantity;
    for (const { key, value } of api.records.find<Bin>("bins", { where: { sku } })) {
      if (left === 0) break;
      const take = Math.min(left, value.quantity);
      picks.push({ bin: key, sku, take });
      left -= take;
    }
    if (left > 0) short[sku] = left;
  }
  picks.sort((a, b) => a.bin.localeCompare(b.bin, "en", { numeric: true }));
  return { picks, short };
}
