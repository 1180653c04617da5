// SU-03 outcome=ok
// scanner dynamic-import
// returns "contained"
export default async function own() {
  for (const specifier of ["./hook.mjs", "hookwarden", "prelude.js", "api.mjs", "hook.mjs"]) {
    try {
      const found = await import(specifier);
      if (found.default !== own) return specifier;
    } catch (e) {
      console.log(e.name);
    }
  }
  return "contained";
}
