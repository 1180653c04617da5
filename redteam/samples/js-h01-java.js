// JS-H01 outcome=ok
// scanner global-object
// returns "contained"
export default () => {
  const roots = ["Java", "Packages", "JavaImporter", "JavaAdapter", "java", "javax", "com", "org", "edu"];
  const found = roots.filter((name) => name in globalThis);
  return found.length === 0 ? "contained" : found;
};
