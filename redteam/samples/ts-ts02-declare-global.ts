// TS-02 outcome=guest-error
// scanner indirect-eval
// throws EvalError
declare global { var Java: { type(name: string): any }; }

export default function (): number {
  return (0, eval)("1");
}
