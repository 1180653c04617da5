// SC-07 outcome=ok
// scanner address-constant dynamic-import
// returns "contained"
export default async () => {
  const parts = ["node", "fs"];
  try {
    await import(parts.join(":"));
    return "escaped";
  } catch (e) {
    console.log(e.name);
  }
  try {
    await import({ toString: () => "file:///etc/passwd" });
    return "escaped";
  } catch (e) {
    console.log(e.name);
  }
  return "contained";
};
