// JS-H08 outcome=ok
// scanner address-constant dynamic-import
// returns "contained"
export default async () => {
  const wanted = ["java:java.lang.System", "polyglot:python", "data:text/javascript,export default 1", "http://localhost/x.mjs",
    "file:///etc/passwd", "node:fs", "fs", "./hook.mjs", "/etc/passwd", "prelude.js", "graal:internal"];
  for (const specifier of wanted) {
    try {
      await import(specifier);
      return specifier;
    } catch (e) {
      console.log(e.name);
    }
  }
  return "contained";
};
