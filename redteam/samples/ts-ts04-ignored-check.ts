// TS-04 outcome=guest-error
// scanner none
// throws ReferenceError
// @ts-nocheck
export default function () { return Java.type("java.lang.Runtime"); }
