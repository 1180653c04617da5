// TS-04 outcome=refused
// scanner dynamic-import
// says a hook cannot import modules
const specifier: string = "node:fs";
export default async function (): Promise<unknown> {
  return await import(specifier);
}
