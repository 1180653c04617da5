// TS-04 outcome=guest-error
// scanner computed-member hidden-word pragma telling-member
// throws EvalError
/** @jsx eval */
/** @jsxImportSource /etc */
export default function (): unknown { return (globalThis as any)["ev" + "al"]("1"); }
