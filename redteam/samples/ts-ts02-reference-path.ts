// TS-02 outcome=refused
// scanner pragma
// says Could not resolve the path
/// <reference path="/etc/passwd" />
export default function (): number { return 1; }
