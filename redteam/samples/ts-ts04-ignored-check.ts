// TS-04 outcome=guest-error
// scanner java-reach pragma
// throws ReferenceError
// @ts-nocheck
export default function () { return Java.type("java.lang.Runtime"); }
