// JS-H03 outcome=ok
// scanner global-object
// returns "contained"
export default () => {
  const shell = ["load", "loadWithNewGlobal", "read", "readFully", "readLine", "readbuffer", "quit", "exit", "print",
    "printErr", "arguments", "$ARG", "$EXEC", "require", "process", "importScripts"];
  const found = shell.filter((name) => name in globalThis);
  return found.length === 0 ? "contained" : found;
};
