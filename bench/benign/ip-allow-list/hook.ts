import type { HookApi, HookEvent } from "hookwarden";

function toNumber(address: string): number | null {
  const parts = address.split(".").map(Number);
  if (parts.length !== 4 || parts.some((part) => !Number.isInteger(part) || part < 0 || part > 255)) return null;
  return parts.reduce((sum, part) => sum * 256 + part, 0);
}

function contains(cidr: string, address: number): boolean {
  const [network, length] = cidr.split("/");
  const base = toNumber(network ?? "");
  if (base === null) return false;
  const size = 2 ** (32 - Number(length));
  return Math.floor(base / size) === Math.floor(address / size);
}

export default function (event: HookEvent<{ user: string; address: string }>, api: HookApi) {
  const address = toNumber(event.data.address);
  if (address === null) api.reject("not an IPv4 address");
  const networks = api.records.find<{ cidr: string }>("networks");
  const home = networks.find(({ value }) => contains(value.cidr, address as number));
  return { ...event.data, network: home?.key ?? null, secondFactor: home === undefined };
}
