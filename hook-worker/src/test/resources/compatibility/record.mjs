// Writes down what Node.js answers to every program in javascript/: node record.mjs
// The answers are the truth that CompatibilityIT compares the jail with.
import { readdirSync, writeFileSync } from "node:fs";

const MAJOR = 24;
if (Number(process.versions.node.split(".")[0]) !== MAJOR) {
  console.error(`record.mjs: needs Node.js ${MAJOR}, and this is ${process.version}`);
  process.exit(1);
}
process.env.TZ = "UTC";

const directory = new URL("javascript/", import.meta.url);
for (const file of readdirSync(directory).filter((name) => name.endsWith(".js")).sort()) {
  const source = new URL(file, directory);
  const programs = await import(source);
  const lines = [];
  for (const name of Object.keys(programs).sort()) {
    lines.push(`    ${JSON.stringify(name)}: ${JSON.stringify(await programs[name]())}`);
  }
  const text = `{\n  "answeredBy": "Node.js ${process.version}",\n  "answers": {\n${lines.join(",\n")}\n  }\n}\n`;
  writeFileSync(new URL(file.replace(/\.js$/, ".json"), directory), text);
}
