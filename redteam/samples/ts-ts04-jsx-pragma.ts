// TS-04 outcome=guest-error
// scanner none
// throws EvalError
/** @jsx eval */
/** @jsxImportSource /etc */
export default function (): unknown { return (globalThis as any)["ev" + "al"]("1"); }
