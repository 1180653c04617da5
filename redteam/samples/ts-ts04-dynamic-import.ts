// TS-04 outcome=refused
// scanner none
// says a hook cannot import modules
const specifier: string = "node:fs";
export default async function (): Promise<unknown> {
  return await import(specifier);
}
