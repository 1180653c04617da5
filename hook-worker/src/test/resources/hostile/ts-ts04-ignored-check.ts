// TS-04 outcome=guest-error
// throws ReferenceError
// @ts-nocheck
export default function () { return Java.type("java.lang.Runtime"); }
