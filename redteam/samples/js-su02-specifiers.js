// SU-02 outcome=ok
// scanner dynamic-import
// returns "contained"
export default async () => {
  for (const specifier of ["npm:left-pad", "jsr:@std/path", "https://localhost/x.js", "../x.js", "#internal", "blob:x", "left-pad"]) {
    try {
      await import(specifier);
      return specifier;
    } catch (e) {
      console.log(e.name);
    }
  }
  return "contained";
};
